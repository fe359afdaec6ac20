import type { HubConnection } from '@microsoft/signalr';
import {
  protocolVersion,
  type Attached, type AttachRequest, type LostPackets, type SessionEnd, type SessionState,
} from '../protocol/messages';
import { BackOff } from './backOff';
import { dialHub, type Dial } from './dial';

/** The names that the broker's final refusals of an Attach begin with. */
const refusals = /HubException: (NoSession|Over|OtherVersion)\b/;

/** Why the broker does not let a console in, as it names it. */
export type LineRefusal = 'NoSession' | 'Over' | 'OtherVersion';

export interface LineEvents {
  attached(attached: Attached): void;
  packet(bytes: Uint8Array): void;
  session(state: SessionState): void;
  lost(lost: LostPackets): void;
  ended(end: SessionEnd): void;
  /** The line broke, or could not be made; the next try comes by itself. */
  broken(tries: number): void;
  /** The broker does not let this console in; there is no next try. */
  refused(reason: LineRefusal): void;
  /** The broker does not take this participant back; a new one may come in its place. There is no next try here. */
  displaced(): void;
}

/** One console's connection to one session; comes back by itself until it is closed, ended or refused. */
export class HubLine {
  private connection: HubConnection | null = null;
  private live = false;
  private closed = false;
  private resumeToken: string | null = null;
  private lastContact: number | null = null;
  private endPause: (() => void) | null = null;
  private tries = 0;
  /** Packets that came before the answer to Attach was told of, which they follow on the wire. */
  private early: Uint8Array[] = [];
  private readonly backOff = new BackOff(Math.random);

  constructor(private readonly session: string, private readonly events: LineEvents, private readonly dial: Dial = dialHub) {}

  async run(): Promise<void> {
    while (!this.closed) {
      await this.pause(this.backOff.next());
      if (this.closed) return;
      await this.connect();
      if (!this.closed) this.events.broken(++this.tries);
    }
  }

  /** Tries again now: the network or the page is back. */
  wake(): void {
    this.endPause?.();
  }

  /** Dropped while there is no line: what must not be lost is kept by ReliableStreams. */
  send(packet: Uint8Array): void {
    if (this.live) void this.connection?.send('P', packet).catch(this.dropped);
  }

  /** Ends the session for everybody. @throws Error when there is no line to say it on. */
  async end(): Promise<void> {
    if (!this.connection || !this.live) throw new Error('There is no line.');
    await this.connection.invoke('End');
  }

  /** The customer has not accepted the price: goes on without charge. @throws Error when there is no line. */
  async goOnFree(): Promise<void> {
    if (!this.connection || !this.live) throw new Error('There is no line.');
    await this.connection.invoke('GoOnFree');
  }

  /** Says good-bye if there is a line to say it on, and does not come back. */
  async leave(): Promise<void> {
    const live = this.live;
    this.closed = true;
    this.live = false;
    this.endPause?.();
    if (live) await this.connection?.send('Leave').catch(this.dropped);
    await this.connection?.stop();
  }

  private async connect(): Promise<void> {
    const connection = this.build();
    this.connection = connection;
    const over = new Promise<void>((resolve) => connection.onclose(() => resolve()));
    try {
      await connection.start();
    } catch {
      return; // Said by broken(): the caller sees that there is no line.
    }
    if (await this.attach(connection)) await over;
    this.live = false;
    await connection.stop();
  }

  private async attach(connection: HubConnection): Promise<boolean> {
    const request: AttachRequest = {
      protocol: protocolVersion,
      session: this.session,
      resumeToken: this.resumeToken,
      secondsSinceLastContact: this.secondsSinceLastContact(),
    };
    try {
      const attached = await connection.invoke<Attached>('Attach', request);
      this.resumeToken = attached.resumeToken;
      this.live = true;
      this.lastContact = performance.now();
      this.tries = 0;
      this.backOff.reset();
      this.events.attached(attached);
      for (const packet of this.early.splice(0)) this.events.packet(packet);
      return true;
    } catch (error) {
      // Only the broker's own no is final; anything else is a broken line or a broker that is not ready yet.
      const refusal = refusals.exec(error instanceof Error ? error.message : '')?.[1] as LineRefusal | undefined;
      if (refusal) {
        this.closed = true;
        if (refusal === 'Over' && request.resumeToken !== null) this.events.displaced();
        else this.events.refused(refusal);
      }
      return false;
    }
  }

  private build(): HubConnection {
    // What comes before the broker has let this console in is no contact with the session.
    const connection = this.dial(() => { if (this.live) this.lastContact = performance.now(); });
    this.early = [];
    connection.on('P', (bytes: Uint8Array) => {
      if (this.live) this.events.packet(bytes);
      else this.early.push(bytes);
    });
    connection.on('Session', (state: SessionState) => this.events.session(state));
    connection.on('Lost', (lost: LostPackets) => this.events.lost(lost));
    connection.on('Ended', (end: SessionEnd) => {
      this.closed = true;
      this.live = false;
      this.events.ended(end);
    });
    return connection;
  }

  private secondsSinceLastContact(): number | null {
    if (this.resumeToken === null || this.lastContact === null) return null;
    return (performance.now() - this.lastContact) / 1000;
  }

  private pause(seconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, seconds * 1000);
      this.endPause = () => { clearTimeout(timer); resolve(); };
    });
  }

  /** A packet on a line that breaks just now; onclose reports the break. */
  private readonly dropped = (): void => { this.live = false; };
}

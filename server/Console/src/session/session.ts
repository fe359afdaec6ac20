import { MalformedError } from '../protocol/bytes';
import type { Attached, EndCause, LostPackets, Right, SessionState } from '../protocol/messages';
import { Channel, readPacket, writePacket, type Packet } from '../protocol/packet';
import { stillSignedIn } from '../transport/api';
import { browserClock } from '../transport/clock';
import { HubLine, type LineRefusal } from '../transport/hubLine';
import { ReliableStreams } from '../transport/reliableStreams';
import { priceOf, type PriceView } from './price';
import { Signal } from './signal';
import { agentConnected, seatOf, statusOf, type Line, type Status } from './status';

/** After so many failed tries in a row the console asks whether it is still signed in. */
const askWhoEvery = 3;

export interface Arrival {
  readonly packet: Packet;
  /** Said once the payload has been used up; the sender waits for it. */
  readonly done: () => void;
}

/** One session as this console takes part in it: its state, and packets to and from the customer's PC. */
export class Session {
  readonly changed = new Signal<void>();
  /** An end came back: what is not kept by ReliableStreams has to be asked for again. */
  readonly returned = new Signal<void>();
  /** This console's place is gone; a new session object begins as a new participant. */
  readonly displaced = new Signal<void>();
  readonly screen = new Signal<Packet>();
  readonly cursor = new Signal<Packet>();
  /** A packet of ours for this monitor was dropped on the way. */
  readonly screenLost = new Signal<number>();
  readonly control = new Signal<Arrival>();
  readonly shell = new Signal<Arrival>();
  readonly chat = new Signal<Arrival>();
  readonly clipboard = new Signal<Arrival>();

  state: SessionState | null = null;
  participant = 0;
  private stateAt = 0;
  private lineState: Line = 'connecting';
  private ended: { cause: EndCause | null } | null = null;
  private refused: LineRefusal | null = null;
  private signedOut = false;
  private readonly line: HubLine;
  private readonly streams: ReliableStreams;
  private readonly stop = new AbortController();

  constructor(readonly id: string) {
    this.streams = new ReliableStreams(
      (packet) => this.line.send(writePacket(packet)),
      (packet, done) => this.deliver({ packet, done }),
      browserClock,
    );
    this.line = new HubLine(id, {
      attached: (attached) => this.attached(attached),
      packet: (bytes) => this.received(bytes),
      session: (state) => this.apply(state),
      lost: (lost) => this.lost(lost),
      ended: (end) => this.over(end.cause),
      broken: (tries) => this.broken(tries),
      refused: (reason) => this.refuse(reason),
      displaced: () => this.displaced.tell(),
    });
    window.addEventListener('online', () => this.line.wake(), { signal: this.stop.signal });
    document.addEventListener('visibilitychange', () => { if (!document.hidden) this.line.wake(); }, { signal: this.stop.signal });
    window.addEventListener('pagehide', () => void this.leave(), { signal: this.stop.signal });
    void this.line.run();
  }

  get status(): Status {
    if (this.refused) return { kind: this.refused === 'OtherVersion' ? 'outdated' : 'refused' };
    if (this.signedOut && !this.ended) return { kind: 'signedOut' };
    return statusOf(this.lineState, this.state, this.ended);
  }

  /** The participant number of the customer's PC, 0 before it has joined. */
  get agent(): number {
    return seatOf(this.state)?.agent ?? 0;
  }

  /** The sum of the rights that the customer has granted. */
  get granted(): number {
    return seatOf(this.state)?.granted ?? 0;
  }

  allows(right: Right): boolean {
    return (this.granted & right) !== 0;
  }

  /** Kept and sent again until it has arrived. Nothing goes out before there is someone to send to. */
  sendReliable(channel: Channel, stream: number, payload: Uint8Array): void {
    if (this.agent !== 0) this.streams.send(this.agent, channel, stream, payload);
  }

  /** May be lost with the line. */
  sendScreen(stream: number, payload: Uint8Array): void {
    if (this.agent === 0) return;
    this.line.send(writePacket({ channel: Channel.screen, party: this.agent, stream, sequence: 0, payload }));
  }

  /** Milliseconds to the customer's PC and back, at most; null while nothing has been measured. */
  get roundTrip(): number | null {
    return this.streams.roundTrip;
  }

  /** Ends the session for everybody. */
  async end(): Promise<void> {
    await this.line.end();
  }

  /** The customer has not accepted the price: the session goes on without charge. */
  async goOnFree(): Promise<void> {
    await this.line.goOnFree();
  }

  /** What there is to say of the price now. */
  get price(): PriceView {
    return priceOf(this.state, (performance.now() - this.stateAt) / 1000);
  }

  /** This console goes; the session goes on. */
  async leave(): Promise<void> {
    this.stop.abort();
    await this.line.leave();
  }

  private attached(attached: Attached): void {
    this.participant = attached.participant;
    this.lineState = 'live';
    this.signedOut = false;
    // The state of an attachment is whole and new, even if the broker counts anew after its own restart.
    this.state = null;
    this.apply(attached.state);
  }

  private apply(state: SessionState): void {
    if (this.state && state.version < this.state.version) return;
    const before = this.state;
    this.state = state;
    this.stateAt = performance.now();
    const present = new Set(state.participants.map((one) => one.number));
    this.streams.forget((party) => present.has(party));
    let returned = false;
    for (const one of state.participants) {
      if (one.kind !== 'agent' || !one.connected) continue;
      if (before?.participants.some((old) => old.number === one.number && old.connected)) continue;
      this.streams.askReplay(one.number);
      returned = true;
    }
    this.changed.tell();
    if (returned || !before) this.returned.tell();
  }

  private received(bytes: Uint8Array): void {
    const packet = readPacket(bytes);
    if (!packet) return;
    if (packet.channel === Channel.screen) this.screen.tell(packet);
    else if (packet.channel === Channel.cursor) this.cursor.tell(packet);
    else this.guarded(() => this.streams.receive(packet));
  }

  private deliver(arrival: Arrival): void {
    const { channel, stream } = arrival.packet;
    if (channel === Channel.control && stream === 1) this.control.tell(arrival);
    else if (channel === Channel.shell) this.shell.tell(arrival);
    else if (channel === Channel.chat) this.chat.tell(arrival);
    else if (channel === Channel.clipboard) this.clipboard.tell(arrival);
    else arrival.done();
  }

  private lost(lost: LostPackets): void {
    if (lost.channel === Channel.screen) this.screenLost.tell(lost.stream);
  }

  private over(cause: EndCause): void {
    this.ended = { cause };
    this.changed.tell();
    void this.leave();
  }

  private refuse(reason: LineRefusal): void {
    this.refused = reason;
    this.changed.tell();
    void this.leave();
  }

  private broken(tries: number): void {
    this.lineState = 'gone';
    this.changed.tell();
    if (tries % askWhoEvery === 0) void this.askWho();
  }

  /** A hub that cannot be reached may be one that does not let us in any more: a WebSocket does not tell. */
  private async askWho(): Promise<void> {
    this.signedOut = !await stillSignedIn();
    this.changed.tell();
  }

  private guarded(act: () => void): void {
    try {
      act();
    } catch (error) {
      // What the other end sent is nonsense: dropped, as if it had not come.
      if (!(error instanceof MalformedError)) throw error;
    }
  }

  /** Packets reach the customer's PC now. */
  get reaches(): boolean {
    return this.lineState === 'live' && agentConnected(this.state);
  }
}

import { MalformedError } from '../protocol/bytes';
import { readMonitors, type Monitor } from '../protocol/controlMessages';
import { readCursor, type CursorMessage } from '../protocol/cursorMessages';
import { Right } from '../protocol/messages';
import type { Packet } from '../protocol/packet';
import { writeNewGeneration } from '../protocol/screenMessages';
import type { Arrival, Session } from './session';
import { Signal } from './signal';

const askAfterMs = 2000;

/** The one monitor that is looked at, and asking for its picture until it comes. */
export class ScreenFeed {
  readonly slice = new Signal<Uint8Array>();
  readonly cursor = new Signal<CursorMessage>();
  readonly changed = new Signal<void>();
  monitors: readonly Monitor[] = [];
  /** Its number, which is also the stream's; null until the agent has named its monitors. */
  monitor: number | null = null;
  private due = true;
  private readonly timer: ReturnType<typeof setInterval>;
  private readonly stops: (() => void)[];

  constructor(private readonly session: Session) {
    this.stops = [
      session.screen.on((packet) => this.picture(packet)),
      session.cursor.on((packet) => this.pointer(packet)),
      session.control.on((arrival) => this.named(arrival)),
      session.returned.on(() => { this.due = true; }),
    ];
    this.timer = setInterval(() => { if (this.due) this.ask(); }, askAfterMs);
  }

  choose(monitor: number): void {
    if (monitor === this.monitor) return;
    this.monitor = monitor;
    this.due = true;
    this.changed.tell();
    this.ask();
  }

  send(payload: Uint8Array): void {
    if (this.monitor !== null) this.session.sendScreen(this.monitor, payload);
  }

  close(): void {
    clearInterval(this.timer);
    for (const stop of this.stops) stop();
  }

  private ask(): void {
    if (this.session.reaches && this.session.allows(Right.view)) this.send(writeNewGeneration());
  }

  private picture(packet: Packet): void {
    if (packet.party !== this.session.agent) return;
    this.monitor ??= packet.stream;
    if (packet.stream !== this.monitor) return;
    this.due = false;
    this.slice.tell(packet.payload);
  }

  private pointer(packet: Packet): void {
    if (packet.party !== this.session.agent || packet.stream !== this.monitor) return;
    const message = readable(() => readCursor(packet.payload));
    if (message) this.cursor.tell(message);
  }

  private named({ packet, done }: Arrival): void {
    const monitors = readable(() => readMonitors(packet.payload));
    done();
    if (!monitors) return;
    this.monitors = monitors;
    const first = monitors[0];
    if (first && !monitors.some((one) => one.id === this.monitor)) this.monitor = first.id;
    this.changed.tell();
  }
}

/** Null when the agent sent nonsense, which is dropped. */
function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof MalformedError) return null;
    throw error;
  }
}

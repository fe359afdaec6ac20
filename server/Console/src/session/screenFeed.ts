import { MalformedError } from '../protocol/bytes';
import { readMonitors, type Monitor } from '../protocol/controlMessages';
import { readCursor, type CursorMessage } from '../protocol/cursorMessages';
import { Right } from '../protocol/messages';
import type { Packet } from '../protocol/packet';
import { View, writeNewGeneration, writeView } from '../protocol/screenMessages';
import type { Arrival, Session } from './session';
import { Signal } from './signal';

const askAfterMs = 2000;

/** One monitor by its number, or all of them. */
export type Choice = number | 'all';

export interface FromMonitor<T> {
  readonly monitor: number;
  readonly value: T;
}

/** The monitors that are looked at, what the agent is told of it, and asking for their pictures until they come. */
export class ScreenFeed {
  readonly slice = new Signal<FromMonitor<Uint8Array>>();
  readonly cursor = new Signal<FromMonitor<CursorMessage>>();
  readonly changed = new Signal<void>();
  monitors: readonly Monitor[] = [];
  /** Null until the agent has named its monitors or sent a picture. */
  choice: Choice | null = null;
  private view: View = View.normal;
  private seen = true;
  private readonly told = new Map<number, View>();
  /** Monitors of which no picture was painted since it was awaited. */
  private readonly due = new Set<number>();
  /** Monitors of which something came since it was last asked. */
  private readonly coming = new Set<number>();
  private readonly timer: ReturnType<typeof setInterval>;
  private readonly stops: (() => void)[];

  constructor(private readonly session: Session) {
    this.stops = [
      session.screen.on((packet) => this.picture(packet)),
      session.cursor.on((packet) => this.pointer(packet)),
      session.control.on((arrival) => this.named(arrival)),
      session.returned.on(() => this.anew()),
      session.screenLost.on((monitor) => this.lost(monitor)),
    ];
    this.timer = setInterval(() => this.askAgain(), askAfterMs);
  }

  /** The numbers of the monitors that are looked at; each is also its stream's. */
  get looked(): readonly number[] {
    if (this.choice === null) return [];
    return this.choice === 'all' ? this.monitors.map((one) => one.id) : [this.choice];
  }

  /** Every pixel exact at once is asked for. */
  get exact(): boolean {
    return this.view === View.exact;
  }

  choose(choice: Choice): void {
    if (choice === this.choice) return;
    const before = this.looked;
    this.choice = choice;
    this.awaitNew(before);
    this.changed.tell();
    this.tell();
  }

  setExact(exact: boolean): void {
    this.view = exact ? View.exact : View.normal;
    this.changed.tell();
    this.tell();
  }

  /** Whether anybody can see the picture: what nobody sees need not cross the customer's line. */
  show(seen: boolean): void {
    if (seen === this.seen) return;
    this.seen = seen;
    if (seen) for (const monitor of this.looked) this.expect(monitor);
    this.tell();
  }

  /** A picture of that monitor is on the page. */
  painted(monitor: number): void {
    this.due.delete(monitor);
  }

  /** All pictures from their beginning. */
  refresh(): void {
    for (const monitor of this.looked) this.send(monitor, writeNewGeneration());
  }

  send(monitor: number, payload: Uint8Array): void {
    if (this.session.reaches && this.session.allows(Right.view)) this.session.sendScreen(monitor, payload);
  }

  close(): void {
    clearInterval(this.timer);
    for (const stop of this.stops) stop();
  }

  /** Says how this console looks at each monitor, where that is news. */
  private tell(): void {
    if (!this.session.reaches || !this.session.allows(Right.view)) return;
    const { looked } = this;
    for (const monitor of new Set([...looked, ...this.monitors.map((one) => one.id)])) {
      const view = looked.includes(monitor) && this.seen ? this.view : View.none;
      if (this.told.get(monitor) === view) continue;
      this.told.set(monitor, view);
      this.send(monitor, writeView(view));
    }
  }

  /** Either end came back, or is another one now: nothing that was said is sure to be known. */
  private anew(): void {
    this.told.clear();
    for (const monitor of this.looked) this.expect(monitor);
    this.tell();
  }

  private lost(monitor: number): void {
    this.told.delete(monitor);
    this.tell();
    // An acknowledgement may be gone with it: without that the agent's window would stay closed.
    this.send(monitor, writeNewGeneration());
  }

  private awaitNew(before: readonly number[]): void {
    for (const monitor of this.due) if (!this.looked.includes(monitor)) this.due.delete(monitor);
    for (const monitor of this.looked) if (!before.includes(monitor)) this.expect(monitor);
  }

  private expect(monitor: number): void {
    this.due.add(monitor);
    this.coming.delete(monitor);
  }

  private askAgain(): void {
    if (!this.seen) return;
    // On a thin line a picture is long on its way: who still receives it does not begin anew.
    const silent = [...this.due].filter((monitor) => !this.coming.has(monitor));
    this.coming.clear();
    for (const monitor of silent) this.told.delete(monitor);
    this.tell();
    for (const monitor of silent) this.send(monitor, writeNewGeneration());
  }

  private picture(packet: Packet): void {
    if (packet.party !== this.session.agent) return;
    if (this.choice === null) this.choose(packet.stream);
    if (!this.looked.includes(packet.stream)) return;
    this.coming.add(packet.stream);
    this.slice.tell({ monitor: packet.stream, value: packet.payload });
  }

  private pointer(packet: Packet): void {
    if (packet.party !== this.session.agent || !this.looked.includes(packet.stream)) return;
    const message = readable(() => readCursor(packet.payload));
    if (message) this.cursor.tell({ monitor: packet.stream, value: message });
  }

  private named({ packet, done }: Arrival): void {
    const monitors = readable(() => readMonitors(packet.payload));
    done();
    if (!monitors) return;
    const before = this.looked;
    this.monitors = monitors;
    const [first] = monitors;
    if (first && (this.choice === null || !this.chosenIsThere())) this.choice = first.id;
    const present = new Set(monitors.map((one) => one.id));
    for (const monitor of this.told.keys()) if (!present.has(monitor)) this.told.delete(monitor);
    this.awaitNew(before);
    this.changed.tell();
    this.tell();
  }

  private chosenIsThere(): boolean {
    return this.choice === 'all' ? this.monitors.length > 1 : this.monitors.some((one) => one.id === this.choice);
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

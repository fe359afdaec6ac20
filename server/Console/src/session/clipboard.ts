import { MalformedError } from '../protocol/bytes';
import { ClipboardAssembly, plainClipboard, readClipboard, writeClipboard } from '../protocol/clipboardMessages';
import { Channel } from '../protocol/packet';
import { browserClock, type Clock } from '../transport/clock';
import type { Arrival, Session } from './session';
import { Signal } from './signal';

/** So long the customer's PC may take to say that it has a text. */
const patienceMs = 6000;

export type Delivery = 'there' | 'notThere' | 'tooLong';

/**
 * Both clipboards: what the customer copies comes here, and what is sent goes there. Whoever copied last is pasted: what this PC's clipboard
 * holds is sent for a paste only if it is news to the customer's.
 */
export class Clipboard {
  /** The customer has copied this text. */
  readonly copied = new Signal<string>();
  private assembly = new ClipboardAssembly();
  private agent = 0;
  private number = 0;
  /** What the customer's clipboard is known to hold; null: something else. */
  private there: string | null = null;
  /** What this PC's clipboard held when it was seen last. */
  private here: string | null = null;
  /** The customer's PC copied last, as far as is known here. */
  private theirsIsNewer = false;
  /** Somebody may have copied at this PC since. */
  private mayDiffer = false;
  private waiting: { readonly number: number; readonly done: (delivery: Delivery) => void } | null = null;
  private readonly stops: (() => void)[];

  constructor(private readonly session: Session, private readonly clock: Clock = browserClock) {
    this.stops = [session.clipboard.on((arrival) => this.arrived(arrival)), session.changed.on(() => this.follow())];
    this.follow();
  }

  /** Whether pasting at the customer's PC gives the right thing without this text, which is what this PC's clipboard holds, being sent before. */
  hasNoNeedOf(pasted: string): boolean {
    const text = plainClipboard(pasted);
    return text === this.there || (this.theirsIsNewer && (!this.mayDiffer || text === this.here));
  }

  /** Puts a text on the customer's clipboard. Told of after it is there, or cannot be. */
  send(copied: string): Promise<Delivery> {
    const text = plainClipboard(copied);
    const number = this.number + 1;
    const parts = writeClipboard(number, text);
    if (text === '') return Promise.resolve('notThere');
    if (parts.length === 0) return Promise.resolve('tooLong');
    this.number = number;
    this.settle('notThere');
    this.there = this.here = text;
    this.theirsIsNewer = false;
    for (const part of parts) this.session.sendReliable(Channel.clipboard, 0, part);
    return new Promise((resolve) => {
      const cancel = this.clock.after(patienceMs, () => this.answered(number, false));
      this.waiting = { number, done: (delivery) => { cancel(); resolve(delivery); } };
    });
  }

  /** The text is on this PC's clipboard now. */
  keptHere(text: string): void {
    this.here = text;
  }

  /** Somebody may have copied at this PC. */
  unwatched(): void {
    this.mayDiffer = true;
  }

  close(): void {
    for (const stop of this.stops) stop();
    this.settle('notThere');
  }

  /** Another program at the customer's has had nothing. */
  private follow(): void {
    const { agent } = this.session;
    if (agent === this.agent) return;
    this.agent = agent;
    this.assembly = new ClipboardAssembly();
    this.there = null;
    this.theirsIsNewer = false;
    this.settle('notThere');
  }

  private arrived({ packet, done }: Arrival): void {
    if (packet.stream === 0 && packet.party === this.agent) this.take(packet.payload);
    done();
  }

  private take(payload: Uint8Array): void {
    try {
      const message = readClipboard(payload);
      if (message.kind === 'taken') {
        this.answered(message.number, message.isThere);
        return;
      }
      const text = this.assembly.add(message);
      if (text === undefined) return;
      this.there = text;
      this.theirsIsNewer = true;
      this.mayDiffer = false;
      if (text !== null) this.copied.tell(text);
    } catch (error) {
      if (!(error instanceof MalformedError)) throw error;
    }
  }

  /** An answer to a later text stands for the ones before it. */
  private answered(number: number, isThere: boolean): void {
    if (!this.waiting || number < this.waiting.number) return;
    if (!isThere) this.there = null;
    this.settle(isThere ? 'there' : 'notThere');
  }

  private settle(delivery: Delivery): void {
    const { waiting } = this;
    this.waiting = null;
    waiting?.done(delivery);
  }
}

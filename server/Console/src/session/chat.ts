import { MalformedError } from '../protocol/bytes';
import { customerParty, pieces, plain, readChat, writeChat, type ChatMessage } from '../protocol/chatMessages';
import { Channel } from '../protocol/packet';
import type { Arrival, Session } from './session';
import { Signal } from './signal';

/** As many as an agent keeps, and then some of the agent before. */
const mostKept = 1000;

export interface ChatEntry {
  /** The same while it is on the way and when it has arrived. */
  readonly key: string;
  readonly from: 'me' | 'customer' | 'colleague';
  /** A colleague's, or this technician's from before a reload. */
  readonly name: string;
  readonly text: string;
  /** When it was said, by this PC's clock; null: it has not arrived yet. */
  readonly at: Date | null;
}

interface Kept extends ChatEntry {
  readonly agent: number;
}

/** The conversation with the customer. What is written here is kept until the customer's PC says that it has it. */
export class Chat {
  readonly changed = new Signal<void>();
  /** Somebody else has just said something. */
  readonly heard = new Signal<ChatEntry>();
  private entries: Kept[] = [];
  private pending: { readonly id: number; readonly text: string }[] = [];
  private lastId = 0;
  private agent = 0;
  private openedAt = 0;
  private before = 0;
  private readonly stops: (() => void)[];

  constructor(private readonly session: Session) {
    this.stops = [session.chat.on((arrival) => this.arrived(arrival)), session.changed.on(() => this.follow())];
    this.follow();
  }

  /** What was said, in its order, and after it what is on the way. */
  get all(): readonly ChatEntry[] {
    const { agent } = this;
    return [...this.entries, ...this.pending.map(({ id, text }) => (
      { key: key(agent, this.session.participant, id), from: 'me' as const, name: '', text, at: null }))];
  }

  send(text: string): void {
    for (const piece of pieces(plain(text))) {
      const message = { id: ++this.lastId, text: piece };
      this.pending.push(message);
      this.tell(message);
    }
    this.changed.tell();
  }

  close(): void {
    for (const stop of this.stops) stop();
  }

  /** Another program at the customer's has had nothing of what the one before did not take. */
  private follow(): void {
    const { agent } = this.session;
    if (agent === this.agent) return;
    this.agent = agent;
    for (const message of this.pending) this.tell(message);
  }

  private tell({ id, text }: { readonly id: number; readonly text: string }): void {
    this.session.sendReliable(Channel.chat, 0, writeChat(id, text));
  }

  private arrived({ packet, done }: Arrival): void {
    // It may come before the state that says who the agent is; the broker lets nobody else through.
    const message = packet.stream === 0 ? readable(packet.payload) : null;
    if (message?.kind === 'opens') this.open(message, packet.party);
    else if (message) this.add(message, packet.party);
    done();
  }

  private open(message: ChatMessage & { kind: 'opens' }, agent: number): void {
    this.entries = this.entries.filter((one) => one.agent !== agent);
    this.openedAt = Date.now() - message.now * 1000;
    this.before = message.before;
    this.pending = this.pending.filter((one) => one.id > message.had);
    this.changed.tell();
  }

  private add(message: ChatMessage & { kind: 'said' }, agent: number): void {
    const { party, id, name, text } = message;
    const from = party === customerParty ? 'customer' : party === this.session.participant ? 'me' : 'colleague';
    const entry: Kept = { key: key(agent, party, id), agent, from, name, text, at: new Date(this.openedAt + message.at * 1000) };
    if (from === 'me') this.pending = this.pending.filter((one) => one.id > id);
    this.entries = [...this.entries.filter((one) => one.key !== entry.key), entry].slice(-mostKept);
    const isNew = this.before === 0;
    if (!isNew) this.before--;
    this.changed.tell();
    if (isNew && from !== 'me') this.heard.tell(entry);
  }
}

function key(agent: number, party: number, id: number): string {
  return `${agent}/${party}/${id}`;
}

function readable(payload: Uint8Array): ChatMessage | null {
  try {
    return readChat(payload);
  } catch (error) {
    if (error instanceof MalformedError) return null;
    throw error;
  }
}

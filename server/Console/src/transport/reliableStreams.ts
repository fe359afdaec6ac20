import { readHave, writeHave, type Delivered } from '../protocol/have';
import { Channel, type Packet } from '../protocol/packet';
import type { Clock } from './clock';
import { ReceiveStream } from './receiveStream';
import { RoundTrip } from './roundTrip';
import { SendStream, type Numbered } from './sendStream';

const acknowledgeAfterMs = 50;
const acknowledgeAfterPackets = 32;
const askAgainAfterMs = 1000;

/** Called once for each payload, in order; `done` says that it was consumed and may be acknowledged. */
export type Deliver = (packet: Packet, done: () => void) => void;

interface Place {
  readonly channel: Channel;
  readonly stream: number;
}

interface Sending extends Place {
  readonly queue: SendStream;
}

interface Receiving extends Place {
  readonly queue: ReceiveStream;
  due: boolean;
}

class Peer {
  readonly sending = new Map<string, Sending>();
  readonly receiving = new Map<string, Receiving>();
  cancelTimer: (() => void) | null = null;
  askedAt = -Infinity;
}

/**
 * All reliable streams of one participant (docs/protocol.md, section 3). Promises: what is sent arrives at the other
 * end in order and exactly once, however often the line breaks, as long as both ends keep their counters.
 */
export class ReliableStreams {
  private readonly peers = new Map<number, Peer>();
  private readonly trips = new RoundTrip();

  /** @param out puts a packet on the line, or drops it while there is none. */
  constructor(
    private readonly out: (packet: Packet) => void,
    private readonly deliver: Deliver,
    private readonly clock: Clock,
  ) {}

  send(party: number, channel: Channel, stream: number, payload: Uint8Array): void {
    const sending = this.sending(party, channel, stream);
    this.put(party, sending, sending.queue.push(payload));
  }

  /** Bytes that wait for room in the store. */
  backlog(party: number, channel: Channel, stream: number): number {
    return this.sending(party, channel, stream).queue.backlog;
  }

  /** Milliseconds there and back, at most; null while nothing has been measured. */
  get roundTrip(): number | null {
    return this.trips.value(this.clock.now());
  }

  /** Takes in a packet of a reliable channel. @throws MalformedError */
  receive(packet: Packet): void {
    if (packet.channel === Channel.control && packet.stream === 0) this.acknowledged(packet);
    else this.arrived(packet);
  }

  /** After either end came back: says what was delivered and asks for the rest. */
  askReplay(party: number): void {
    const peer = this.peer(party);
    peer.askedAt = this.clock.now();
    this.acknowledge(party, peer, true);
  }

  /** The participant is gone from the session's state. */
  forget(keep: (party: number) => boolean): void {
    for (const [party, peer] of this.peers) {
      if (keep(party)) continue;
      peer.cancelTimer?.();
      this.peers.delete(party);
    }
  }

  private arrived(packet: Packet): void {
    const peer = this.peer(packet.party);
    const receiving = this.receiving(peer, packet);
    const arrival = receiving.queue.arrive(packet.sequence);
    if (arrival === 'new') {
      this.deliver(packet, () => this.consumed(packet, peer, receiving));
    } else if (arrival === 'had') {
      receiving.due = true;
      this.acknowledgeSoon(packet.party, peer);
    } else if (this.clock.now() - peer.askedAt >= askAgainAfterMs) {
      this.askReplay(packet.party);
    }
  }

  private consumed(packet: Packet, peer: Peer, receiving: Receiving): void {
    receiving.queue.consume(packet.sequence);
    receiving.due = true;
    if (receiving.queue.unacknowledged >= acknowledgeAfterPackets) this.acknowledge(packet.party, peer, false);
    else this.acknowledgeSoon(packet.party, peer);
  }

  private acknowledgeSoon(party: number, peer: Peer): void {
    peer.cancelTimer ??= this.clock.after(acknowledgeAfterMs, () => this.acknowledge(party, peer, false));
  }

  private acknowledge(party: number, peer: Peer, replay: boolean): void {
    peer.cancelTimer?.();
    peer.cancelTimer = null;
    const entries: Delivered[] = [];
    for (const receiving of peer.receiving.values()) {
      if (!replay && !receiving.due) continue;
      receiving.due = false;
      receiving.queue.unacknowledged = 0;
      entries.push({ channel: receiving.channel, stream: receiving.stream, sequence: receiving.queue.consumed });
    }
    const payload = writeHave({ replay, entries });
    this.out({ channel: Channel.control, party, stream: 0, sequence: 0, payload });
  }

  private acknowledged(packet: Packet): void {
    const have = readHave(packet.payload);
    const peer = this.peer(packet.party);
    for (const entry of have.entries) {
      const sending = peer.sending.get(key(entry.channel, entry.stream));
      if (!sending) continue;
      const admitted = sending.queue.acknowledge(entry.sequence);
      this.trips.acknowledged(`${packet.party}/${key(entry.channel, entry.stream)}`, entry.sequence, this.clock.now());
      if (!have.replay) this.put(packet.party, sending, admitted);
    }
    if (!have.replay) return;
    this.trips.forget();
    for (const sending of peer.sending.values()) this.put(packet.party, sending, sending.queue.unacknowledged());
  }

  private put(party: number, place: Place, items: readonly Numbered[]): void {
    for (const { sequence, payload } of items) {
      this.trips.sent(`${party}/${key(place.channel, place.stream)}`, sequence, this.clock.now());
      this.out({ channel: place.channel, party, stream: place.stream, sequence, payload });
    }
  }

  private sending(party: number, channel: Channel, stream: number): Sending {
    return entry(this.peer(party).sending, key(channel, stream), () => ({ channel, stream, queue: new SendStream() }));
  }

  private receiving(peer: Peer, { channel, stream }: Packet): Receiving {
    return entry(peer.receiving, key(channel, stream), () => ({ channel, stream, queue: new ReceiveStream(), due: false }));
  }

  private peer(party: number): Peer {
    return entry(this.peers, party, () => new Peer());
  }
}

function key(channel: number, stream: number): string {
  return `${channel}/${stream}`;
}

function entry<K, V>(map: Map<K, V>, at: K, make: () => V): V {
  const found = map.get(at);
  if (found !== undefined) return found;
  const made = make();
  map.set(at, made);
  return made;
}

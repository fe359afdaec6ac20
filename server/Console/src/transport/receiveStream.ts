export type Arrival = 'new' | 'had' | 'gap';

/**
 * The receiving end of one reliable stream. Promises: each sequence is accepted once and in order. `consumed` follows
 * `accepted` when the consumer is done, and is what may be acknowledged, so that a slow consumer holds its sender back.
 */
export class ReceiveStream {
  private accepted = 0;
  private done = 0;
  /** Accepted since the last acknowledgement. */
  unacknowledged = 0;

  get consumed(): number {
    return this.done;
  }

  arrive(sequence: number): Arrival {
    if (sequence <= this.accepted) return 'had';
    if (sequence !== this.accepted + 1) return 'gap';
    this.accepted = sequence;
    return 'new';
  }

  consume(sequence: number): void {
    if (sequence > this.accepted) throw new RangeError('Consumed before it was accepted.');
    this.done = Math.max(this.done, sequence);
    this.unacknowledged++;
  }
}

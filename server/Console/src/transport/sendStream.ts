export const storeLimit = 512 * 1024;

export interface Numbered {
  readonly sequence: number;
  readonly payload: Uint8Array;
}

/**
 * The sending end of one reliable stream. Promises: sequences count from 1 without gaps; what is not acknowledged is
 * kept, at most 512 KiB of it, and what does not fit waits in order without a number.
 */
export class SendStream {
  private readonly store: Numbered[] = [];
  private readonly waiting: Uint8Array[] = [];
  private stored = 0;
  private last = 0;

  get idle(): boolean {
    return this.store.length === 0;
  }

  /** How many bytes wait for room: a producer that can stop does so while this is not 0. */
  get backlog(): number {
    return this.waiting.reduce((sum, payload) => sum + payload.length, 0);
  }

  /** @returns what is to be sent now: the payload with its number, or nothing while the store is full. */
  push(payload: Uint8Array): Numbered[] {
    this.waiting.push(payload);
    return this.admit();
  }

  /**
   * @param sequence the highest one delivered; one that was never sent is not believed.
   * @returns what has found room and is to be sent now.
   */
  acknowledge(sequence: number): Numbered[] {
    if (sequence > this.last) return [];
    let done = 0;
    for (const item of this.store) {
      if (item.sequence > sequence) break;
      this.stored -= item.payload.length;
      done++;
    }
    this.store.splice(0, done);
    return this.admit();
  }

  /** Everything sent and not acknowledged, in order. */
  unacknowledged(): readonly Numbered[] {
    return [...this.store];
  }

  private admit(): Numbered[] {
    const admitted: Numbered[] = [];
    for (let next = this.waiting[0]; next && this.fits(next); next = this.waiting[0]) {
      this.waiting.shift();
      const item = { sequence: ++this.last, payload: next };
      this.store.push(item);
      this.stored += next.length;
      admitted.push(item);
    }
    return admitted;
  }

  private fits(payload: Uint8Array): boolean {
    return this.stored + payload.length <= storeLimit;
  }
}

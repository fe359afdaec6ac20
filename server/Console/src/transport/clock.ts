/** Time as the transport needs it; monotonic, in milliseconds. */
export interface Clock {
  now(): number;
  /** @returns a way to cancel. */
  after(milliseconds: number, then: () => void): () => void;
}

export const browserClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, then) {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};

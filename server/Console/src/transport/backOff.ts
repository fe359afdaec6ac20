const firstSeconds = 0.5;
const longestSeconds = 4;
const jitter = 0.25;

/** How long to wait before the next try: at once, then 0.5 s doubling to 4 s, ±25 %. */
export class BackOff {
  private tries = 0;

  /** @param random returns [0, 1). */
  constructor(private readonly random: () => number) {}

  /** Seconds. */
  next(): number {
    const tries = this.tries++;
    if (tries === 0) return 0;
    const plain = Math.min(longestSeconds, firstSeconds * 2 ** (tries - 1));
    return plain * (1 - jitter + 2 * jitter * this.random());
  }

  reset(): void {
    this.tries = 0;
  }
}

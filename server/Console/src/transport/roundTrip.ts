const keptMs = 30_000;
const mostWaiting = 256;

interface Sent { readonly stream: string; readonly sequence: number; readonly at: number }
interface Sample { readonly at: number; readonly ms: number }

/**
 * The shortest time between a packet and its acknowledgement in the last half minute. The other end gathers for a
 * while before it acknowledges, so a single packet says too much; among many there is one that did not wait.
 */
export class RoundTrip {
  private waiting: Sent[] = [];
  private samples: Sample[] = [];

  sent(stream: string, sequence: number, now: number): void {
    if (this.waiting.length >= mostWaiting) this.waiting.shift();
    this.waiting.push({ stream, sequence, at: now });
  }

  acknowledged(stream: string, sequence: number, now: number): void {
    const found = this.waiting.find((one) => one.stream === stream && one.sequence === sequence);
    if (!found) return;
    this.waiting = this.waiting.filter((one) => one.stream !== stream || one.sequence > sequence);
    this.samples = this.samples.filter((one) => now - one.at < keptMs && one.ms < now - found.at);
    this.samples.push({ at: now, ms: now - found.at });
  }

  /** A line that was away: what was under way then says nothing. */
  forget(): void {
    this.waiting = [];
  }

  /** Milliseconds; null while nothing has been measured. */
  value(now: number): number | null {
    const fresh = this.samples.filter((one) => now - one.at < keptMs);
    return fresh.length === 0 ? null : Math.min(...fresh.map((one) => one.ms));
  }
}

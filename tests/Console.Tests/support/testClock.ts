import type { Clock } from 'console/transport/clock';

/** Time that passes only when a test says so. */
export class TestClock implements Clock {
  private time = 0;
  private waiting: { at: number; then: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(milliseconds: number, then: () => void): () => void {
    const item = { at: this.time + milliseconds, then };
    this.waiting.push(item);
    return () => { this.waiting = this.waiting.filter((other) => other !== item); };
  }

  pass(milliseconds: number): void {
    this.time += milliseconds;
    const due = this.waiting.filter((item) => item.at <= this.time);
    this.waiting = this.waiting.filter((item) => item.at > this.time);
    for (const item of due) item.then();
  }
}

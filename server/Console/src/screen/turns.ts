/** Does one thing after the other: at once while nothing is waited for, else in the order of arrival. */
export class Turns<T> {
  private readonly queue: T[] = [];
  private busy = false;

  /** @param act its promise, if it gives one, is waited for before the next turn. */
  constructor(private readonly act: (item: T) => Promise<void> | void) {}

  add(item: T): void {
    this.queue.push(item);
    if (!this.busy) this.go();
  }

  /** Nothing is done before this has come true. */
  wait(first: Promise<unknown>): void {
    this.busy = true;
    const on = (): void => {
      this.busy = false;
      this.go();
    };
    // A failure is told as such by whoever made the promise reject; the next turn is not its hostage.
    void first.finally(on);
  }

  private go(): void {
    for (let item = this.queue.shift(); item !== undefined; item = this.queue.shift()) {
      const done = this.act(item);
      if (!done) continue;
      this.wait(done);
      return;
    }
  }
}

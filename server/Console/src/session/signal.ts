/** Tells everyone who listens. */
export class Signal<T> {
  private readonly listeners = new Set<(value: T) => void>();

  /** @returns a way to stop listening. */
  on(listener: (value: T) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(value: T): void {
    for (const listener of [...this.listeners]) listener(value);
  }
}

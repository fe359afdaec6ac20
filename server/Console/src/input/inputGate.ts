import type { InputMessage } from '../protocol/inputMessages';

/** Begins something that must be done before the next key; false: it was not done. */
export type First = () => Promise<boolean>;

/**
 * Lets input through in its order, and keeps it back while something that has to be there before it is under way. Where that fails, what was
 * kept back is forgotten, and everything held is let go: a key that comes without what belongs before it does harm.
 */
export class InputGate {
  private kept: (InputMessage | First)[] | null = null;

  constructor(private readonly out: (message: InputMessage) => void) {}

  send(message: InputMessage): void {
    if (this.kept) this.kept.push(message);
    else this.out(message);
  }

  /** What is sent from now on waits for this. */
  after(first: First): void {
    if (this.kept) {
      this.kept.push(first);
      return;
    }
    this.kept = [];
    void first().then((done) => this.open(done));
  }

  private open(done: boolean): void {
    const kept = this.kept ?? [];
    this.kept = null;
    if (!done) {
      this.out({ kind: 'release' });
      return;
    }
    for (const item of kept) {
      if (typeof item === 'function') this.after(item);
      else this.send(item);
    }
  }
}

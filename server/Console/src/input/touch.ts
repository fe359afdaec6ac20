export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Gestures {
  /** The remote pointer, with its first button held or not. */
  point(at: Point, held: boolean): void;
  /** Two fingers: the picture grows by `factor` around `at` and moves along. */
  pinch(factor: number, at: Point, moved: Point): void;
}

const slack = 10;
const holdMs = 150;

/**
 * Fingers on the picture. One is the mouse with its button held, but only once it is sure that no second one comes,
 * so that a pinch does not click; two move and size the picture here and are not passed on.
 */
export class Touch {
  private readonly fingers = new Map<number, Point>();
  private phase: 'none' | 'unsure' | 'held' | 'pinch' = 'none';
  private start: Point = { x: 0, y: 0 };
  private cancelWait: (() => void) | null = null;

  /** @param soon calls back after so many milliseconds; returns a way to cancel. */
  constructor(private readonly out: Gestures, private readonly soon: (then: () => void, ms: number) => () => void) {}

  down(id: number, at: Point): void {
    this.fingers.set(id, at);
    if (this.fingers.size === 1) {
      this.phase = 'unsure';
      this.start = at;
      this.cancelWait = this.soon(() => this.hold(), holdMs);
      return;
    }
    this.cancelWait?.();
    if (this.phase === 'held') this.out.point(this.start, false);
    this.phase = 'pinch';
  }

  move(id: number, at: Point): void {
    const before = this.fingers.get(id);
    if (!before) return;
    if (this.phase === 'pinch') this.pinch(id, before, at);
    this.fingers.set(id, at);
    if (this.phase === 'unsure' && distance(at, this.start) > slack) this.hold();
    if (this.phase !== 'held') return;
    this.start = at;
    this.out.point(at, true);
  }

  up(id: number, at: Point): void {
    if (!this.fingers.delete(id)) return;
    if (this.phase === 'unsure') this.hold();
    if (this.phase === 'held') this.out.point(at, false);
    if (this.fingers.size === 0 || this.phase !== 'pinch') this.phase = 'none';
  }

  /** The finger was taken over by something else. */
  cancel(id: number): void {
    this.cancelWait?.();
    if (this.fingers.delete(id) && this.phase === 'held') this.out.point(this.start, false);
    this.phase = this.fingers.size > 0 ? 'pinch' : 'none';
  }

  private hold(): void {
    this.cancelWait?.();
    if (this.phase !== 'unsure') return;
    this.phase = 'held';
    this.out.point(this.start, true);
  }

  private pinch(id: number, before: Point, at: Point): void {
    const other = [...this.fingers].find(([finger]) => finger !== id)?.[1];
    if (!other) return;
    const was = distance(before, other);
    const middle = between(at, other);
    const old = between(before, other);
    this.out.pinch(was < 1 ? 1 : distance(at, other) / was, middle, { x: middle.x - old.x, y: middle.y - old.y });
  }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

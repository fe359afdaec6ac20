import type { InputMessage } from '../protocol/inputMessages';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Sends the pointer: a change of buttons at once, movements at most every few milliseconds and only the newest. */
export class Pointer {
  private buttons = 0;
  private waiting: Spot | null = null;
  private pausing = false;

  /** @param soon calls back after the shortest time between two movements. */
  constructor(
    private readonly send: (message: InputMessage) => void,
    private readonly monitor: () => number,
    private readonly soon: (then: () => void) => void,
  ) {}

  /** @param buttons as the browser counts them, which is how the protocol does. */
  at(spot: Spot, buttons: number): void {
    const held = buttons & 0x1f;
    if (held !== this.buttons) {
      this.waiting = null;
      this.buttons = held;
      this.put(spot);
    } else if (this.pausing) {
      this.waiting = spot;
    } else {
      this.put(spot);
      this.pause();
    }
  }

  /** Sends the newest movement that still waits, so that what follows happens there. */
  flush(): void {
    if (this.waiting) this.put(this.waiting);
    this.waiting = null;
  }

  forget(): void {
    this.buttons = 0;
    this.waiting = null;
  }

  private pause(): void {
    this.pausing = true;
    this.soon(() => {
      this.pausing = false;
      if (!this.waiting) return;
      this.flush();
      this.pause();
    });
  }

  private put({ x, y }: Spot): void {
    this.send({ kind: 'pointer', monitor: this.monitor(), x, y, buttons: this.buttons });
  }
}

/** Where on the remote screen a point of the page is, kept within it. */
export function spotAt(
  clientX: number, clientY: number,
  box: { left: number; top: number; width: number; height: number },
  size: { width: number; height: number },
): Spot {
  const x = Math.floor((clientX - box.left) * size.width / box.width);
  const y = Math.floor((clientY - box.top) * size.height / box.height);
  return { x: clamp(x, size.width - 1), y: clamp(y, size.height - 1) };
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, Number.isFinite(value) ? value : 0));
}

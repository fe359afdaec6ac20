import type { InputMessage } from '../protocol/inputMessages';

/** A pixel of one of the remote monitors. */
export interface Spot {
  readonly monitor: number;
  readonly x: number;
  readonly y: number;
}

/** A monitor's picture on the page: its box there, and its size in its own pixels. */
export interface Shown {
  readonly monitor: number;
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly size: { readonly width: number; readonly height: number };
}

/** Sends the pointer: a change of buttons at once, movements at most every few milliseconds and only the newest. */
export class Pointer {
  private buttons = 0;
  private waiting: Spot | null = null;
  private pausing = false;

  /** @param soon calls back after the shortest time between two movements. */
  constructor(
    private readonly send: (message: InputMessage) => void,
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

  private put({ monitor, x, y }: Spot): void {
    this.send({ kind: 'pointer', monitor, x, y, buttons: this.buttons });
  }
}

/** Which pixel a point of the page is: of the picture it is on, or else the nearest pixel of the nearest one. */
export function spotAt(clientX: number, clientY: number, pictures: readonly Shown[]): Spot | null {
  let nearest: Spot | null = null;
  let least = Infinity;
  for (const { monitor, box, size } of pictures) {
    const away = Math.hypot(outside(clientX, box.left, box.width), outside(clientY, box.top, box.height));
    if (away >= least || size.width < 1) continue;
    least = away;
    nearest = {
      monitor,
      x: clamp(Math.floor((clientX - box.left) * size.width / box.width), size.width - 1),
      y: clamp(Math.floor((clientY - box.top) * size.height / box.height), size.height - 1),
    };
  }
  return nearest;
}

/** How far a place is from a stretch that begins at `start`; its end belongs to the next one. */
function outside(place: number, start: number, length: number): number {
  return place < start ? start - place : place >= start + length ? place - start - length + Number.EPSILON : 0;
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, Number.isFinite(value) ? value : 0));
}

const perNotch = 120;
/** Browsers scroll 100 CSS pixels or 3 lines a notch; a page counts as three notches. */
const perPixel = perNotch / 100;
const perLine = perNotch / 3;
const perPage = perNotch * 3;

export interface WheelMove {
  readonly deltaX: number;
  readonly deltaY: number;
  /** 0 pixels, 1 lines, 2 pages. */
  readonly deltaMode: number;
}

/** Turns a browser's wheel events into 1/120 notches; what is less than one is kept for the next. */
export class Wheel {
  private restX = 0;
  private restY = 0;

  turn(move: WheelMove): { dx: number; dy: number } {
    const unit = move.deltaMode === 1 ? perLine : move.deltaMode === 2 ? perPage : perPixel;
    this.restX += move.deltaX * unit;
    this.restY += move.deltaY * unit;
    const dx = whole(this.restX);
    const dy = whole(this.restY);
    this.restX -= dx;
    this.restY -= dy;
    return { dx, dy };
  }
}

function whole(value: number): number {
  return Math.max(-0x8000, Math.min(0x7fff, Math.trunc(value))) + 0;
}

import { MalformedError } from '../protocol/bytes';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** 8192 × 8192: far above any monitor, far below what a hostile size could make this page allocate. */
const mostPixels = 1 << 26;

/** The remote screen in memory: rows of R, G, B, 255, no gap between rows, top row first. */
export class Picture {
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  private readonly words: Uint32Array;

  /** A black picture. @throws MalformedError when it would be empty or absurdly large. */
  constructor(readonly width: number, readonly height: number) {
    if (width < 1 || height < 1 || width * height > mostPixels) throw new MalformedError(`A picture of ${width}×${height}.`);
    this.pixels = new Uint8ClampedArray(width * height * 4);
    this.words = new Uint32Array(this.pixels.buffer);
    this.words.fill(color(0, 0, 0));
  }

  /** @throws MalformedError when the rectangle is empty or not within the picture. */
  demand(rect: Rect): void {
    if (rect.width < 1 || rect.height < 1 || rect.x + rect.width > this.width || rect.y + rect.height > this.height) {
      throw new MalformedError(`A rectangle of ${rect.width}×${rect.height} at ${rect.x},${rect.y}.`);
    }
  }

  indexed(rect: Rect, numbers: Uint8Array, colors: Uint32Array, count: number): void {
    let from = 0;
    for (let y = rect.y; y < rect.y + rect.height; y++) {
      let to = y * this.width + rect.x;
      for (let x = 0; x < rect.width; x++) {
        const number = numbers[from++] ?? 0;
        if (number >= count) throw new MalformedError(`Colour ${number} of ${count}.`);
        this.words[to++] = colors[number] ?? 0;
      }
    }
  }

  /** @param planes all red, then all green, then all blue. */
  rgb(rect: Rect, planes: Uint8Array): void {
    const size = rect.width * rect.height;
    let from = 0;
    for (let y = rect.y; y < rect.y + rect.height; y++) {
      let to = y * this.width + rect.x;
      for (let x = 0; x < rect.width; x++, from++) {
        this.words[to++] = color(planes[from] ?? 0, planes[size + from] ?? 0, planes[2 * size + from] ?? 0);
      }
    }
  }

  solid(rect: Rect, word: number): void {
    for (let y = rect.y; y < rect.y + rect.height; y++) {
      const start = y * this.width + rect.x;
      this.words.fill(word, start, start + rect.width);
    }
  }

  copy(rect: Rect, fromX: number, fromY: number): void {
    // Rows from the far end when they move down, so that none is overwritten before it is read.
    const down = fromY < rect.y;
    for (let i = 0; i < rect.height; i++) {
      const row = down ? rect.height - 1 - i : i;
      const from = (fromY + row) * this.width + fromX;
      this.words.copyWithin((rect.y + row) * this.width + rect.x, from, from + rect.width);
    }
  }
}

/** One pixel as its four bytes lie in memory (every browser's platform is little-endian). */
export function color(red: number, green: number, blue: number): number {
  return (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0;
}

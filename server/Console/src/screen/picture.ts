import { MalformedError } from '../protocol/bytes';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** 8192 × 8192: far above any monitor, far below what a hostile size could make this page allocate. */
const mostPixels = 1 << 26;
const mostSide = 65535;

/** From here on a colour number takes two bytes. */
const twoBytes = 240;

/** The remote screen in memory: rows of R, G, B, 255, no gap between rows, top row first. */
export class Picture {
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  private readonly words: Uint32Array;

  /** A black picture. @throws MalformedError when it would be empty or absurdly large. */
  constructor(readonly width: number, readonly height: number) {
    if (width < 1 || height < 1 || width > mostSide || height > mostSide || width * height > mostPixels) {
      throw new MalformedError(`A picture of ${width}×${height}.`);
    }
    this.pixels = new Uint8ClampedArray(width * height * 4);
    this.words = new Uint32Array(this.pixels.buffer);
    this.words.fill(color(0, 0, 0));
  }

  /** @throws MalformedError when the rectangle is empty or not within the picture. */
  demand({ x, y, width, height }: Rect): void {
    if (!(x >= 0 && y >= 0 && width >= 1 && height >= 1 && x + width <= this.width && y + height <= this.height)) {
      throw new MalformedError(`A rectangle of ${width}×${height} at ${x},${y}.`);
    }
  }

  /**
   * Colour numbers row by row, or column by column.
   * @param numbers may be followed by something else. @returns how many bytes they were.
   * @throws MalformedError when they end too early or name a colour that there is not.
   */
  indexed(rect: Rect, columns: boolean, numbers: Uint8Array, colors: Uint32Array, count: number): number {
    const { words } = this;
    const [lines, length] = columns ? [rect.width, rect.height] : [rect.height, rect.width];
    const [perLine, perPixel] = columns ? [1, this.width] : [this.width, 1];
    let line = rect.y * this.width + rect.x;
    let at = 0;
    let wrong = 0;
    for (let i = 0; i < lines; i++, line += perLine) {
      // A line whose numbers might not all be there is measured first: nothing is read past the end.
      if (numbers.length - at < 2 * length) demandNumbers(numbers, at, length);
      for (let j = 0, to = line; j < length; j++, to += perPixel) {
        let number = numbers[at++]!;
        if (number >= twoBytes) number = twoBytes + ((number - twoBytes) << 8) + numbers[at++]!;
        wrong |= count - 1 - number;
        words[to] = colors[number]!;
      }
      if (wrong < 0) throw new MalformedError(`A colour that is not among ${count}.`);
    }
    return at;
  }

  /** @param planes all green, then all red − green, then all blue − green. */
  planes(rect: Rect, planes: Uint8Array): void {
    const { words } = this;
    const size = rect.width * rect.height;
    let from = 0;
    for (let y = rect.y; y < rect.y + rect.height; y++) {
      let to = y * this.width + rect.x;
      for (const end = to + rect.width; to < end; to++, from++) {
        const green = planes[from]!;
        const red = (planes[size + from]! + green) & 0xff;
        const blue = (planes[2 * size + from]! + green) & 0xff;
        words[to] = 0xff000000 | (blue << 16) | (green << 8) | red;
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

  /** @param pixels R G B 255, as many as the rectangle has. */
  put(rect: Rect, pixels: Uint8ClampedArray<ArrayBuffer>): void {
    const source = new Uint32Array(pixels.buffer, pixels.byteOffset, rect.width * rect.height);
    for (let row = 0; row < rect.height; row++) {
      const from = row * rect.width;
      this.words.set(source.subarray(from, from + rect.width), (rect.y + row) * this.width + rect.x);
    }
  }
}

function demandNumbers(numbers: Uint8Array, from: number, count: number): void {
  let at = from;
  for (let i = 0; i < count && at < numbers.length; i++) at += numbers[at]! >= twoBytes ? 2 : 1;
  if (at > numbers.length || count > numbers.length - from) throw new MalformedError('Colour numbers are missing.');
}

/** One pixel as its four bytes lie in memory (every browser's platform is little-endian). */
export function color(red: number, green: number, blue: number): number {
  return (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0;
}

import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, createBrotliCompress } from 'node:zlib';
import { BrotliDecStream, initSync } from 'brotli-dec-wasm/web';
import { ByteWriter } from 'console/protocol/bytes';
import { BrotliStream } from 'console/screen/brotliStream';
import { FrameDecoder } from 'console/screen/frameDecoder';
import type { PhotoDecoder } from 'console/screen/photoDecoder';
import { ScreenStream } from 'console/screen/screenStream';

const wasm = new URL('../../../server/Console/node_modules/brotli-dec-wasm/pkg/brotli_dec_wasm_bg.wasm', import.meta.url);
initSync({ module: readFileSync(wasm) });

export function openBrotli(): BrotliStream {
  return new BrotliStream(new BrotliDecStream());
}

/** Photos all white: what a JPEG would become is not the matter of most tests. */
export const white: PhotoDecoder = (_, width, height) => Promise.resolve(new Uint8ClampedArray(4 * width * height).fill(255));

export function newDecoder(decodePhoto: PhotoDecoder = white): FrameDecoder {
  return new FrameDecoder((bytes, size) => {
    const brotli = openBrotli();
    try {
      return brotli.whole(bytes, size);
    } finally {
      brotli.free();
    }
  }, decodePhoto);
}

export function newStream(decodePhoto: PhotoDecoder = white): ScreenStream {
  return new ScreenStream(openBrotli, decodePhoto);
}

/** Each frame's share of one Brotli stream, flushed at its end. */
export async function compress(frames: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const packer = createBrotliCompress({ params: { [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_QUALITY]: 5 } });
  const packed: Uint8Array[] = [];
  let parts: Buffer[] = [];
  packer.on('data', (part: Buffer) => parts.push(part));
  for (const frame of frames) {
    await new Promise<void>((resolve) => { packer.write(frame); packer.flush(constants.BROTLI_OPERATION_FLUSH, () => resolve()); });
    packed.push(new Uint8Array(Buffer.concat(parts)));
    parts = [];
  }
  packer.destroy();
  return packed;
}

/** An ended Brotli stream of its own. */
export function brotliOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } }));
}

export const Flag = { first: 1, last: 2, fresh: 4, refining: 8, sided: 16, whole: 3, beginning: 7 } as const;

/** One slice with its header. */
export function slice(flags: number, generation: number, frame: number, bytes: Uint8Array): Uint8Array {
  return new ByteWriter().u8(flags).u8(generation).u16(frame).raw(bytes).done();
}

/** The frame's share of the Brotli stream and its side data, as they lie in slices with flag 16. */
export function sided(packed: Uint8Array, side: Uint8Array): Uint8Array {
  return new ByteWriter().u32(packed.length).raw(packed).raw(side).done();
}

/** Writes the commands of a generation's frames, rectangles as differences; `rest` collects the frame's side data. */
export class FrameWriter {
  private writer = new ByteWriter().u8(1).u16(0);
  private last = [0, 0, 0, 0];
  private sideParts: Uint8Array[] = [];

  get side(): Uint8Array {
    return Uint8Array.from(this.sideParts.flatMap((part) => [...part]));
  }

  size(width: number, height: number): this {
    this.writer.u8(1).varint(width).varint(height);
    this.last = [0, 0, 0, 0];
    return this;
  }

  colors(...rgb: readonly number[][]): this {
    this.writer.u8(2).varint(rgb.length).raw(Uint8Array.from(rgb.flat()));
    return this;
  }

  forget(): this {
    this.writer.u8(9);
    return this;
  }

  indexed(x: number, y: number, width: number, height: number, numbers: readonly number[]): this {
    return this.rect(3, x, y, width, height).numbers(numbers);
  }

  columns(x: number, y: number, width: number, height: number, numbers: readonly number[]): this {
    return this.rect(10, x, y, width, height).numbers(numbers);
  }

  rgb(x: number, y: number, width: number, height: number, filter: number, planes: Uint8Array): this {
    this.rect(4, x, y, width, height).writer.u8(filter).raw(planes);
    return this;
  }

  solid(x: number, y: number, width: number, height: number, rgb: readonly number[]): this {
    this.rect(5, x, y, width, height).writer.raw(Uint8Array.from(rgb));
    return this;
  }

  copy(x: number, y: number, width: number, height: number, fromX: number, fromY: number): this {
    this.rect(6, x, y, width, height).writer.signed(fromX - x).signed(fromY - y);
    return this;
  }

  photo(x: number, y: number, width: number, height: number, quality: number, sampling: number, segment: Uint8Array): this {
    this.rect(7, x, y, width, height).writer.u8(quality).u8(sampling).varint(segment.length);
    this.sideParts.push(segment);
    return this;
  }

  exact(x: number, y: number, width: number, height: number, filter: number, packed: Uint8Array): this {
    this.rect(8, x, y, width, height).writer.u8(filter).varint(packed.length);
    this.sideParts.push(packed);
    return this;
  }

  raw(...bytes: number[]): this {
    this.writer.raw(Uint8Array.from(bytes));
    return this;
  }

  /** Ends the frame; what is written next belongs to the generation's next one. */
  end(): Uint8Array {
    this.writer.u8(0);
    return this.unended();
  }

  unended(): Uint8Array {
    const frame = this.writer.done();
    this.writer = new ByteWriter().u16(0);
    return frame;
  }

  /** Side data of the frames so far is used up. */
  nextSide(): this {
    this.sideParts = [];
    return this;
  }

  private rect(command: number, ...to: number[]): this {
    this.writer.u8(command);
    to.forEach((value, i) => {
      if (i === 1) this.writer.varint(value);
      else this.writer.signed(value - (this.last[i] ?? 0));
    });
    this.last = to;
    return this;
  }

  private numbers(numbers: readonly number[]): this {
    for (const number of numbers) {
      if (number < 240) this.writer.u8(number);
      else this.writer.u8(240 + ((number - 240) >> 8)).u8((number - 240) & 0xff);
    }
    return this;
  }
}

/** The three planes of R, G, B values, filtered by the book: one pixel after the other, nothing clever. */
export function filtered(rgb: readonly (readonly number[])[], width: number, filter: number): Uint8Array {
  const planes = [(p: readonly number[]) => p[1]!, (p: readonly number[]) => p[0]! - p[1]!, (p: readonly number[]) => p[2]! - p[1]!]
    .map((value) => rgb.map((pixel) => value(pixel) & 0xff));
  return Uint8Array.from(planes.flatMap((plane) => plane.map((value, i) => {
    const at = (dx: number, dy: number): number => (i % width) + dx < 0 || i + dx + dy * width < 0 ? 0 : plane[i + dx + dy * width]!;
    const [left, above] = [at(-1, 0), at(0, -1)];
    const median = [left, above, left + above - at(-1, -1)].sort((a, b) => a - b)[1]!;
    return value - [0, left, above, median][filter]!;
  })));
}

import { readFileSync } from 'node:fs';
import { constants, createBrotliCompress } from 'node:zlib';
import { BrotliDecStream, initSync } from 'brotli-dec-wasm/web';
import { ByteWriter } from 'console/protocol/bytes';
import { BrotliStream } from 'console/screen/brotliStream';

const wasm = new URL('../../../server/Console/node_modules/brotli-dec-wasm/pkg/brotli_dec_wasm_bg.wasm', import.meta.url);
initSync({ module: readFileSync(wasm) });

export function openBrotli(): BrotliStream {
  return new BrotliStream(new BrotliDecStream());
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

/** One slice with its header. */
export function slice(generation: number, frame: number, flags: number, bytes: Uint8Array): Uint8Array {
  return new ByteWriter().u16(generation).u32(frame).u8(flags).raw(bytes).done();
}

/** Writes the commands of one frame. */
export class FrameWriter {
  private readonly writer = new ByteWriter().u32(0);

  size(width: number, height: number): this {
    this.writer.u8(1).u16(width).u16(height);
    return this;
  }

  colors(...rgb: readonly number[][]): this {
    this.writer.u8(2).u8(rgb.length).raw(Uint8Array.from(rgb.flat()));
    return this;
  }

  indexed(x: number, y: number, width: number, height: number, numbers: readonly number[]): this {
    this.writer.u8(3).u16(x).u16(y).u16(width).u16(height).raw(Uint8Array.from(numbers));
    return this;
  }

  rgb(x: number, y: number, width: number, height: number, planes: Uint8Array): this {
    this.writer.u8(4).u16(x).u16(y).u16(width).u16(height).raw(planes);
    return this;
  }

  solid(x: number, y: number, width: number, height: number, rgb: readonly number[]): this {
    this.writer.u8(5).u16(x).u16(y).u16(width).u16(height).raw(Uint8Array.from(rgb));
    return this;
  }

  copy(x: number, y: number, width: number, height: number, fromX: number, fromY: number): this {
    this.writer.u8(6).u16(x).u16(y).u16(width).u16(height).u16(fromX).u16(fromY);
    return this;
  }

  raw(...bytes: number[]): this {
    this.writer.raw(Uint8Array.from(bytes));
    return this;
  }

  end(): Uint8Array {
    return this.writer.u8(0).done();
  }

  unended(): Uint8Array {
    return this.writer.done();
  }
}

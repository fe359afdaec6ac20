import type { BrotliDecStream } from 'brotli-dec-wasm/web';
import { MalformedError } from '../protocol/bytes';

const step = 64 * 1024;
const needsMoreInput = 2;
const needsMoreOutput = 3;

/** The most one frame may grow to: an 8K screen in RGB and some. */
const frameLimit = 128 * 1024 * 1024;

/** Unpacks the flushed pieces of one endless Brotli stream, one frame at a time. */
export class BrotliStream {
  private parts: Uint8Array[] = [];
  private size = 0;

  constructor(private readonly decoder: BrotliDecStream) {}

  /** @throws MalformedError when the piece is no continuation of the stream. */
  push(bytes: Uint8Array): void {
    let input = bytes;
    for (;;) {
      const { state, consumed, produced } = this.step(input);
      input = input.subarray(consumed);
      // A full buffer may leave output behind even when the decoder asks for input.
      if (state === needsMoreOutput || (state === needsMoreInput && produced === step)) continue;
      if (state === needsMoreInput && input.length === 0) return;
      throw new MalformedError('The Brotli stream has ended or does not move.');
    }
  }

  /** What has been unpacked since the last call. */
  take(): Uint8Array {
    const frame = new Uint8Array(this.size);
    let at = 0;
    for (const part of this.parts) {
      frame.set(part, at);
      at += part.length;
    }
    this.parts = [];
    this.size = 0;
    return frame;
  }

  free(): void {
    this.decoder.free();
  }

  private step(input: Uint8Array): { state: number; consumed: number; produced: number } {
    const result = this.decode(input);
    const state: number = result.code;
    const consumed = result.input_offset;
    const part = result.buf;
    result.free();
    this.size += part.length;
    if (this.size > frameLimit) throw new MalformedError('A frame is too large.');
    if (part.length > 0) this.parts.push(part);
    return { state, consumed, produced: part.length };
  }

  private decode(input: Uint8Array): ReturnType<BrotliDecStream['dec']> {
    try {
      return this.decoder.dec(input, step);
    } catch {
      throw new MalformedError('Not Brotli.');
    }
  }
}

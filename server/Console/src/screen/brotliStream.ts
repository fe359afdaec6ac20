import type { BrotliDecStream } from 'brotli-dec-wasm/web';
import { MalformedError } from '../protocol/bytes';

const smallStep = 16 * 1024;
const largeStep = 512 * 1024;
const ended = 1;
const needsMoreInput = 2;

/** The most one frame may grow to: an 8K screen in RGB and some. */
const frameLimit = 128 * 1024 * 1024;

/** Unpacks Brotli: the flushed pieces of one endless stream, a frame at a time, or a whole stream at once. */
export class BrotliStream {
  private buffer = new Uint8Array(64 * 1024);
  private size = 0;

  constructor(private readonly decoder: BrotliDecStream) {}

  /** @throws MalformedError when the piece is no continuation of the stream. */
  push(bytes: Uint8Array): void {
    if (!this.unpack(bytes, frameLimit)) return;
    throw new MalformedError('The Brotli stream has ended.');
  }

  /** A stream of its own, from its beginning to its end, that holds exactly `size` bytes. @throws MalformedError */
  whole(bytes: Uint8Array, size: number): Uint8Array {
    if (!this.unpack(bytes, size) || this.size !== size) throw new MalformedError('The Brotli stream is not of the size that it should be.');
    return this.take();
  }

  /** What has been unpacked since the last call; good until the next push. */
  take(): Uint8Array {
    const frame = this.buffer.subarray(0, this.size);
    this.size = 0;
    return frame;
  }

  free(): void {
    try {
      this.decoder.free();
    } catch {
      // A decoder that has trapped cannot be freed; it is forgotten all the same.
    }
  }

  /** @returns whether the stream has ended. */
  private unpack(bytes: Uint8Array, limit: number): boolean {
    let input = bytes;
    for (let step = smallStep; ; step = Math.min(2 * step, largeStep)) {
      const result = this.decode(input, step);
      const state: number = result.code;
      const part = result.buf;
      const consumed = result.input_offset;
      result.free();
      input = input.subarray(consumed);
      this.append(part, limit);
      if (state === ended) {
        if (input.length === 0) return true;
        throw new MalformedError('Something follows a Brotli stream.');
      }
      // A full buffer may leave output behind even when the decoder asks for input.
      if (state === needsMoreInput && part.length < step) {
        if (input.length === 0) return false;
        throw new MalformedError('The Brotli stream does not move.');
      }
      if (part.length === 0 && consumed === 0) throw new MalformedError('The Brotli stream stands still.');
    }
  }

  private append(part: Uint8Array, limit: number): void {
    if (this.size + part.length > limit) throw new MalformedError('A frame is too large.');
    if (this.size + part.length > this.buffer.length) {
      const larger = new Uint8Array(Math.max(this.size + part.length, 2 * this.buffer.length));
      larger.set(this.buffer.subarray(0, this.size));
      this.buffer = larger;
    }
    this.buffer.set(part, this.size);
    this.size += part.length;
  }

  private decode(input: Uint8Array, step: number): ReturnType<BrotliDecStream['dec']> {
    try {
      return this.decoder.dec(input, step);
    } catch {
      throw new MalformedError('Not Brotli.');
    }
  }
}

import { ByteReader, MalformedError } from '../protocol/bytes';
import type { Slice } from '../protocol/screenMessages';
import type { BrotliStream } from './brotliStream';

const frames = 0x10000;

/**
 * Puts one generation's slices together to frames: hands the Brotli stream what is its own as soon as it is there, and
 * keeps side data until the frame is whole.
 */
export class FrameAssembler {
  private frame = 0;
  private within = false;
  private opening: Slice | null = null;
  private packedLeft = 0;
  private head: number[] = [];
  private parts: Uint8Array[] = [];

  constructor(private readonly brotli: BrotliStream) {}

  /** Null until the frame is whole; good until the next call. @throws MalformedError */
  add(slice: Slice): { commands: Uint8Array; side: Uint8Array } | null {
    this.follow(slice);
    if (slice.sided) this.divide(slice.bytes);
    else this.brotli.push(slice.bytes);
    if (!slice.last) return null;
    this.within = false;
    if (slice.sided && (this.head.length < 4 || this.packedLeft > 0)) throw new MalformedError('A frame with side data is too short.');
    const side = joined(this.parts);
    this.parts = [];
    return { commands: this.brotli.take(), side };
  }

  private follow(slice: Slice): void {
    const next = this.within ? this.frame : (this.frame + 1) % frames;
    if (slice.first === this.within || slice.frame !== next) throw new MalformedError('A slice is missing.');
    this.frame = slice.frame;
    this.within = true;
    if (slice.first) {
      this.opening = slice;
      this.head = [];
    } else if (slice.sided !== this.opening?.sided || slice.fresh !== this.opening.fresh || slice.refining !== this.opening.refining) {
      throw new MalformedError('The slices of a frame contradict each other.');
    }
  }

  private divide(bytes: Uint8Array): void {
    const reader = new ByteReader(bytes);
    while (this.head.length < 4) {
      if (reader.left === 0) return;
      this.head.push(reader.u8());
      if (this.head.length === 4) this.packedLeft = new ByteReader(Uint8Array.from(this.head)).u32();
    }
    const packed = Math.min(this.packedLeft, reader.left);
    this.packedLeft -= packed;
    if (packed > 0) this.brotli.push(reader.take(packed));
    if (reader.left > 0) this.parts.push(reader.rest());
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

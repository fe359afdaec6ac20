import { MalformedError } from '../protocol/bytes';
import { readSlice, type Slice } from '../protocol/screenMessages';
import type { BrotliStream } from './brotliStream';
import { FrameDecoder, type Frame } from './frameDecoder';
import type { Picture } from './picture';

export type Outcome =
  | { readonly kind: 'more' }
  | { readonly kind: 'frame'; readonly generation: number; readonly number: number; readonly frame: Frame; readonly picture: Picture }
  | { readonly kind: 'lost' };

const more: Outcome = { kind: 'more' };

/**
 * One monitor's slices, put together to frames. Promises: a frame is reported only when every slice of its generation
 * up to it has been there; otherwise `lost`, once, and nothing more until a new generation begins.
 */
export class ScreenStream {
  private generation: number | null = null;
  private frame = 0;
  private within = false;
  private broken = false;
  private brotli: BrotliStream | null = null;
  private decoder = new FrameDecoder();

  constructor(private readonly openBrotli: () => BrotliStream) {}

  get picture(): Picture | null {
    return this.decoder.picture;
  }

  accept(payload: Uint8Array): Outcome {
    try {
      return this.take(readSlice(payload));
    } catch (error) {
      if (!(error instanceof MalformedError)) throw error;
      return this.lose();
    }
  }

  private take(slice: Slice): Outcome {
    if (slice.generation !== this.generation) {
      if (!slice.first || slice.frame !== 1) return this.miss(slice.generation);
      this.begin(slice.generation);
    } else if (this.broken) {
      return more;
    }
    this.follow(slice);
    const brotli = this.brotli;
    if (!brotli) throw new Error('A generation has no Brotli stream.');
    brotli.push(slice.bytes);
    if (!slice.last) return more;
    this.within = false;
    const frame = this.decoder.decode(brotli.take());
    const picture = this.decoder.picture;
    if (!picture || (slice.frame === 1 && !frame.resized)) throw new MalformedError('A generation begins with a size.');
    return { kind: 'frame', generation: slice.generation, number: slice.frame, frame, picture };
  }

  private follow(slice: Slice): void {
    const next = this.within ? this.frame : this.frame + 1;
    if (slice.first === this.within || slice.frame !== next) throw new MalformedError('A slice is missing.');
    this.frame = slice.frame;
    this.within = true;
  }

  private begin(generation: number): void {
    this.brotli?.free();
    this.brotli = this.openBrotli();
    this.decoder = new FrameDecoder();
    this.generation = generation;
    this.frame = 0;
    this.within = false;
    this.broken = false;
  }

  /** The beginning of a generation was missed. */
  private miss(generation: number): Outcome {
    this.generation = generation;
    this.broken = false;
    return this.lose();
  }

  private lose(): Outcome {
    if (this.broken) return more;
    this.broken = true;
    return { kind: 'lost' };
  }
}

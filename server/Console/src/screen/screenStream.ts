import { MalformedError } from '../protocol/bytes';
import { readSlice, type Slice } from '../protocol/screenMessages';
import type { BrotliStream } from './brotliStream';
import { FrameAssembler } from './frameAssembler';
import { FrameDecoder, VersionError, type Frame } from './frameDecoder';
import type { PhotoDecoder } from './photoDecoder';
import type { Picture } from './picture';

export interface FrameOutcome {
  readonly kind: 'frame';
  readonly generation: number;
  readonly number: number;
  readonly refining: boolean;
  readonly frame: Frame;
  readonly picture: Picture;
}

export type Outcome =
  | FrameOutcome
  | { readonly kind: 'more' }
  | { readonly kind: 'lost' }
  /** The agent speaks a newer bitstream: there is nothing to ask for. */
  | { readonly kind: 'unknown'; readonly version: number };

const more: Outcome = { kind: 'more' };

/**
 * One monitor's slices, put together to frames. Promises: a frame is reported only when every slice of its generation
 * up to it has been there; otherwise `lost`, once, and nothing more until a new generation begins.
 */
export class ScreenStream {
  private generation: number | null = null;
  private broken = false;
  private brotli: BrotliStream | null = null;
  private assembler: FrameAssembler | null = null;
  private decoder: FrameDecoder | null = null;

  constructor(private readonly openBrotli: () => BrotliStream, private readonly decodePhoto: PhotoDecoder) {}

  get picture(): Picture | null {
    return this.decoder?.picture ?? null;
  }

  /** A promise only when photos have to be decoded; the next payload has to wait for it. */
  accept(payload: Uint8Array): Outcome | Promise<Outcome> {
    try {
      const outcome = this.take(readSlice(payload));
      return outcome instanceof Promise ? outcome.catch((error: unknown) => this.failed(error)) : outcome;
    } catch (error) {
      return this.failed(error);
    }
  }

  private take(slice: Slice): Outcome | Promise<Outcome> {
    if (slice.first && slice.fresh) this.begin(slice.generation);
    else if (slice.generation !== this.generation) return this.miss(slice.generation);
    else if (this.broken) return more;
    const { assembler, decoder } = this;
    if (!assembler || !decoder) throw new Error('A generation has no decoder.');
    const whole = assembler.add(slice);
    if (!whole) return more;
    const frame = decoder.decode(whole.commands, whole.side);
    return frame instanceof Promise ? frame.then((done) => outcomeOf(slice, done, decoder)) : outcomeOf(slice, frame, decoder);
  }

  /** Gives back what the Brotli decoder holds. */
  close(): void {
    this.brotli?.free();
    this.brotli = null;
  }

  private begin(generation: number): void {
    this.close();
    this.brotli = this.openBrotli();
    this.assembler = new FrameAssembler(this.brotli);
    this.decoder = new FrameDecoder((bytes, size) => this.unpack(bytes, size), this.decodePhoto);
    this.generation = generation;
    this.broken = false;
  }

  private unpack(bytes: Uint8Array, size: number): Uint8Array {
    const own = this.openBrotli();
    try {
      return own.whole(bytes, size);
    } finally {
      own.free();
    }
  }

  /** The beginning of a generation was missed. */
  private miss(generation: number): Outcome {
    this.generation = generation;
    this.broken = false;
    return this.lose();
  }

  private failed(error: unknown): Outcome {
    if (!(error instanceof MalformedError)) throw error;
    if (!(error instanceof VersionError)) return this.lose();
    this.broken = true;
    this.close();
    return { kind: 'unknown', version: error.version };
  }

  private lose(): Outcome {
    if (this.broken) return more;
    this.broken = true;
    this.close();
    return { kind: 'lost' };
  }
}

function outcomeOf(slice: Slice, frame: Frame, decoder: FrameDecoder): FrameOutcome {
  const { picture } = decoder;
  if (!picture) throw new MalformedError('A generation begins with a size.');
  return { kind: 'frame', generation: slice.generation, number: slice.frame, refining: slice.refining, frame, picture };
}

import { ByteReader, ByteWriter, MalformedError } from './bytes';

/** One packet of the screen channel: a piece of one frame. */
export interface Slice {
  /** 0–255; different from the one before whenever the coder's state is fresh. */
  readonly generation: number;
  /** Counts from 1, goes on with 0 after 65535. */
  readonly frame: number;
  readonly first: boolean;
  readonly last: boolean;
  /** The generation begins with this frame. */
  readonly fresh: boolean;
  /** The frame only improves what was shown already. */
  readonly refining: boolean;
  /** Behind the frame's share of the Brotli stream lies side data. */
  readonly sided: boolean;
  readonly bytes: Uint8Array;
}

/** How this console looks at a monitor. */
export const View = { none: 0, normal: 1, exact: 3 } as const;
export type View = (typeof View)[keyof typeof View];

const knownFlags = 31;
const lowBits = 0xffff;

/** @throws MalformedError */
export function readSlice(payload: Uint8Array): Slice {
  const reader = new ByteReader(payload);
  const flags = reader.u8();
  const generation = reader.u8();
  const frame = reader.u16();
  if (flags > knownFlags || reader.left === 0) throw new MalformedError('A reserved flag is set, or the slice is empty.');
  return {
    generation,
    frame,
    first: (flags & 1) !== 0,
    last: (flags & 2) !== 0,
    fresh: (flags & 4) !== 0,
    refining: (flags & 8) !== 0,
    sided: (flags & 16) !== 0,
    bytes: reader.rest(),
  };
}

/** `received` and `painted` are milliseconds of the console's clock, of which the low bits go out. */
export function writePainted(generation: number, frame: number, received: number, painted: number): Uint8Array<ArrayBuffer> {
  return new ByteWriter().u8(1).u8(generation).u16(frame).u16(received & lowBits).u16(painted & lowBits).done();
}

export function writeNewGeneration(): Uint8Array<ArrayBuffer> {
  return new ByteWriter().u8(2).done();
}

export function writeView(view: View): Uint8Array<ArrayBuffer> {
  return new ByteWriter().u8(3).u8(view).done();
}

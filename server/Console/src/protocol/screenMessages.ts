import { ByteReader, ByteWriter } from './bytes';

/** One packet of the screen channel: a piece of one frame's share of the generation's Brotli stream. */
export interface Slice {
  readonly generation: number;
  readonly frame: number;
  readonly first: boolean;
  readonly last: boolean;
  readonly bytes: Uint8Array;
}

/** @throws MalformedError */
export function readSlice(payload: Uint8Array): Slice {
  const reader = new ByteReader(payload);
  const generation = reader.u16();
  const frame = reader.u32();
  const flags = reader.u8();
  return { generation, frame, first: (flags & 1) !== 0, last: (flags & 2) !== 0, bytes: reader.rest() };
}

/** `received` and `painted` are milliseconds of the console's clock. */
export function writePainted(generation: number, frame: number, received: number, painted: number): Uint8Array<ArrayBuffer> {
  return new ByteWriter().u8(1).u16(generation).u32(frame).u32(received).u32(painted).done();
}

export function writeNewGeneration(): Uint8Array<ArrayBuffer> {
  return new ByteWriter().u8(2).done();
}

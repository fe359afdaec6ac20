import { ByteReader, MalformedError } from './bytes';

/** `pixels`: width × height × red green blue alpha, not premultiplied. */
export interface CursorShape {
  readonly kind: 'shape';
  readonly id: number;
  readonly width: number;
  readonly height: number;
  readonly hotX: number;
  readonly hotY: number;
  readonly pixels: Uint8Array;
}

export type CursorMessage =
  | CursorShape
  | { readonly kind: 'use'; readonly id: number }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'position'; readonly x: number; readonly y: number };

const largest = 127;

/** @throws MalformedError */
export function readCursor(payload: Uint8Array): CursorMessage {
  const reader = new ByteReader(payload);
  const message = read(reader);
  reader.end();
  return message;
}

function read(reader: ByteReader): CursorMessage {
  const kind = reader.u8();
  switch (kind) {
    case 1: return readShape(reader);
    case 2: return { kind: 'use', id: reader.u16() };
    case 3: return { kind: 'hidden' };
    case 4: return { kind: 'position', x: reader.u16(), y: reader.u16() };
    default: throw new MalformedError(`Cursor message ${kind} is unknown.`);
  }
}

function readShape(reader: ByteReader): CursorShape {
  const id = reader.u16();
  const width = reader.u16();
  const height = reader.u16();
  const hotX = reader.u16();
  const hotY = reader.u16();
  if (width < 1 || height < 1 || width > largest || height > largest || hotX >= width || hotY >= height) {
    throw new MalformedError('A cursor is 1×1 to 127×127 with its hot spot inside.');
  }
  return { kind: 'shape', id, width, height, hotX, hotY, pixels: readRuns(reader, width * height) };
}

/** Runs of different pixels (count + 1 of them) or of equal ones (one, count − 126 times). */
function readRuns(reader: ByteReader, count: number): Uint8Array {
  const pixels = new Uint8Array(count * 4);
  for (let at = 0; at < pixels.length;) {
    const head = reader.u8();
    const end = at + (head < 128 ? head + 1 : head - 126) * 4;
    if (end > pixels.length) throw new MalformedError('A cursor has more pixels than its size.');
    const run = reader.take(head < 128 ? end - at : 4);
    for (; at < end; at += run.length) pixels.set(run, at);
  }
  return pixels;
}

import { ByteReader, ByteWriter, MalformedError } from './bytes';

/** The highest sequence delivered of one stream. */
export interface Delivered {
  readonly channel: number;
  readonly stream: number;
  readonly sequence: number;
}

/** Control stream 0: what has been delivered, and whether everything after it is wanted again. */
export interface Have {
  readonly replay: boolean;
  readonly entries: readonly Delivered[];
}

export function writeHave(have: Have): Uint8Array {
  const writer = new ByteWriter().u8(have.replay ? 2 : 1).u16(have.entries.length);
  for (const entry of have.entries) writer.u8(entry.channel).u16(entry.stream).u32(entry.sequence);
  return writer.done();
}

/** @throws MalformedError */
export function readHave(payload: Uint8Array): Have {
  const reader = new ByteReader(payload);
  const kind = reader.u8();
  if (kind !== 1 && kind !== 2) throw new MalformedError(`Control message ${kind} is unknown.`);
  const count = reader.u16();
  const entries: Delivered[] = [];
  for (let i = 0; i < count; i++) {
    entries.push({ channel: reader.u8(), stream: reader.u16(), sequence: reader.u32() });
  }
  reader.end();
  return { replay: kind === 2, entries };
}

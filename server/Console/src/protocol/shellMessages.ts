import { ByteReader, ByteWriter, MalformedError } from './bytes';
import { payloadLimit } from './packet';

export function writeShellOpen(columns: number, rows: number, kind: string): Uint8Array {
  return new ByteWriter().u8(1).u16(columns).u16(rows).text(kind).done();
}

/** Input of any length, as as many messages as it needs. */
export function writeShellInput(bytes: Uint8Array): Uint8Array[] {
  const messages: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += payloadLimit - 1) {
    messages.push(new ByteWriter().u8(2).raw(bytes.subarray(at, at + payloadLimit - 1)).done());
  }
  return messages;
}

export function writeShellSize(columns: number, rows: number): Uint8Array {
  return new ByteWriter().u8(3).u16(columns).u16(rows).done();
}

export function writeShellClose(): Uint8Array {
  return new ByteWriter().u8(4).done();
}

export type ShellMessage =
  | { readonly kind: 'opened'; readonly title: string }
  | { readonly kind: 'output'; readonly bytes: Uint8Array }
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'refused'; readonly reason: string };

/** @throws MalformedError */
export function readShell(payload: Uint8Array): ShellMessage {
  const reader = new ByteReader(payload);
  const message = read(reader);
  reader.end();
  return message;
}

function read(reader: ByteReader): ShellMessage {
  const kind = reader.u8();
  switch (kind) {
    case 1: return { kind: 'opened', title: reader.text() };
    case 2: return { kind: 'output', bytes: reader.rest() };
    case 3: return { kind: 'exited', code: reader.i32() };
    case 4: return { kind: 'refused', reason: reader.text() };
    default: throw new MalformedError(`Shell message ${kind} is unknown.`);
  }
}

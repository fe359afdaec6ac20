import { ByteReader, ByteWriter, MalformedError } from './bytes';

/** The most bytes of UTF-8 that one text holds. */
export const chatTextLimit = 4000;

/** The writer who is no console: the customer. */
export const customerParty = 0;

export type ChatMessage =
  /** The transcript begins, for the first time or anew. `had`: the highest id of ours that has arrived; `before`: how many of the messages that follow are older. */
  | { readonly kind: 'opens'; readonly now: number; readonly had: number; readonly before: number }
  /** `at`: seconds, by the same clock as `now`. `id` grows with each message of its writer. */
  | { readonly kind: 'said'; readonly party: number; readonly id: number; readonly at: number; readonly name: string; readonly text: string };

export function writeChat(id: number, text: string): Uint8Array {
  return new ByteWriter().u8(1).u32(id).text(text).done();
}

/** Names and text come without anything that could move, hide or turn round what stands beside them. @throws MalformedError */
export function readChat(payload: Uint8Array): ChatMessage {
  const reader = new ByteReader(payload);
  const message = read(reader);
  reader.end();
  return message;
}

function read(reader: ByteReader): ChatMessage {
  const kind = reader.u8();
  switch (kind) {
    case 1: return { kind: 'opens', now: reader.u32(), had: reader.u32(), before: reader.u16() };
    case 2: return {
      kind: 'said', party: reader.u16(), id: reader.u32(), at: reader.u32(), name: plain(reader.text()).replaceAll('\n', ' '), text: plain(reader.text()),
    };
    default: throw new MalformedError(`Chat message ${kind} is unknown.`);
  }
}

/** One kind of line break, and no control or format characters but the joiners that letters and pictures need. */
export function plain(text: string): string {
  return text.replace(/\r\n?|[\f\u0085\u2028\u2029]/g, '\n').replaceAll('\t', ' ').replace(/(?![\n\u200c\u200d])[\p{Cc}\p{Cf}]/gu, '').trim();
}

/** A text of any length as texts that each fit into one message, cut between letters. */
export function pieces(text: string): string[] {
  const cut: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const letter of text) {
    const size = sizeOf(letter.codePointAt(0) ?? 0);
    if (bytes + size > chatTextLimit) {
      cut.push(piece);
      piece = '';
      bytes = 0;
    }
    piece += letter;
    bytes += size;
  }
  if (piece) cut.push(piece);
  return cut;
}

function sizeOf(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}

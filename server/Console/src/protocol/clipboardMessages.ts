import { ByteReader, ByteWriter, MalformedError } from './bytes';

/** The most bytes of UTF-8 that one text holds. */
export const clipboardTextLimit = 256 * 1024;

const partSize = 16 * 1024;
const withheld = 0;
const text = 1;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export type ClipboardMessage =
  /** The customer has copied something; `size` null: it is not passed on. */
  | { readonly kind: 'begins'; readonly number: number; readonly size: number | null; readonly bytes: Uint8Array }
  | { readonly kind: 'part'; readonly bytes: Uint8Array }
  /** What we sent under that number is on the customer's clipboard, or it could not be put there. */
  | { readonly kind: 'taken'; readonly number: number; readonly isThere: boolean };

/** One kind of line end, and nothing that ends a text before its end. */
export function plainClipboard(typed: string): string {
  return typed.replaceAll('\r\n', '\n').replaceAll('\0', '');
}

/** @returns nothing where the text is empty or too long. */
export function writeClipboard(number: number, content: string): Uint8Array[] {
  const bytes = content.length > clipboardTextLimit ? new Uint8Array() : encoder.encode(content);
  if (bytes.length === 0 || bytes.length > clipboardTextLimit) return [];
  const parts = [new ByteWriter().u8(1).u32(number).u8(text).u32(bytes.length).raw(bytes.subarray(0, partSize)).done()];
  for (let at = partSize; at < bytes.length; at += partSize) parts.push(new ByteWriter().u8(2).raw(bytes.subarray(at, at + partSize)).done());
  return parts;
}

/** @throws MalformedError */
export function readClipboard(payload: Uint8Array): ClipboardMessage {
  const reader = new ByteReader(payload);
  const kind = reader.u8();
  switch (kind) {
    case 1: return begins(reader);
    case 2: return { kind: 'part', bytes: reader.rest() };
    case 3: {
      const message = { kind: 'taken', number: reader.u32(), isThere: reader.u8() === 1 } as const;
      reader.end();
      return message;
    }
    default: throw new MalformedError(`Clipboard message ${kind} is unknown.`);
  }
}

function begins(reader: ByteReader): ClipboardMessage {
  const number = reader.u32();
  const what = reader.u8();
  const size = reader.u32();
  const bytes = reader.rest();
  if (what > text || size > clipboardTextLimit || bytes.length > size || (size === 0) !== (what === withheld)) throw new MalformedError('No such clipboard.');
  return { kind: 'begins', number, size: what === text ? size : null, bytes };
}

/** Puts together what the customer's PC sends. What begins ends the one before, finished or not. */
export class ClipboardAssembly {
  private last = 0;
  private bytes: Uint8Array | null = null;
  private have = 0;

  /** @returns the text once it is whole, null once it is known that there is none to be had, undefined while more is to come. @throws MalformedError */
  add(message: Exclude<ClipboardMessage, { kind: 'taken' }>): string | null | undefined {
    if (message.kind === 'begins') {
      if (message.number <= this.last) throw new MalformedError('An older clipboard.');
      this.last = message.number;
      this.have = 0;
      this.bytes = message.size === null ? null : new Uint8Array(message.size);
      if (message.size === null) return null;
    }
    const { bytes } = this;
    if (!bytes || message.bytes.length > bytes.length - this.have) throw this.wrong('More than was announced.');
    bytes.set(message.bytes, this.have);
    this.have += message.bytes.length;
    return this.have < bytes.length ? undefined : this.whole(bytes);
  }

  private whole(bytes: Uint8Array): string {
    this.bytes = null;
    try {
      return plainClipboard(decoder.decode(bytes));
    } catch {
      throw this.wrong('Not UTF-8.');
    }
  }

  private wrong(why: string): MalformedError {
    this.bytes = null;
    return new MalformedError(why);
  }
}

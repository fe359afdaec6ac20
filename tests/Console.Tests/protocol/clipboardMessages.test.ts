import { readFileSync } from 'node:fs';
import { MalformedError } from 'console/protocol/bytes';
import { ClipboardAssembly, clipboardTextLimit, plainClipboard, readClipboard, writeClipboard } from 'console/protocol/clipboardMessages';
import { payloadLimit } from 'console/protocol/packet';
import { below, seeded } from '../support/random';

/** The bytes and texts that the agent's tests read as well. */
const golden = JSON.parse(readFileSync(new URL('../../Support/Golden/clipboard/messages.json', import.meta.url), 'utf8')) as {
  readonly begins: readonly { number: number; text: string; hex: string }[];
  readonly withheld: readonly { number: number; hex: string }[];
  readonly taken: readonly { number: number; isThere: boolean; hex: string }[];
  readonly plain: readonly { copied: string; sent: string }[];
};
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const add = (assembly: ClipboardAssembly, payload: Uint8Array): string | null | undefined => {
  const message = readClipboard(payload);
  if (message.kind === 'taken') throw new Error('Not a content.');
  return assembly.add(message);
};

test('What is sent has the bytes that the protocol says', () => {
  for (const { number, text, hex } of golden.begins) expect(writeClipboard(number, text).map((part) => Buffer.from(part).toString('hex'))).toEqual([hex]);
  for (const { copied, sent } of golden.plain) expect(plainClipboard(copied)).toBe(sent);
});

test('What the agent sends is read from the bytes that the protocol says', () => {
  const assembly = new ClipboardAssembly();
  expect(golden.begins.map(({ hex }) => add(assembly, bytes(hex)))).toEqual(golden.begins.map(({ text }) => text));
  for (const { hex } of golden.withheld) expect(add(new ClipboardAssembly(), bytes(hex))).toBeNull();
  for (const { hex, ...taken } of golden.taken) expect(readClipboard(bytes(hex))).toEqual({ kind: 'taken', ...taken });
});

test('A text of 256 KiB is cut into packets and put together again, a longer one is not sent', () => {
  const text = 'ü'.repeat(clipboardTextLimit / 2);
  const parts = writeClipboard(1, text);
  expect(parts.every((part) => part.length <= payloadLimit)).toBe(true);
  const assembly = new ClipboardAssembly();
  const results = parts.map((part) => add(assembly, part));
  expect(results.pop()).toBe(text);
  expect(results.every((result) => result === undefined)).toBe(true);
  expect(writeClipboard(2, `${text}x`)).toEqual([]);
  expect(writeClipboard(2, '')).toEqual([]);
});

test('What is out of order, too much or no text is refused, and what follows is read', () => {
  const assembly = new ClipboardAssembly();
  const refused = (hex: string): void => expect(() => add(assembly, bytes(hex))).toThrow(MalformedError);
  refused('0241');
  expect(add(assembly, bytes('01050000000103000000' + '4142'))).toBeUndefined();
  refused('02' + '4344');
  refused('02' + '43');
  refused('01050000000101000000' + '41');
  refused('01060000000101000000' + 'ff');
  refused('01070000000101000400');
  refused('01070000000100000000');
  refused('01070000000201000000' + '41');
  expect(add(assembly, bytes('01080000000109000000' + '41'))).toBeUndefined();
  expect(add(assembly, bytes('01090000000102000000' + 'c3bc'))).toBe('ü');
});

test('Random and cut messages are refused as malformed or read', () => {
  const random = seeded(7);
  let read = 0;
  for (let i = 0; i < 5000; i++) {
    const whole = bytes(golden.begins[below(random, 2)]?.hex ?? '');
    const cut = whole.slice(0, below(random, whole.length + 3));
    for (let flips = below(random, 3); flips > 0; flips--) cut[below(random, cut.length)] = below(random, 256);
    try {
      add(new ClipboardAssembly(), cut);
      read++;
    } catch (error) {
      if (!(error instanceof Error && error.message === 'Not a content.')) expect(error).toBeInstanceOf(MalformedError);
    }
  }
  expect(read).toBeGreaterThan(50);
});

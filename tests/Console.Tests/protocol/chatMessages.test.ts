import { readFileSync } from 'node:fs';
import { MalformedError } from 'console/protocol/bytes';
import { chatTextLimit, pieces, plain, readChat, writeChat } from 'console/protocol/chatMessages';
import { below, seeded } from '../support/random';

/** The bytes and texts that the agent's tests read as well. */
const golden = JSON.parse(readFileSync(new URL('../../Support/Golden/chat/messages.json', import.meta.url), 'utf8')) as {
  readonly say: readonly { id: number; text: string; hex: string }[];
  readonly opens: readonly { now: number; had: number; before: number; hex: string }[];
  readonly said: readonly { party: number; id: number; at: number; name: string; text: string; hex: string }[];
  readonly plain: readonly { typed: string; shown: string }[];
};
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

test('What is said has the bytes that the protocol says', () => {
  for (const { id, text, hex } of golden.say) expect(Buffer.from(writeChat(id, text)).toString('hex')).toBe(hex);
});

test('What the agent says is read from the bytes that the protocol says', () => {
  for (const { hex, ...opens } of golden.opens) expect(readChat(bytes(hex))).toEqual({ kind: 'opens', ...opens });
  for (const { hex, ...said } of golden.said) expect(readChat(bytes(hex))).toEqual({ kind: 'said', ...said });
});

test('Text is shown as the agent shows it', () => {
  for (const { typed, shown } of golden.plain) expect(plain(typed)).toBe(shown);
});

test('A name is one line, whatever the agent says', () => {
  const message = readChat(Uint8Array.of(2, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 3, 0, 65, 10, 66, 1, 0, 67));
  expect(message).toMatchObject({ name: 'A B', text: 'C' });
});

test('A long text is cut between letters into texts that fit', () => {
  const text = `b${'a€😀'.repeat(3000)}`;
  const cut = pieces(text);
  expect(cut.length).toBe(7);
  expect(cut.every((piece) => Buffer.byteLength(piece) <= chatTextLimit && !piece.includes('\ufffd'))).toBe(true);
  expect(cut.join('')).toBe(text);
  expect(pieces('')).toEqual([]);
});

test('Random and cut messages are refused as malformed or read', () => {
  const random = seeded(7);
  let read = 0;
  for (let i = 0; i < 5000; i++) {
    const whole = bytes(golden.said[below(random, 2)]?.hex ?? '');
    const cut = whole.slice(0, below(random, whole.length + 3));
    for (let flips = below(random, 4); flips > 0; flips--) cut[below(random, cut.length)] = below(random, 256);
    try {
      readChat(cut);
      read++;
    } catch (error) {
      expect(error).toBeInstanceOf(MalformedError);
    }
  }
  expect(read).toBeGreaterThan(50);
});

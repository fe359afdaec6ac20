import { ByteWriter } from 'console/protocol/bytes';
import { ClipboardAssembly, readClipboard, writeClipboard } from 'console/protocol/clipboardMessages';
import { Channel } from 'console/protocol/packet';
import { Clipboard, type Delivery } from 'console/session/clipboard';
import type { Arrival, Session } from 'console/session/session';
import { Signal } from 'console/session/signal';
import { TestClock } from '../support/testClock';

/** The session's other end: what came on the customer's clipboard, and what is copied there. */
class Desk {
  readonly clipboard = new Signal<Arrival>();
  readonly changed = new Signal<void>();
  readonly clock = new TestClock();
  readonly got: string[] = [];
  readonly copied: string[] = [];
  readonly told: Delivery[] = [];
  agent = 2;
  number = 0;
  readonly ours: Clipboard;
  private assembly = new ClipboardAssembly();

  constructor() {
    this.ours = new Clipboard(this as unknown as Session, this.clock);
    this.ours.copied.on((text) => this.copied.push(text));
  }

  sendReliable(channel: Channel, stream: number, payload: Uint8Array): void {
    expect([channel, stream]).toEqual([Channel.clipboard, 0]);
    const message = readClipboard(payload);
    if (message.kind === 'taken') throw new Error('Consoles do not say that.');
    const text = this.assembly.add(message);
    if (text) this.got.push(text);
  }

  send(text: string): void {
    void this.ours.send(text).then((delivery) => this.told.push(delivery));
  }

  answers(number: number, isThere: boolean): void {
    this.tell(new ByteWriter().u8(3).u32(number).u8(isThere ? 1 : 0).done());
  }

  /** The customer copies; null: something that is not passed on. */
  copies(text: string | null): void {
    const number = ++this.number;
    const parts = text === null ? [new ByteWriter().u8(1).u32(number).u8(0).u32(0).done()] : writeClipboard(number, text);
    for (const part of parts) this.tell(part);
  }

  becomes(agent: number): void {
    this.agent = agent;
    this.number = 0;
    this.assembly = new ClipboardAssembly();
    this.changed.tell();
  }

  tell(payload: Uint8Array): void {
    let done = false;
    this.clipboard.tell({ packet: { channel: Channel.clipboard, party: this.agent, stream: 0, sequence: 1, payload }, done: () => { done = true; } });
    expect(done).toBe(true);
  }
}

let desk: Desk;
beforeEach(() => { desk = new Desk(); });
const soon = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });

test('What is sent is told of as there once the customer’s PC says so', async () => {
  desk.send('Grüße\r\nTina');
  await soon();
  expect([desk.got, desk.told]).toEqual([['Grüße\nTina'], []]);
  desk.answers(1, true);
  await soon();
  expect(desk.told).toEqual(['there']);
});

test('A refusal, silence for six seconds, another text and the end are told of as not there', async () => {
  desk.send('a');
  desk.answers(1, false);
  desk.send('b');
  desk.clock.pass(5999);
  await soon();
  expect(desk.told).toEqual(['notThere']);
  desk.clock.pass(1);
  desk.answers(2, true);
  desk.send('c');
  desk.send('d');
  await soon();
  expect(desk.told).toEqual(['notThere', 'notThere', 'notThere']);
  desk.answers(4, true);
  desk.send('e');
  desk.ours.close();
  await soon();
  expect(desk.told).toEqual(['notThere', 'notThere', 'notThere', 'there', 'notThere']);
});

test('An empty and a too long text are not sent', async () => {
  desk.send('');
  desk.send('x'.repeat(256 * 1024 + 1));
  await soon();
  expect([desk.told, desk.got]).toEqual([['notThere', 'tooLong'], []]);
});

test('What the customer copies is told of, and is never sent back', () => {
  desk.copies('Rechnung 12\n');
  expect(desk.copied).toEqual(['Rechnung 12\n']);
  expect(desk.ours.hasNoNeedOf('Rechnung 12\r\n')).toBe(true);
  desk.ours.unwatched();
  expect(desk.ours.hasNoNeedOf('Rechnung 12\n')).toBe(true);
  expect(desk.got).toEqual([]);
});

test('The same text is sent once, until the customer copies something else', () => {
  expect(desk.ours.hasNoNeedOf('a')).toBe(false);
  desk.send('a');
  expect(desk.ours.hasNoNeedOf('a')).toBe(true);
  expect(desk.ours.hasNoNeedOf('b')).toBe(false);
  desk.copies('c');
  desk.ours.unwatched();
  expect(desk.ours.hasNoNeedOf('b')).toBe(false);
});

test('A text that did not arrive is sent again', () => {
  desk.send('a');
  desk.answers(1, false);
  expect(desk.ours.hasNoNeedOf('a')).toBe(false);
});

test('Whoever copied last is pasted: a picture that the customer copied is not replaced by an old text of this PC', () => {
  desk.send('old');
  desk.copies(null);
  expect(desk.ours.hasNoNeedOf('old')).toBe(true);
  desk.ours.unwatched();
  expect(desk.ours.hasNoNeedOf('old')).toBe(true);
  expect(desk.ours.hasNoNeedOf('copied since')).toBe(false);
  expect(desk.copied).toEqual([]);
});

test('What was put on this PC’s clipboard by the note counts as seen', () => {
  desk.copies('from the customer');
  desk.ours.keptHere('from the customer');
  desk.copies(null);
  desk.ours.unwatched();
  expect(desk.ours.hasNoNeedOf('from the customer')).toBe(true);
});

test('Another program at the customer’s has had nothing', async () => {
  desk.send('a');
  desk.becomes(4);
  await soon();
  expect(desk.told).toEqual(['notThere']);
  expect(desk.ours.hasNoNeedOf('a')).toBe(false);
  desk.copies('b');
  expect(desk.copied).toEqual(['b']);
});

test('Nonsense and what comes from another PC is dropped', () => {
  desk.tell(Uint8Array.of(9, 9));
  desk.tell(Uint8Array.of(2, 65));
  desk.clipboard.tell({
    packet: { channel: Channel.clipboard, party: 9, stream: 0, sequence: 1, payload: writeClipboard(1, 'x')[0] ?? new Uint8Array() }, done: () => undefined,
  });
  expect(desk.copied).toEqual([]);
  desk.copies('b');
  expect(desk.copied).toEqual(['b']);
});

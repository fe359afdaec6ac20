import { ByteReader, ByteWriter } from 'console/protocol/bytes';
import { Channel } from 'console/protocol/packet';
import { Chat } from 'console/session/chat';
import type { Arrival, Session } from 'console/session/session';
import { Signal } from 'console/session/signal';

const me = 5;

/** The session's other end: an agent of a number, and what was sent to it. */
class Desk {
  readonly sent: string[] = [];
  readonly heard: string[] = [];
  readonly chat = new Signal<Arrival>();
  readonly changed = new Signal<void>();
  readonly participant = me;
  agent = 2;
  readonly talk: Chat;

  constructor() {
    this.talk = new Chat(this as unknown as Session);
    this.talk.heard.on((entry) => this.heard.push(`${entry.from} ${entry.text}`));
  }

  sendReliable(channel: Channel, stream: number, payload: Uint8Array): void {
    expect([channel, stream]).toEqual([Channel.chat, 0]);
    const reader = new ByteReader(payload.subarray(1));
    this.sent.push(`${this.agent}: ${reader.u32()} ${reader.text()}`);
  }

  opens(had: number, before: number, now = 0): void {
    this.tell(new ByteWriter().u8(1).u32(now).u32(had).u16(before));
  }

  says(party: number, id: number, text: string, at = 0): void {
    this.tell(new ByteWriter().u8(2).u16(party).u32(id).u32(at).text(party === 0 ? '' : 'Jens').text(text));
  }

  get shown(): string[] {
    return this.talk.all.map((one) => `${one.from} ${one.text}${one.at === null ? ' …' : ''}`);
  }

  private tell(writer: ByteWriter): void {
    let done = false;
    this.chat.tell({ packet: { channel: Channel.chat, party: this.agent, stream: 0, sequence: 1, payload: writer.done() }, done: () => { done = true; } });
    expect(done).toBe(true);
  }
}

let desk: Desk;
beforeEach(() => { desk = new Desk(); });

test('What is written is there at once, on the way until the agent has it, and once afterwards', () => {
  desk.opens(0, 0);
  desk.talk.send(' Guten Abend! \u202e');
  expect(desk.sent).toEqual(['2: 1 Guten Abend!']);
  expect(desk.shown).toEqual(['me Guten Abend! …']);
  const before = desk.talk.all[0]?.key;
  desk.says(0, 1, 'Hallo');
  expect(desk.shown).toEqual(['customer Hallo', 'me Guten Abend! …']);
  desk.says(me, 1, 'Guten Abend!');
  expect(desk.shown).toEqual(['customer Hallo', 'me Guten Abend!']);
  expect(desk.talk.all[1]?.key).toBe(before);
  expect(desk.heard).toEqual(['customer Hallo']);
});

test('What was said before is read and is no news; what follows is', () => {
  desk.opens(0, 2);
  desk.says(0, 1, 'eins');
  desk.says(3, 1, 'zwei');
  desk.says(0, 2, 'drei');
  expect(desk.shown).toEqual(['customer eins', 'colleague zwei', 'customer drei']);
  expect(desk.heard).toEqual(['customer drei']);
});

test('A transcript that begins anew takes the place of what was shown, and what has arrived is not on the way any more', () => {
  desk.opens(0, 0);
  desk.says(0, 1, 'alt');
  desk.talk.send('eins');
  desk.talk.send('zwei');
  desk.opens(1, 1);
  desk.says(0, 9, 'neu');
  expect(desk.shown).toEqual(['customer neu', 'me zwei …']);
});

test('Times are the distance from now, whatever the clock of the other PC says', () => {
  desk.opens(0, 1, 100);
  desk.says(0, 1, 'vor 40 Sekunden', 60);
  const ago = Date.now() - (desk.talk.all[0]?.at?.getTime() ?? 0);
  expect(Math.abs(ago - 40_000)).toBeLessThan(1000);
});

test('A customer’s program that was started anew is told what the one before did not take, and what was said stays', () => {
  desk.opens(0, 0);
  desk.says(0, 1, 'Der PC spinnt');
  desk.talk.send('Bitte neu starten');
  desk.agent = 6;
  desk.changed.tell();
  desk.opens(0, 0);
  expect(desk.sent).toEqual(['2: 1 Bitte neu starten', '6: 1 Bitte neu starten']);
  desk.says(me, 1, 'Bitte neu starten');
  expect(desk.shown).toEqual(['customer Der PC spinnt', 'me Bitte neu starten']);
});

test('Nonsense is dropped, and a flood keeps its end', () => {
  desk.opens(0, 0);
  desk.chat.tell({ packet: { channel: Channel.chat, party: 2, stream: 0, sequence: 1, payload: Uint8Array.of(9) }, done: () => undefined });
  for (let id = 1; id <= 1200; id++) desk.says(0, id, `Zeile ${id}`);
  expect(desk.shown.length).toBe(1000);
  expect(desk.shown.at(-1)).toBe('customer Zeile 1200');
});

import { ByteWriter } from 'console/protocol/bytes';
import { Channel, type Packet } from 'console/protocol/packet';
import { ScreenFeed } from 'console/session/screenFeed';
import type { Arrival, Session } from 'console/session/session';
import { Signal } from 'console/session/signal';

const agent = 1;
const packet = (channel: Channel, stream: number, payload: Uint8Array): Packet => ({ channel, party: agent, stream, sequence: 0, payload });

class Desk {
  readonly said: string[] = [];
  reaches = true;
  readonly screen = new Signal<Packet>();
  readonly cursor = new Signal<Packet>();
  readonly control = new Signal<Arrival>();
  readonly returned = new Signal<void>();
  readonly screenLost = new Signal<number>();
  readonly agent = agent;
  readonly feed: ScreenFeed;

  constructor() {
    this.feed = new ScreenFeed(this as unknown as Session);
  }

  allows(): boolean {
    return true;
  }

  sendScreen(stream: number, payload: Uint8Array): void {
    this.said.push(`${stream}:${[...payload].join(' ')}`);
  }

  names(...ids: number[]): void {
    const writer = new ByteWriter().u8(1).u8(ids.length);
    for (const id of ids) writer.u8(id).i16(100 * id).i16(0).u16(100).u16(80).text(`M${id}`);
    this.control.tell({ packet: packet(Channel.control, 1, writer.done()), done: () => undefined });
  }

  heard(): string[] {
    return this.said.splice(0);
  }
}

let desk: Desk;
beforeEach(() => {
  vi.useFakeTimers();
  desk = new Desk();
});
afterEach(() => {
  desk.feed.close();
  vi.useRealTimers();
});

test('The first monitor is looked at, and the agent is told so once', () => {
  desk.names(1, 2);
  expect(desk.feed.looked).toEqual([1]);
  expect(desk.heard()).toEqual(['1:3 1', '2:3 0']);
  desk.names(1, 2);
  expect(desk.heard()).toEqual([]);
});

test('Choosing another monitor, or all, says what changed and takes pictures of these only', () => {
  const shown: number[] = [];
  desk.feed.slice.on(({ monitor }) => shown.push(monitor));
  desk.names(1, 2);
  desk.heard();
  desk.feed.choose(2);
  expect(desk.heard()).toEqual(['2:3 1', '1:3 0']);
  for (const stream of [1, 2]) desk.screen.tell(packet(Channel.screen, stream, Uint8Array.of(1)));
  expect(shown).toEqual([2]);
  desk.feed.choose('all');
  expect(desk.heard()).toEqual(['1:3 1']);
  expect(desk.feed.looked).toEqual([1, 2]);
});

test('A monitor that goes is looked at no more, one that comes belongs to all', () => {
  desk.names(1, 2);
  desk.feed.choose(2);
  desk.names(1);
  expect(desk.feed.looked).toEqual([1]);
  desk.names(1, 2);
  desk.feed.choose('all');
  desk.names(1, 2, 3);
  expect(desk.feed.looked).toEqual([1, 2, 3]);
  desk.names(3);
  expect(desk.feed.looked).toEqual([3]);
});

test('Until a picture comes it is asked for again', () => {
  desk.names(1, 2);
  desk.heard();
  vi.advanceTimersByTime(2000);
  expect(desk.heard()).toEqual(['1:3 1', '1:2']);
  desk.screen.tell(packet(Channel.screen, 1, Uint8Array.of(1)));
  vi.advanceTimersByTime(2000);
  expect(desk.heard()).toEqual([]);
  vi.advanceTimersByTime(2000);
  expect(desk.heard()).toEqual(['1:3 1', '1:2']);
  desk.feed.painted(1);
  vi.advanceTimersByTime(10_000);
  expect(desk.heard()).toEqual([]);
});

test('A picture that was not painted is asked for again although the monitors were named after it', () => {
  desk.screen.tell(packet(Channel.screen, 1, Uint8Array.of(1)));
  desk.names(1, 2);
  desk.heard();
  vi.advanceTimersByTime(4000);
  expect(desk.heard()).toEqual(['1:3 1', '1:2']);
});

test('Lossless and what nobody sees are told, and what is seen again is awaited', () => {
  desk.names(1);
  desk.screen.tell(packet(Channel.screen, 1, Uint8Array.of(1)));
  desk.feed.setExact(true);
  desk.feed.show(false);
  desk.feed.show(true);
  expect(desk.heard()).toEqual(['1:3 1', '1:3 3', '1:3 0', '1:3 3']);
  vi.advanceTimersByTime(2000);
  expect(desk.heard()).toEqual(['1:3 3', '1:2']);
});

test('After a gap everything is said anew, after a lost packet what it may have said', () => {
  desk.names(1, 2);
  desk.screen.tell(packet(Channel.screen, 1, Uint8Array.of(1)));
  desk.heard();
  desk.screenLost.tell(1);
  expect(desk.heard()).toEqual(['1:3 1', '1:2']);
  desk.returned.tell();
  expect(desk.heard()).toEqual(['1:3 1', '2:3 0']);
});

test('Nothing is said to a PC that is not there', () => {
  desk.reaches = false;
  desk.names(1);
  desk.feed.refresh();
  expect(desk.heard()).toEqual([]);
});

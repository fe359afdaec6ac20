import { readHave } from 'console/protocol/have';
import { Channel, type Packet } from 'console/protocol/packet';
import { ReliableStreams } from 'console/transport/reliableStreams';
import { storeLimit } from 'console/transport/sendStream';
import { below, seeded } from '../support/random';
import { TestClock } from '../support/testClock';

/** Two ends and a line between them that a test can break. */
class Line {
  readonly clock = new TestClock();
  readonly delivered: string[] = [];
  readonly sent: Packet[] = [];
  up = true;
  lose: (packet: Packet) => boolean = () => false;
  private readonly flight: { to: ReliableStreams; packet: Packet }[] = [];
  readonly left: ReliableStreams = new ReliableStreams(
    (packet) => this.put(packet, 1, () => this.right), (_, done) => done(), this.clock);
  readonly right: ReliableStreams = new ReliableStreams(
    (packet) => this.put(packet, 2, () => this.left),
    (packet, done) => {
      this.delivered.push(`${packet.channel}/${packet.stream}:${new TextDecoder().decode(packet.payload)}`);
      done();
    }, this.clock);

  say(stream: number, text: string): void {
    this.left.send(2, Channel.shell, stream, new TextEncoder().encode(text));
  }

  flow(): void {
    for (let next = this.flight.shift(); next; next = this.flight.shift()) next.to.receive(next.packet);
  }

  breakDown(): void {
    this.up = false;
    this.flight.length = 0;
  }

  comeBack(): void {
    this.up = true;
    this.left.askReplay(2);
    this.right.askReplay(1);
  }

  private put(packet: Packet, from: number, to: () => ReliableStreams): void {
    this.sent.push(packet);
    if (this.up && !this.lose(packet)) this.flight.push({ to: to(), packet: { ...packet, party: from } });
  }
}

test('What is sent arrives in order', () => {
  const line = new Line();
  for (const text of ['a', 'b', 'c']) line.say(1, text);
  line.flow();
  expect(line.delivered).toEqual(['4/1:a', '4/1:b', '4/1:c']);
});

test('What is sent while the line is down arrives after it is back, and once', () => {
  const line = new Line();
  line.say(1, 'a');
  line.flow();
  line.breakDown();
  line.say(1, 'b');
  line.say(2, 'x');
  line.comeBack();
  line.flow();
  line.comeBack();
  line.flow();
  expect(line.delivered).toEqual(['4/1:a', '4/1:b', '4/2:x']);
});

test('With random breaks and losses every stream arrives whole, in order and once', () => {
  const random = seeded(5);
  for (let round = 0; round < 30; round++) {
    const line = new Line();
    line.lose = () => random() < 0.1;
    const expected = new Map<number, string[]>([[1, []], [2, []], [3, []]]);
    for (let i = 0; i < 300; i++) {
      const stream = 1 + below(random, 3);
      line.say(stream, String(i));
      expected.get(stream)?.push(`4/${stream}:${i}`);
      if (random() < 0.3) line.flow();
      if (random() < 0.1) line.clock.pass(20);
      if (random() < 0.05) line.breakDown();
      if (!line.up && random() < 0.3) line.comeBack();
    }
    line.lose = () => false;
    line.comeBack();
    line.flow();
    for (const [stream, texts] of expected) {
      expect(line.delivered.filter((text) => text.startsWith(`4/${stream}:`))).toEqual(texts);
    }
  }
});

test('An acknowledgement goes out 50 ms after receipt', () => {
  const line = new Line();
  line.say(1, 'a');
  line.flow();
  line.clock.pass(49);
  expect(line.sent.filter((packet) => packet.channel === Channel.control)).toEqual([]);
  line.clock.pass(1);
  const have = line.sent.filter((packet) => packet.channel === Channel.control).map((packet) => readHave(packet.payload));
  expect(have).toEqual([{ replay: false, entries: [{ channel: Channel.shell, stream: 1, sequence: 1 }] }]);
});

test('An acknowledgement goes out after 32 packets without waiting', () => {
  const line = new Line();
  for (let i = 0; i < 32; i++) line.say(1, 'a');
  line.flow();
  expect(line.sent.filter((packet) => packet.channel === Channel.control)).toHaveLength(1);
});

test('No more than 512 KiB are on the way, and what waits follows when there is room', () => {
  const line = new Line();
  const payload = new Uint8Array(64 * 1024);
  for (let i = 0; i < 12; i++) line.left.send(2, Channel.shell, 1, payload);
  expect(line.sent.reduce((sum, packet) => sum + packet.payload.length, 0)).toBe(storeLimit);
  expect(line.left.backlog(2, Channel.shell, 1)).toBe(4 * payload.length);
  line.flow();
  line.clock.pass(50);
  line.flow();
  expect(line.delivered).toHaveLength(12);
  expect(line.left.backlog(2, Channel.shell, 1)).toBe(0);
});

test('What the consumer has not used up is not acknowledged', () => {
  const clock = new TestClock();
  const sent: Packet[] = [];
  const finish: (() => void)[] = [];
  const streams = new ReliableStreams((packet) => sent.push(packet), (_, done) => finish.push(done), clock);
  for (const sequence of [1, 2]) streams.receive({ channel: Channel.shell, party: 1, stream: 1, sequence, payload: new Uint8Array(1) });
  finish[0]?.();
  clock.pass(50);
  expect(sent.map((packet) => readHave(packet.payload).entries[0]?.sequence)).toEqual([1]);
});

test('A number that was never sent is not believed', () => {
  const line = new Line();
  line.breakDown();
  line.say(1, 'a');
  line.left.receive({ channel: Channel.control, party: 2, stream: 0, sequence: 0, payload: Uint8Array.of(1, 1, 0, 4, 1, 0, 9, 0, 0, 0) });
  line.comeBack();
  line.flow();
  expect(line.delivered).toEqual(['4/1:a']);
});

test('A gap asks for the rest again', () => {
  const line = new Line();
  line.clock.pass(5000);
  line.lose = (packet) => packet.channel === Channel.shell && packet.sequence === 1;
  line.say(1, 'a');
  line.lose = () => false;
  line.say(1, 'b');
  line.flow();
  expect(line.delivered).toEqual(['4/1:a', '4/1:b']);
});

import { MalformedError } from 'console/protocol/bytes';
import { FrameAssembler } from 'console/screen/frameAssembler';
import { below, seeded } from '../support/random';
import { compress, Flag, FrameWriter, newStream, openBrotli, sided, slice } from '../support/screenBytes';

const empty = new Uint8Array();

async function threeFrames(): Promise<[Uint8Array, Uint8Array, Uint8Array]> {
  const random = seeded(8);
  const noise = Uint8Array.from({ length: 300 * 300 * 3 }, () => below(random, 256));
  const writer = new FrameWriter();
  const [first = empty, second = empty, third = empty] = await compress([
    writer.size(300, 300).rgb(0, 0, 300, 300, 0, noise).end(),
    writer.solid(0, 0, 10, 10, [1, 2, 3]).end(),
    writer.copy(100, 100, 10, 10, 0, 0).end(),
  ]);
  return [first, second, third];
}

test('Frames come out of slices of one stream, whole and in order', async () => {
  const stream = newStream();
  const [first, second, third] = await threeFrames();
  const half = first.length >> 1;
  expect(stream.accept(slice(Flag.first | Flag.fresh, 1, 1, first.subarray(0, half)))).toMatchObject({ kind: 'more' });
  expect(stream.accept(slice(Flag.last | Flag.fresh, 1, 1, first.subarray(half)))).toMatchObject({ kind: 'frame', number: 1 });
  expect(stream.accept(slice(Flag.whole, 1, 2, second))).toMatchObject({ kind: 'frame', number: 2, refining: false });
  expect(stream.accept(slice(Flag.whole | Flag.refining, 1, 3, third))).toMatchObject({ kind: 'frame', number: 3, refining: true });
  expect([...(stream.picture?.pixels.subarray((109 * 300 + 109) * 4, (109 * 300 + 109) * 4 + 4) ?? [])]).toEqual([1, 2, 3, 255]);
});

test('Side data is told from the stream wherever the slices are cut', async () => {
  const writer = new FrameWriter().size(4, 4).photo(0, 0, 4, 4, 50, 0, Uint8Array.of(1, 2, 3, 4, 5));
  const [packed = empty] = await compress([writer.end()]);
  const frame = sided(packed, writer.side);
  for (let cut = 1; cut < frame.length; cut++) {
    const stream = newStream();
    expect(stream.accept(slice(Flag.first | Flag.fresh | Flag.sided, 1, 1, frame.subarray(0, cut)))).toMatchObject({ kind: 'more' });
    expect(await stream.accept(slice(Flag.last | Flag.fresh | Flag.sided, 1, 1, frame.subarray(cut)))).toMatchObject({ kind: 'frame' });
  }
});

test('A frame with side data that ends too early loses the generation', async () => {
  const writer = new FrameWriter().size(4, 4).photo(0, 0, 4, 4, 50, 0, Uint8Array.of(1, 2, 3, 4, 5));
  const [packed = empty] = await compress([writer.end()]);
  const frame = sided(packed, writer.side);
  for (let length = 1; length < frame.length; length++) {
    expect(await newStream().accept(slice(Flag.beginning | Flag.sided, 1, 1, frame.subarray(0, length)))).toMatchObject({ kind: 'lost' });
  }
});

test('Frames go on with 0 after 65535', () => {
  const assembler = new FrameAssembler(openBrotli());
  const flags = { generation: 1, first: true, last: true, fresh: false, refining: false, sided: false, bytes: empty };
  for (let frame = 1; frame <= 65535; frame++) assembler.add({ ...flags, frame });
  expect(assembler.add({ ...flags, frame: 0 })).not.toBeNull();
  expect(() => assembler.add({ ...flags, frame: 0 })).toThrow(MalformedError);
});

test('Slices of one frame that contradict each other lose the generation', async () => {
  const [first] = await threeFrames();
  for (const flag of [Flag.fresh, Flag.refining, Flag.sided]) {
    const stream = newStream();
    stream.accept(slice(Flag.first | Flag.fresh, 1, 1, first.subarray(0, 9)));
    expect(stream.accept(slice((Flag.last | Flag.fresh) ^ flag, 1, 1, first.subarray(9)))).toMatchObject({ kind: 'lost' });
  }
});

test('A missing frame loses the generation once, and the next generation is good again', async () => {
  const stream = newStream();
  const [first, , third] = await threeFrames();
  stream.accept(slice(Flag.beginning, 1, 1, first));
  expect(stream.accept(slice(Flag.whole, 1, 3, third))).toMatchObject({ kind: 'lost' });
  expect(stream.accept(slice(Flag.whole, 1, 4, third))).toMatchObject({ kind: 'more' });
  expect(stream.accept(slice(Flag.beginning, 2, 1, first))).toMatchObject({ kind: 'frame' });
});

test('A generation of the same number begins anew when it says so', async () => {
  const stream = newStream();
  const [first] = await threeFrames();
  for (let round = 0; round < 2; round++) expect(stream.accept(slice(Flag.beginning, 7, 1, first))).toMatchObject({ kind: 'frame' });
});

test('A generation whose beginning was missed is lost once', async () => {
  const stream = newStream();
  const [, second] = await threeFrames();
  expect(stream.accept(slice(Flag.whole, 1, 2, second))).toMatchObject({ kind: 'lost' });
  expect(stream.accept(slice(Flag.whole, 1, 3, second))).toMatchObject({ kind: 'more' });
  expect(stream.accept(slice(Flag.whole, 2, 2, second))).toMatchObject({ kind: 'lost' });
});

test('A generation of another version says so once and waits for the next', async () => {
  const stream = newStream();
  const frame = new FrameWriter().size(1, 1).end();
  frame[0] = 9;
  const [strange = empty] = await compress([frame]);
  const [first] = await threeFrames();
  expect(stream.accept(slice(Flag.beginning, 1, 1, strange))).toEqual({ kind: 'unknown', version: 9 });
  expect(stream.accept(slice(Flag.whole, 1, 2, strange))).toMatchObject({ kind: 'more' });
  expect(stream.accept(slice(Flag.beginning, 2, 1, first))).toMatchObject({ kind: 'frame' });
});

test('Slices that are no Brotli, too short or of a frame without a size lose the generation', async () => {
  const [noSize = empty] = await compress([new FrameWriter().end()]);
  expect(newStream().accept(slice(Flag.beginning, 1, 1, Uint8Array.of(0xff, 0xff, 0xff, 0xff)))).toMatchObject({ kind: 'lost' });
  expect(newStream().accept(Uint8Array.of(1, 2))).toMatchObject({ kind: 'lost' });
  expect(newStream().accept(slice(Flag.beginning, 1, 1, empty))).toMatchObject({ kind: 'lost' });
  expect(newStream().accept(slice(Flag.beginning | 32, 1, 1, Uint8Array.of(1)))).toMatchObject({ kind: 'lost' });
  expect(newStream().accept(slice(Flag.beginning, 1, 1, noSize))).toMatchObject({ kind: 'lost' });
});

test('Damaged slices never break the stream for good', async () => {
  const random = seeded(9);
  const frames = await threeFrames();
  const stream = newStream();
  const flags = (i: number): number => i === 0 ? Flag.beginning : Flag.whole;
  for (let generation = 1; generation <= 60; generation++) {
    for (const [i, bytes] of frames.entries()) {
      const damaged = slice(flags(i), generation, i + 1, bytes);
      damaged[below(random, damaged.length)] = below(random, 256);
      await stream.accept(damaged);
    }
  }
  for (const [i, bytes] of frames.entries()) expect(stream.accept(slice(flags(i), 99, i + 1, bytes))).toMatchObject({ kind: 'frame' });
});

import { ScreenStream } from 'console/screen/screenStream';
import { below, seeded } from '../support/random';
import { compress, FrameWriter, openBrotli, slice } from '../support/screenBytes';

async function threeFrames(): Promise<Uint8Array[]> {
  const random = seeded(8);
  const noise = Uint8Array.from({ length: 300 * 300 * 3 }, () => below(random, 256));
  return compress([
    new FrameWriter().size(300, 300).rgb(0, 0, 300, 300, noise).end(),
    new FrameWriter().solid(0, 0, 10, 10, [1, 2, 3]).end(),
    new FrameWriter().copy(100, 100, 10, 10, 0, 0).end(),
  ]);
}

test('Frames come out of slices of one stream, whole and in order', async () => {
  const stream = new ScreenStream(openBrotli);
  const [first = new Uint8Array(), second = new Uint8Array(), third = new Uint8Array()] = await threeFrames();
  const half = first.length >> 1;
  expect(stream.accept(slice(1, 1, 1, first.subarray(0, half))).kind).toBe('more');
  expect(stream.accept(slice(1, 1, 2, first.subarray(half)))).toMatchObject({ kind: 'frame', number: 1 });
  expect(stream.accept(slice(1, 2, 3, second))).toMatchObject({ kind: 'frame', number: 2 });
  expect(stream.accept(slice(1, 3, 3, third))).toMatchObject({ kind: 'frame', number: 3 });
  expect([...(stream.picture?.pixels.subarray((109 * 300 + 109) * 4, (109 * 300 + 109) * 4 + 4) ?? [])]).toEqual([1, 2, 3, 255]);
});

test('A missing frame loses the generation once, and the next generation is good again', async () => {
  const stream = new ScreenStream(openBrotli);
  const [first = new Uint8Array(), , third = new Uint8Array()] = await threeFrames();
  stream.accept(slice(1, 1, 3, first));
  expect(stream.accept(slice(1, 3, 3, third)).kind).toBe('lost');
  expect(stream.accept(slice(1, 4, 3, third)).kind).toBe('more');
  expect(stream.accept(slice(2, 1, 3, first)).kind).toBe('frame');
});

test('A generation whose beginning was missed is lost once', async () => {
  const stream = new ScreenStream(openBrotli);
  const [, second = new Uint8Array()] = await threeFrames();
  expect(stream.accept(slice(1, 2, 3, second)).kind).toBe('lost');
  expect(stream.accept(slice(1, 3, 3, second)).kind).toBe('more');
  expect(stream.accept(slice(2, 2, 3, second)).kind).toBe('lost');
});

test('Slices that are no Brotli, too short or of a frame without a size lose the generation', async () => {
  const [noSize = new Uint8Array()] = await compress([new FrameWriter().end()]);
  expect(new ScreenStream(openBrotli).accept(slice(1, 1, 3, Uint8Array.of(0xff, 0xff, 0xff, 0xff))).kind).toBe('lost');
  expect(new ScreenStream(openBrotli).accept(Uint8Array.of(1, 2)).kind).toBe('lost');
  expect(new ScreenStream(openBrotli).accept(slice(1, 1, 3, noSize)).kind).toBe('lost');
});

test('Damaged slices never break the stream for good', async () => {
  const random = seeded(9);
  const frames = await threeFrames();
  const stream = new ScreenStream(openBrotli);
  for (let generation = 1; generation <= 60; generation++) {
    frames.forEach((bytes, i) => {
      const damaged = slice(generation, i + 1, 3, bytes);
      damaged[below(random, damaged.length)] = below(random, 256);
      stream.accept(damaged);
    });
  }
  const outcomes = frames.map((bytes, i) => stream.accept(slice(999, i + 1, 3, bytes)).kind);
  expect(outcomes).toEqual(['frame', 'frame', 'frame']);
});

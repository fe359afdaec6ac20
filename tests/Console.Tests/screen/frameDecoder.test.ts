import { MalformedError } from 'console/protocol/bytes';
import { VersionError, type FrameDecoder } from 'console/screen/frameDecoder';
import { below, seeded } from '../support/random';
import { brotliOf, filtered, FrameWriter, newDecoder } from '../support/screenBytes';

const red = [255, 0, 0];
const blue = [0, 0, 255];
const none = new Uint8Array();

function pixel(decoder: FrameDecoder, x: number, y: number): number[] {
  const { picture } = decoder;
  if (!picture) throw new Error('There is no picture.');
  return [...picture.pixels.subarray((y * picture.width + x) * 4, (y * picture.width + x) * 4 + 4)];
}

test('A new picture is black and opaque', async () => {
  const decoder = newDecoder();
  expect((await decoder.decode(new FrameWriter().size(2, 1).end(), none)).resized).toBe(true);
  expect(pixel(decoder, 1, 0)).toEqual([0, 0, 0, 255]);
});

test('Each command paints its rectangle and nothing else', async () => {
  const decoder = newDecoder();
  const frame = await decoder.decode(new FrameWriter()
    .size(4, 4).colors(red, blue)
    .indexed(0, 0, 2, 1, [0, 1])
    .rgb(0, 1, 1, 2, 0, Uint8Array.of(3, 4, 254, 254, 2, 2))
    .solid(3, 3, 1, 1, [7, 8, 9])
    .copy(2, 2, 2, 1, 0, 0)
    .columns(3, 0, 1, 2, [1, 0])
    .end(), none);
  expect(frame.changed).toHaveLength(5);
  expect(pixel(decoder, 0, 0)).toEqual([...red, 255]);
  expect(pixel(decoder, 1, 0)).toEqual([...blue, 255]);
  expect(pixel(decoder, 0, 1)).toEqual([1, 3, 5, 255]);
  expect(pixel(decoder, 0, 2)).toEqual([2, 4, 6, 255]);
  expect(pixel(decoder, 3, 3)).toEqual([7, 8, 9, 255]);
  expect(pixel(decoder, 2, 2)).toEqual([...red, 255]);
  expect(pixel(decoder, 3, 0)).toEqual([...blue, 255]);
  expect(pixel(decoder, 3, 1)).toEqual([...red, 255]);
  expect(pixel(decoder, 1, 1)).toEqual([0, 0, 0, 255]);
});

test('Rectangles go on from the one before, in the next frame too, and from nothing after a size', async () => {
  const decoder = newDecoder();
  const writer = new FrameWriter().size(9, 9).solid(4, 4, 2, 2, red);
  await decoder.decode(writer.end(), none);
  expect((await decoder.decode(writer.solid(5, 3, 1, 4, red).end(), none)).changed).toEqual([{ x: 5, y: 3, width: 1, height: 4 }]);
  expect((await decoder.decode(writer.size(9, 9).solid(0, 0, 1, 1, red).end(), none)).changed).toEqual([{ x: 0, y: 0, width: 1, height: 1 }]);
});

test('Colour numbers from 240 on take two bytes, up to the last of 4336', async () => {
  const decoder = newDecoder();
  const colors = Array.from({ length: 4336 }, (_, i) => [i & 0xff, i >> 8, 77]);
  const numbers = [0, 239, 240, 241, 495, 496, 4335, 1000];
  for (const way of ['indexed', 'columns'] as const) {
    await decoder.decode(new FrameWriter().size(4, 2).colors(...colors)[way](0, 0, 4, 2, numbers).end().subarray(way === 'columns' ? 1 : 0), none);
    numbers.forEach((number, i) => {
      const at = way === 'indexed' ? [i % 4, i >> 2] as const : [i >> 1, i % 2] as const;
      expect(pixel(decoder, ...at)).toEqual([number & 0xff, number >> 8, 77, 255]);
    });
  }
});

test.each([0, 1, 2, 3])('Filter %i is undone, in rgb and in exact', async (filter) => {
  const random = seeded(20 + filter);
  const [width, height] = [7, 5];
  const rgb = Array.from({ length: width * height }, () => [below(random, 256), below(random, 256), below(random, 256)]);
  const planes = filtered(rgb, width, filter);
  const decoder = newDecoder();
  const writer = new FrameWriter().size(20, 20).rgb(1, 2, width, height, filter, planes).exact(10, 11, width, height, filter, brotliOf(planes));
  const frame = await decoder.decode(writer.end(), writer.side);
  expect(frame.exactBytes).toBe(writer.side.length);
  rgb.forEach((wanted, i) => {
    expect(pixel(decoder, 1 + i % width, 2 + Math.floor(i / width))).toEqual([...wanted, 255]);
    expect(pixel(decoder, 10 + i % width, 11 + Math.floor(i / width))).toEqual([...wanted, 255]);
  });
});

test('A copy onto itself is as if through a buffer, in every direction', async () => {
  const random = seeded(6);
  for (let round = 0; round < 300; round++) {
    const decoder = newDecoder();
    const planes = Uint8Array.from({ length: 8 * 8 * 3 }, () => below(random, 256));
    const writer = new FrameWriter().size(8, 8).rgb(0, 0, 8, 8, 0, planes);
    await decoder.decode(writer.end(), none);
    const before = decoder.picture?.pixels.slice() ?? new Uint8ClampedArray();
    const [width, height] = [1 + below(random, 6), 1 + below(random, 6)];
    const [x, y, fromX, fromY] = [below(random, 9 - width), below(random, 9 - height), below(random, 9 - width), below(random, 9 - height)];
    await decoder.decode(writer.copy(x, y, width, height, fromX, fromY).end(), none);
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const from = ((fromY + row) * 8 + fromX + column) * 4;
        expect(pixel(decoder, x + column, y + row)).toEqual([...before.subarray(from, from + 4)]);
      }
    }
  }
});

test('A size in the middle makes the picture black and forgets the colours, forget only these', async () => {
  const decoder = newDecoder();
  const writer = new FrameWriter().size(2, 2).colors(red).solid(0, 0, 2, 2, red);
  await decoder.decode(writer.end(), none);
  await decoder.decode(writer.forget().colors(blue).indexed(0, 0, 1, 1, [0]).end(), none);
  expect([pixel(decoder, 0, 0), pixel(decoder, 1, 1)]).toEqual([[...blue, 255], [...red, 255]]);
  await decoder.decode(writer.size(3, 1).end(), none);
  expect(pixel(decoder, 0, 0)).toEqual([0, 0, 0, 255]);
  expect(() => decoder.decode(writer.indexed(0, 0, 1, 1, [0]).end(), none)).toThrow(MalformedError);
});

test('A photo that is decoded late is in its place before what follows it there, and after what came first', async () => {
  const answers: ((pixels: Uint8ClampedArray<ArrayBuffer>) => void)[] = [];
  const decoder = newDecoder(() => new Promise((resolve) => answers.push(resolve)));
  const segment = Uint8Array.of(1, 2, 3);
  const writer = new FrameWriter().size(6, 1)
    .solid(0, 0, 6, 1, red)
    .photo(0, 0, 1, 1, 50, 0, segment).photo(1, 0, 1, 1, 50, 1, segment)
    .copy(2, 0, 1, 1, 1, 0)
    .solid(0, 0, 1, 1, blue);
  const done = decoder.decode(writer.end(), writer.side);
  expect(answers).toHaveLength(2);
  answers[1]?.(Uint8ClampedArray.of(1, 1, 1, 255));
  answers[0]?.(Uint8ClampedArray.of(2, 2, 2, 255));
  expect((await done).photoBytes).toBe(6);
  expect([0, 1, 2, 3].map((x) => pixel(decoder, x, 0)[0])).toEqual([0, 1, 1, 255]);
});

test('A photo that cannot be decoded loses the generation and nothing else', async () => {
  const decoder = newDecoder(() => Promise.resolve(null));
  const writer = new FrameWriter().size(6, 1).photo(0, 0, 1, 1, 50, 0, Uint8Array.of(1)).photo(1, 0, 1, 1, 50, 0, Uint8Array.of(1));
  await expect(decoder.decode(writer.end(), writer.side)).rejects.toThrow(MalformedError);
});

test('A version that is not known is told apart from damage', () => {
  const frame = new FrameWriter().size(1, 1).end();
  frame[0] = 2;
  expect(() => newDecoder().decode(frame, none)).toThrow(VersionError);
});

const writer = (): FrameWriter => new FrameWriter().size(2, 2);
const segment = Uint8Array.of(9, 9);

test.each<[string, Uint8Array, Uint8Array?]>([
  ['a rectangle outside', writer().solid(1, 0, 2, 1, red).end()],
  ['a rectangle left of the picture', writer().solid(-1, 0, 1, 1, red).end()],
  ['an empty rectangle', writer().solid(1, 0, 0, 1, red).end()],
  ['a rectangle of less than nothing', writer().solid(1, 1, -1, 1, red).end()],
  ['a copy from outside', writer().copy(0, 0, 1, 1, 2, 0).end()],
  ['a copy from before the beginning', writer().copy(0, 0, 1, 1, 0, -1).end()],
  ['a colour not in the table', writer().colors(red).indexed(0, 0, 1, 1, [1]).end()],
  ['a two-byte colour not in the table', writer().colors(red).columns(0, 0, 1, 1, [240]).end()],
  ['half a colour number', writer().colors(...Array.from({ length: 300 }, () => red)).indexed(0, 0, 2, 2, [1, 1, 1]).raw(240).unended()],
  ['colour numbers that are missing', writer().colors(red).columns(0, 0, 2, 2, [0, 0, 0]).unended()],
  ['an empty picture', new FrameWriter().size(0, 2).end()],
  ['an absurd picture', new FrameWriter().size(65535, 65535).end()],
  ['painting before a size', new FrameWriter().solid(0, 0, 1, 1, red).end()],
  ['colours before a size', new FrameWriter().colors(red).end()],
  ['an unknown command', writer().raw(11, 0, 0, 2, 2).end()],
  ['an unknown filter', writer().rgb(0, 0, 1, 1, 4, new Uint8Array(3)).end()],
  ['an unknown filter of exact pixels', writer().exact(0, 0, 1, 1, 4, brotliOf(new Uint8Array(3))).end(), brotliOf(new Uint8Array(3))],
  ['no colours', writer().colors().end()],
  ['no end', writer().unended()],
  ['something after the end', writer().raw(0, 5).unended()],
  ['pixels that are missing', writer().rgb(0, 0, 2, 2, 0, new Uint8Array(11)).unended()],
  ['a solid without a colour', writer().solid(0, 0, 1, 1, [1, 2]).unended()],
  ['an endless varint', writer().raw(5, 0x80, 0x80, 0x80, 0x80, 0x80, 0).unended()],
  ['a varint of more than 32 bits', writer().raw(5, 0x80, 0x80, 0x80, 0x80, 0x10, 0, 2, 2, 1, 2, 3).end()],
  ['an unknown sampling', writer().photo(0, 0, 1, 1, 50, 2, segment).end(), segment],
  ['a photo of no quality', writer().photo(0, 0, 1, 1, 0, 0, segment).end(), segment],
  ['a photo of too much quality', writer().photo(0, 0, 1, 1, 101, 0, segment).end(), segment],
  ['a photo without its side data', writer().photo(0, 0, 1, 1, 50, 0, segment).end(), segment.subarray(1)],
  ['a photo with a marker in it', writer().photo(0, 0, 1, 1, 50, 0, Uint8Array.of(0xff, 0xd9)).end(), Uint8Array.of(0xff, 0xd9)],
  ['a photo that ends in half a marker', writer().photo(0, 0, 1, 1, 50, 0, Uint8Array.of(1, 0xff)).end(), Uint8Array.of(1, 0xff)],
  ['side data that nothing uses', writer().end(), segment],
  ['exact pixels that are too few', writer().exact(0, 0, 1, 2, 0, brotliOf(new Uint8Array(3))).end(), brotliOf(new Uint8Array(3))],
  ['exact pixels that are too many', writer().exact(0, 0, 1, 1, 0, brotliOf(new Uint8Array(6))).end(), brotliOf(new Uint8Array(6))],
  ['exact pixels that do not end', writer().exact(0, 0, 1, 1, 0, brotliOf(new Uint8Array(3)).subarray(0, 3)).end(), brotliOf(new Uint8Array(3)).subarray(0, 3)],
  ['something behind the exact pixels', writer().exact(0, 0, 1, 1, 0, Uint8Array.of(...brotliOf(new Uint8Array(3)), 1)).end(), Uint8Array.of(...brotliOf(new Uint8Array(3)), 1)],
  ['nothing', new Uint8Array()],
])('A frame with %s is refused', async (_, frame, side = none) => {
  await expect((async () => newDecoder().decode(frame, side))()).rejects.toThrow(MalformedError);
});

test('A table of more than 4336 colours is refused', () => {
  const colors = Array.from({ length: 2169 }, (_, i) => [i & 0xff, i >> 8, 0]);
  expect(() => newDecoder().decode(new FrameWriter().size(1, 1).colors(...colors).colors(...colors).end(), none)).toThrow(MalformedError);
});

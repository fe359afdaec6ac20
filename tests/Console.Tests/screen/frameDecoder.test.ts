import { MalformedError } from 'console/protocol/bytes';
import { FrameDecoder } from 'console/screen/frameDecoder';
import { below, seeded } from '../support/random';
import { FrameWriter } from '../support/screenBytes';

const red = [255, 0, 0];
const blue = [0, 0, 255];

function pixel(decoder: FrameDecoder, x: number, y: number): number[] {
  const { picture } = decoder;
  if (!picture) throw new Error('There is no picture.');
  return [...picture.pixels.subarray((y * picture.width + x) * 4, (y * picture.width + x) * 4 + 4)];
}

test('A new picture is black and opaque', () => {
  const decoder = new FrameDecoder();
  expect(decoder.decode(new FrameWriter().size(2, 1).end()).resized).toBe(true);
  expect(pixel(decoder, 1, 0)).toEqual([0, 0, 0, 255]);
});

test('Each command paints its rectangle and nothing else', () => {
  const decoder = new FrameDecoder();
  const frame = decoder.decode(new FrameWriter()
    .size(4, 4).colors(red, blue)
    .indexed(0, 0, 2, 1, [0, 1])
    .rgb(0, 1, 1, 2, Uint8Array.of(1, 2, 3, 4, 5, 6))
    .solid(3, 3, 1, 1, [7, 8, 9])
    .copy(2, 2, 2, 1, 0, 0)
    .end());
  expect(frame.changed).toHaveLength(4);
  expect(pixel(decoder, 0, 0)).toEqual([...red, 255]);
  expect(pixel(decoder, 1, 0)).toEqual([...blue, 255]);
  expect(pixel(decoder, 0, 1)).toEqual([1, 3, 5, 255]);
  expect(pixel(decoder, 0, 2)).toEqual([2, 4, 6, 255]);
  expect(pixel(decoder, 3, 3)).toEqual([7, 8, 9, 255]);
  expect(pixel(decoder, 2, 2)).toEqual([...red, 255]);
  expect(pixel(decoder, 1, 1)).toEqual([0, 0, 0, 255]);
});

test('A copy onto itself is as if through a buffer, in every direction', () => {
  const random = seeded(6);
  for (let round = 0; round < 300; round++) {
    const decoder = new FrameDecoder();
    const planes = Uint8Array.from({ length: 8 * 8 * 3 }, () => below(random, 256));
    decoder.decode(new FrameWriter().size(8, 8).rgb(0, 0, 8, 8, planes).end());
    const before = decoder.picture?.pixels.slice() ?? new Uint8ClampedArray();
    const [width, height] = [1 + below(random, 6), 1 + below(random, 6)];
    const [x, y, fromX, fromY] = [below(random, 9 - width), below(random, 9 - height), below(random, 9 - width), below(random, 9 - height)];
    decoder.decode(new FrameWriter().copy(x, y, width, height, fromX, fromY).end());
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const from = ((fromY + row) * 8 + fromX + column) * 4;
        expect(pixel(decoder, x + column, y + row)).toEqual([...before.subarray(from, from + 4)]);
      }
    }
  }
});

test('A size in the middle makes the picture black and forgets the colours', () => {
  const decoder = new FrameDecoder();
  decoder.decode(new FrameWriter().size(2, 2).colors(red).solid(0, 0, 2, 2, red).end());
  decoder.decode(new FrameWriter().size(3, 1).end());
  expect(pixel(decoder, 0, 0)).toEqual([0, 0, 0, 255]);
  expect(() => decoder.decode(new FrameWriter().indexed(0, 0, 1, 1, [0]).end())).toThrow(MalformedError);
});

test.each<[string, Uint8Array]>([
  ['a rectangle outside', new FrameWriter().size(2, 2).solid(1, 0, 2, 1, red).end()],
  ['an empty rectangle', new FrameWriter().size(2, 2).solid(1, 0, 0, 1, red).end()],
  ['a copy from outside', new FrameWriter().size(2, 2).copy(0, 0, 1, 1, 2, 0).end()],
  ['a colour not in the table', new FrameWriter().size(2, 2).colors(red).indexed(0, 0, 1, 1, [1]).end()],
  ['an empty picture', new FrameWriter().size(0, 2).end()],
  ['an absurd picture', new FrameWriter().size(65535, 65535).end()],
  ['painting before a size', new FrameWriter().solid(0, 0, 1, 1, red).end()],
  ['an unknown command', new FrameWriter().size(2, 2).raw(7, 0, 0, 0, 0, 1, 0, 1, 0).end()],
  ['no colours', new FrameWriter().size(2, 2).colors().end()],
  ['no end', new FrameWriter().size(2, 2).unended()],
  ['something after the end', new FrameWriter().size(2, 2).raw(0, 5).unended()],
  ['pixels that are missing', new FrameWriter().size(2, 2).raw(4, 0, 0, 0, 0, 2, 0, 2, 0, 1, 2, 3).unended()],
  ['nothing', new Uint8Array()],
])('A frame with %s is refused', (_, frame) => {
  expect(() => new FrameDecoder().decode(frame)).toThrow(MalformedError);
});

test('A table of more than 256 colours is refused', () => {
  const colors = Array.from({ length: 200 }, (_, i) => [i, i, i]);
  expect(() => new FrameDecoder().decode(new FrameWriter().size(1, 1).colors(...colors).colors(...colors).end())).toThrow(MalformedError);
});

test('A damaged frame is decoded or refused as malformed, never anything else', () => {
  const random = seeded(7);
  const good = new FrameWriter().size(16, 16).colors(red, blue).indexed(1, 1, 4, 4, Array.from({ length: 16 }, (_, i) => i % 2))
    .rgb(8, 8, 2, 2, new Uint8Array(12)).solid(0, 15, 16, 1, blue).copy(0, 0, 8, 8, 4, 4).end();
  let refused = 0;
  for (let i = 0; i < 3000; i++) {
    const bytes = good.slice(0, random() < 0.2 ? below(random, good.length) : good.length);
    for (let hits = 1 + below(random, 3); hits > 0 && bytes.length > 0; hits--) bytes[below(random, bytes.length)] = random() < 0.5 ? below(random, 8) : below(random, 256);
    try {
      new FrameDecoder().decode(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(MalformedError);
      refused++;
    }
  }
  expect(refused).toBeGreaterThan(1000);
});

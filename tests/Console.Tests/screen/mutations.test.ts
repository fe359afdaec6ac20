import { MalformedError } from 'console/protocol/bytes';
import { FrameDecoder } from 'console/screen/frameDecoder';
import { generationsOf, goldenNames, payloadsOf, type GoldenFrame } from '../support/golden';
import { guarded } from '../support/guarded';
import { below, seeded } from '../support/random';
import { white, newDecoder, newStream } from '../support/screenBytes';

/** Half of the million; the C# decoder takes the other half. */
const count = process.env['REMOTEASSIST_LONG'] === '1' ? 500_000 : 20_000;
const seed = 31;

/** One to four bytes changed, and now and then a piece cut off, taken out or doubled. */
function mutated(good: Uint8Array, random: () => number): Uint8Array {
  let bytes = good.slice();
  if (random() < 0.25 && bytes.length > 1) {
    const [from, length] = [below(random, bytes.length), 1 + below(random, 8)];
    const kind = random();
    if (kind < 0.4) bytes = bytes.slice(0, from);
    else if (kind < 0.7) bytes = Uint8Array.of(...bytes.slice(0, from), ...bytes.slice(from + length));
    else bytes = Uint8Array.of(...bytes.slice(0, from + length), ...bytes.slice(from));
  }
  for (let hits = below(random, 5); hits > 0 && bytes.length > 0; hits--) {
    const at = below(random, random() < 0.5 ? Math.min(24, bytes.length) : bytes.length);
    bytes[at] = random() < 0.4 ? below(random, 12) : random() < 0.5 ? bytes[at]! ^ (1 << below(random, 8)) : below(random, 256);
  }
  return bytes;
}

/** Frames of a generation up to the one that is changed. */
async function decodeMutated(frames: readonly GoldenFrame[], decoder: FrameDecoder, random: () => number): Promise<'painted' | 'refused'> {
  const last = below(random, frames.length);
  const side = random() < 0.3;
  try {
    for (const [i, frame] of frames.slice(0, last + 1).entries()) {
      await decoder.decode(
        i === last && !side ? mutated(frame.commands, random) : frame.commands.slice(),
        i === last && side ? mutated(frame.side, random) : frame.side.slice());
    }
    return 'painted';
  } catch (error) {
    expect(error).toBeInstanceOf(MalformedError);
    return 'refused';
  }
}

const small = goldenNames.flatMap(generationsOf)
  .map((frames) => frames.slice(0, 6)).filter((frames) => frames.reduce((sum, frame) => sum + frame.commands.length, 0) < 40_000);

test('Mutated frames are painted or refused as malformed, nothing else, and leave every pixel opaque', async () => {
  const random = seeded(seed);
  const outcomes = { painted: 0, refused: 0 };
  for (let i = 0; i < count * 0.7; i++) {
    const decoder = newDecoder(random() < 0.1 ? () => Promise.resolve(null) : white);
    const outcome = await decodeMutated(small[below(random, small.length)] ?? [], decoder, random);
    outcomes[outcome]++;
    // What is read past an end is undefined, and would be stored as a pixel of no colour.
    const words = new Uint32Array(decoder.picture?.pixels.buffer ?? new ArrayBuffer(0));
    if (i % 8 === 0 && outcome === 'painted') expect(words.every((word) => word >= 0xff000000)).toBe(true);
  }
  expect(Math.min(outcomes.painted, outcomes.refused)).toBeGreaterThan(count / 20);
}, 3_600_000);

test('Mutated frames touch nothing beside the picture and read nothing beside its bytes', async () => {
  const random = seeded(seed + 1);
  const tiny = small.filter((frames) => frames.reduce((sum, frame) => sum + frame.commands.length, 0) < 3000);
  vi.stubGlobal('Uint32Array', guarded(Uint32Array));
  try {
    for (let i = 0; i < count / 10; i++) await decodeMutated(tiny[below(random, tiny.length)] ?? [], newDecoder(), random);
  } finally {
    vi.unstubAllGlobals();
  }
}, 3_600_000);

test('Mutated packets never break a stream for good', async () => {
  const random = seeded(seed + 2);
  const streams = goldenNames.map((name) => payloadsOf(name).slice(0, 6)).filter((all) => all.reduce((sum, one) => sum + one.length, 0) < 20_000);
  for (let i = 0; i < count * 0.29;) {
    const stream = newStream();
    const payloads = streams[below(random, streams.length)] ?? [];
    for (const payload of payloads) {
      await stream.accept(mutated(payload, random));
      i++;
    }
    if (random() < 0.05) for (const payload of payloads) expect(await stream.accept(payload)).not.toMatchObject({ kind: 'lost' });
    stream.close();
  }
}, 3_600_000);

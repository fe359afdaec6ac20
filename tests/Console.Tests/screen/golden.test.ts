import { goldenNames, payloadsOf, pictureOf } from '../support/golden';
import { newStream } from '../support/screenBytes';

test('There are golden files', () => {
  expect(goldenNames).not.toEqual([]);
});

test.each(goldenNames)('What the agent encoded as %s is decoded to the same pixels', async (name) => {
  const stream = newStream();
  let photos = 0;
  for (const payload of payloadsOf(name)) {
    const outcome = await stream.accept(payload);
    expect(outcome).not.toMatchObject({ kind: 'lost' });
    if (outcome.kind === 'frame') photos += outcome.frame.photoBytes;
  }
  const wanted = pictureOf(name);
  expect([stream.picture?.width, stream.picture?.height]).toEqual([wanted.width, wanted.height]);
  // A JPEG is a browser's work: the stories look at its pixels.
  if (photos === 0) expect(Buffer.compare(new Uint8Array(stream.picture?.pixels ?? []), wanted.pixels)).toBe(0);
});

import { readdirSync, readFileSync } from 'node:fs';
import { ByteReader } from 'console/protocol/bytes';
import { newStream } from '../support/screenBytes';

const folder = new URL('../../Support/Golden/screen/', import.meta.url);

/** Payloads of the screen channel as the agent's encoder wrote them, each after its length. */
function payloadsOf(name: string): Uint8Array[] {
  const reader = new ByteReader(readFileSync(new URL(`${name}.bin`, folder)));
  const payloads: Uint8Array[] = [];
  while (reader.left > 0) payloads.push(reader.take(reader.u32()));
  return payloads;
}

const names = readdirSync(folder).filter((file) => file.endsWith('.bin')).map((file) => file.slice(0, -'.bin'.length));

test('There are golden files', () => {
  expect(names).not.toEqual([]);
});

test.each(names)('What the agent encoded as %s is decoded to the same pixels', async (name) => {
  const stream = newStream();
  for (const payload of payloadsOf(name)) expect(await stream.accept(payload)).not.toMatchObject({ kind: 'lost' });
  const wanted = new ByteReader(readFileSync(new URL(`${name}.rgba`, folder)));
  const [width, height] = [wanted.u32(), wanted.u32()];
  expect([stream.picture?.width, stream.picture?.height]).toEqual([width, height]);
  expect(Buffer.compare(new Uint8Array(stream.picture?.pixels ?? []), wanted.take(width * height * 4))).toBe(0);
});

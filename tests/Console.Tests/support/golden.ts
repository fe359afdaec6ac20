import { readdirSync, readFileSync } from 'node:fs';
import { ByteReader } from 'console/protocol/bytes';
import { readSlice } from 'console/protocol/screenMessages';
import { FrameAssembler } from 'console/screen/frameAssembler';
import { openBrotli } from './screenBytes';

const folder = new URL('../../Support/Golden/screen/', import.meta.url);

export const goldenNames = readdirSync(folder).filter((file) => file.endsWith('.bin')).map((file) => file.slice(0, -'.bin'.length));

/** Payloads of the screen channel as the agent's encoder wrote them, each after its length. */
export function payloadsOf(name: string): Uint8Array[] {
  // Not Node's Buffer, whose slice is no copy.
  const reader = new ByteReader(new Uint8Array(readFileSync(new URL(`${name}.bin`, folder))));
  const payloads: Uint8Array[] = [];
  while (reader.left > 0) payloads.push(reader.take(reader.u32()));
  return payloads;
}

/** The picture that they end with: width, height, and R G B 255. */
export function pictureOf(name: string): { width: number; height: number; pixels: Uint8Array } {
  const reader = new ByteReader(readFileSync(new URL(`${name}.rgba`, folder)));
  const [width, height] = [reader.u32(), reader.u32()];
  return { width, height, pixels: reader.take(width * height * 4) };
}

export interface GoldenFrame {
  readonly commands: Uint8Array;
  readonly side: Uint8Array;
}

/** The frames of each of its generations, unpacked. */
export function generationsOf(name: string): GoldenFrame[][] {
  const generations: GoldenFrame[][] = [];
  let assembler: FrameAssembler | null = null;
  for (const slice of payloadsOf(name).map(readSlice)) {
    if (slice.first && slice.fresh) {
      assembler = new FrameAssembler(openBrotli());
      generations.push([]);
    }
    const whole = assembler?.add(slice);
    if (whole) generations.at(-1)?.push({ commands: whole.commands.slice(), side: whole.side.slice() });
  }
  return generations;
}

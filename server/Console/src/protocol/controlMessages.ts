import { ByteReader, MalformedError } from './bytes';

export interface Monitor {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
}

/** Control stream 1. @throws MalformedError */
export function readMonitors(payload: Uint8Array): Monitor[] {
  const reader = new ByteReader(payload);
  if (reader.u8() !== 1) throw new MalformedError('Not a list of monitors.');
  const monitors: Monitor[] = [];
  for (let left = reader.u8(); left > 0; left--) {
    monitors.push({
      id: reader.u8(), x: reader.i16(), y: reader.i16(), width: reader.u16(), height: reader.u16(), name: reader.text(),
    });
  }
  reader.end();
  return monitors;
}

import type { FrameMake } from './workerMessages';

const windowMs = 1000;

/** What a frame's bytes were: text and areas, photos, sharpening of what was shown already, exact pixels. */
export const kinds = ['text', 'photo', 'sharpening', 'exact'] as const;
export type Kind = (typeof kinds)[number];

export interface Quality {
  readonly kilobitsPerSecond: number;
  readonly framesPerSecond: number;
  /** Parts of the bytes, together 1, or all 0 while nothing comes. */
  readonly parts: Readonly<Record<Kind, number>>;
}

/** What the last second of a picture consisted of. */
export class QualityMeter {
  private readonly frames: { readonly at: number; readonly make: FrameMake }[] = [];

  add(make: FrameMake, now: number): void {
    this.frames.push({ at: now, make });
    this.forget(now);
  }

  read(now: number): Quality {
    this.forget(now);
    const bytes = { text: 0, photo: 0, sharpening: 0, exact: 0 };
    let sum = 0;
    for (const { make } of this.frames) {
      sum += make.bytes;
      bytes.exact += make.exactBytes;
      if (make.refining) bytes.sharpening += make.bytes - make.exactBytes;
      else {
        bytes.photo += make.photoBytes;
        bytes.text += make.bytes - make.exactBytes - make.photoBytes;
      }
    }
    const part = (of: number): number => sum === 0 ? 0 : of / sum;
    return {
      kilobitsPerSecond: sum * 8 / windowMs,
      framesPerSecond: this.frames.length * 1000 / windowMs,
      parts: { text: part(bytes.text), photo: part(bytes.photo), sharpening: part(bytes.sharpening), exact: part(bytes.exact) },
    };
  }

  private forget(now: number): void {
    let old = 0;
    for (const { at } of this.frames) {
      if (now - at < windowMs) break;
      old++;
    }
    this.frames.splice(0, old);
  }
}

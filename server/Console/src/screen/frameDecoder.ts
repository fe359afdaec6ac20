import { ByteReader, MalformedError } from '../protocol/bytes';
import { jpegOf } from './jpeg';
import type { PhotoDecoder } from './photoDecoder';
import { color, Picture, type Rect } from './picture';
import { unfilter } from './planes';

export const bitstreamVersion = 1;
const mostColors = 4336;
const lastCommand = 10;

/** The agent writes a bitstream that this console does not know. */
export class VersionError extends MalformedError {
  constructor(readonly version: number) {
    super(`Bitstream version ${version}.`);
  }
}

/** What a frame changed. `captured`: low 16 bits of milliseconds of the agent's clock. */
export interface Frame {
  readonly captured: number;
  readonly resized: boolean;
  readonly changed: readonly Rect[];
  /** Bytes of side data that were photos, and that were exact pixels. */
  readonly photoBytes: number;
  readonly exactBytes: number;
}

/** Unpacks a Brotli stream of its own to exactly `size` bytes. @throws MalformedError */
export type Unpack = (bytes: Uint8Array, size: number) => Uint8Array;

interface Pending {
  readonly rect: Rect;
  readonly pixels: Promise<Uint8ClampedArray<ArrayBuffer> | null>;
}

interface Work {
  readonly commands: ByteReader;
  readonly side: ByteReader;
  readonly captured: number;
  resized: boolean;
  changed: Rect[];
  photoBytes: number;
  exactBytes: number;
}

/**
 * Carries out the commands of one generation's frames (docs/protocol.md, section 4). Promises: it reads nothing past
 * the frame and writes nothing outside the picture; after a MalformedError the generation is lost. Photos decode beside
 * each other and beside the commands that do not touch them; what comes out is as if all went one after the other.
 */
export class FrameDecoder {
  private current: Picture | null = null;
  private readonly colors = new Uint32Array(mostColors);
  private colorCount = 0;
  private begun = false;
  private last: Rect = { x: 0, y: 0, width: 0, height: 0 };
  private pending: Pending[] = [];

  constructor(private readonly unpack: Unpack, private readonly decodePhoto: PhotoDecoder) {}

  get picture(): Picture | null {
    return this.current;
  }

  /** A promise only when there are photos to wait for; the next frame has to wait too. @throws MalformedError */
  decode(bytes: Uint8Array, side: Uint8Array): Frame | Promise<Frame> {
    const commands = new ByteReader(bytes);
    if (!this.begun) {
      const version = commands.u8();
      if (version !== bitstreamVersion) throw new VersionError(version);
    }
    const work: Work = {
      commands, side: new ByteReader(side), captured: commands.u16(), resized: false, changed: [], photoBytes: 0, exactBytes: 0,
    };
    return this.run(work) ? work : this.runOn(work);
  }

  private async runOn(work: Work): Promise<Frame> {
    do await this.settle(); while (!this.run(work));
    return work;
  }

  /** @returns false when photos have to be there first; true when the frame is done. */
  private run(work: Work): boolean {
    const { commands } = work;
    for (;;) {
      const start = commands.place;
      const command = commands.u8();
      if (command === 0) {
        if (this.pending.length > 0) {
          commands.back(start);
          return false;
        }
        commands.end();
        work.side.end();
        return true;
      }
      if (!this.carryOut(command, work)) {
        commands.back(start);
        return false;
      }
    }
  }

  /** @returns false when it was not carried out because photos have to be there first. */
  private carryOut(command: number, work: Work): boolean {
    const { commands } = work;
    if (!this.begun && command !== 1) throw new MalformedError('A generation begins with a size.');
    switch (command) {
      case 1:
        if (this.pending.length > 0) return false;
        this.resize(commands);
        work.resized = true;
        work.changed.length = 0;
        return true;
      case 2:
        this.append(commands);
        return true;
      case 9:
        this.colorCount = 0;
        return true;
      default:
        return this.paint(command, work);
    }
  }

  private resize(commands: ByteReader): void {
    this.current = new Picture(commands.varint(), commands.varint());
    this.begun = true;
    this.colorCount = 0;
    this.last = { x: 0, y: 0, width: 0, height: 0 };
  }

  private append(commands: ByteReader): void {
    const count = commands.varint();
    if (count === 0 || this.colorCount + count > mostColors) throw new MalformedError('Too many colours, or none.');
    for (let i = 0; i < count; i++) this.colors[this.colorCount++] = readColor(commands);
  }

  private paint(command: number, work: Work): boolean {
    const picture = this.current;
    if (!picture || command > lastCommand) throw new MalformedError(`Command ${command} is unknown.`);
    const { commands } = work;
    const { last } = this;
    const rect = {
      x: last.x + commands.signed(), y: commands.varint(),
      width: last.width + commands.signed(), height: last.height + commands.signed(),
    };
    picture.demand(rect);
    if (this.waitsFor(rect)) return false;
    switch (command) {
      case 3: this.indexed(picture, rect, false, commands); break;
      case 10: this.indexed(picture, rect, true, commands); break;
      case 4: planes(picture, rect, commands); break;
      case 5: picture.solid(rect, readColor(commands)); break;
      case 6: if (!this.copy(picture, rect, commands)) return false; break;
      case 7: this.photo(rect, work); break;
      default: this.exact(picture, rect, work);
    }
    this.last = rect;
    work.changed.push(rect);
    return true;
  }

  private indexed(picture: Picture, rect: Rect, columns: boolean, commands: ByteReader): void {
    commands.take(picture.indexed(rect, columns, commands.ahead, this.colors, this.colorCount));
  }

  private copy(picture: Picture, rect: Rect, commands: ByteReader): boolean {
    const from = { ...rect, x: rect.x + commands.signed(), y: rect.y + commands.signed() };
    picture.demand(from);
    if (this.waitsFor(from)) return false;
    picture.copy(rect, from.x, from.y);
    return true;
  }

  private photo(rect: Rect, work: Work): void {
    const { commands, side } = work;
    const photo = { width: rect.width, height: rect.height, quality: commands.u8(), sampling: commands.u8() };
    const length = commands.varint();
    const jpeg = jpegOf(photo, side.take(length));
    work.photoBytes += length;
    this.pending.push({ rect, pixels: this.decodePhoto(jpeg, rect.width, rect.height) });
  }

  private exact(picture: Picture, rect: Rect, work: Work): void {
    const filter = work.commands.u8();
    const length = work.commands.varint();
    const bytes = this.unpack(work.side.take(length), 3 * rect.width * rect.height);
    work.exactBytes += length;
    unfilter(bytes, rect.width, rect.height, filter);
    picture.planes(rect, bytes);
  }

  private waitsFor(rect: Rect): boolean {
    for (const { rect: other } of this.pending) {
      if (rect.x < other.x + other.width && other.x < rect.x + rect.width
        && rect.y < other.y + other.height && other.y < rect.y + rect.height) return true;
    }
    return false;
  }

  private async settle(): Promise<void> {
    const { pending } = this;
    this.pending = [];
    for (const { rect, pixels } of pending) {
      const decoded = await pixels;
      if (!decoded || decoded.length !== 4 * rect.width * rect.height) throw new MalformedError('A photo that is no JPEG.');
      this.current?.put(rect, decoded);
    }
  }
}

function planes(picture: Picture, rect: Rect, commands: ByteReader): void {
  const filter = commands.u8();
  const bytes = commands.take(3 * rect.width * rect.height);
  unfilter(bytes, rect.width, rect.height, filter);
  picture.planes(rect, bytes);
}

function readColor(commands: ByteReader): number {
  return color(commands.u8(), commands.u8(), commands.u8());
}

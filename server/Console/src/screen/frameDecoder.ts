import { ByteReader, MalformedError } from '../protocol/bytes';
import { color, Picture, type Rect } from './picture';

const mostColors = 256;

/** What a frame changed. `captured`: milliseconds of the agent's clock. */
export interface Frame {
  readonly captured: number;
  readonly resized: boolean;
  readonly changed: readonly Rect[];
}

/**
 * Carries out the commands of one generation's frames (docs/protocol.md, section 4). Promises: it reads nothing past
 * the frame and writes nothing outside the picture; after a MalformedError the generation is lost.
 */
export class FrameDecoder {
  private current: Picture | null = null;
  private readonly colors = new Uint32Array(mostColors);
  private colorCount = 0;

  get picture(): Picture | null {
    return this.current;
  }

  /** @throws MalformedError */
  decode(bytes: Uint8Array): Frame {
    const reader = new ByteReader(bytes);
    const captured = reader.u32();
    const changed: Rect[] = [];
    let resized = false;
    for (let command = reader.u8(); command !== 0; command = reader.u8()) {
      if (command === 1) {
        this.size(reader);
        resized = true;
        changed.length = 0;
      } else if (command === 2) {
        this.append(reader);
      } else {
        changed.push(this.paint(command, reader));
      }
    }
    reader.end();
    return { captured, resized, changed };
  }

  private size(reader: ByteReader): void {
    this.current = new Picture(reader.u16(), reader.u16());
    this.colorCount = 0;
  }

  private append(reader: ByteReader): void {
    const count = reader.u8();
    if (!this.current || count === 0 || this.colorCount + count > mostColors) throw new MalformedError('Too many colours, or none.');
    for (let i = 0; i < count; i++) this.colors[this.colorCount++] = readColor(reader);
  }

  private paint(command: number, reader: ByteReader): Rect {
    const picture = this.current;
    if (!picture) throw new MalformedError('A generation begins with a size.');
    if (command > 6) throw new MalformedError(`Command ${command} is unknown.`);
    const rect = { x: reader.u16(), y: reader.u16(), width: reader.u16(), height: reader.u16() };
    picture.demand(rect);
    const area = rect.width * rect.height;
    switch (command) {
      case 3: picture.indexed(rect, reader.take(area), this.colors, this.colorCount); break;
      case 4: picture.rgb(rect, reader.take(area * 3)); break;
      case 5: picture.solid(rect, readColor(reader)); break;
      default: copy(picture, rect, reader);
    }
    return rect;
  }
}

function copy(picture: Picture, rect: Rect, reader: ByteReader): void {
  const fromX = reader.u16();
  const fromY = reader.u16();
  picture.demand({ ...rect, x: fromX, y: fromY });
  picture.copy(rect, fromX, fromY);
}

function readColor(reader: ByteReader): number {
  const [red = 0, green = 0, blue = 0] = reader.take(3);
  return color(red, green, blue);
}

/** Text or numbers that do not fit where they stand. A receiver drops the message, never its connection. */
export class MalformedError extends Error {}

const decoder = new TextDecoder('utf-8', { fatal: true });
const encoder = new TextEncoder();

/** Reads little-endian values one after the other and refuses to read past the end. */
export class ByteReader {
  private readonly view: DataView;
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  u8(): number {
    return this.view.getUint8(this.step(1));
  }

  u16(): number {
    return this.view.getUint16(this.step(2), true);
  }

  i16(): number {
    return this.view.getInt16(this.step(2), true);
  }

  u32(): number {
    return this.view.getUint32(this.step(4), true);
  }

  i32(): number {
    return this.view.getInt32(this.step(4), true);
  }

  /** Where the next value is read, for `back`. */
  get place(): number {
    return this.at;
  }

  /** Reads again from a place that was asked for before. */
  back(place: number): void {
    this.at = Math.min(place, this.at);
  }

  /** An unsigned LEB128 of at most 32 bits. */
  varint(): number {
    let value = 0;
    for (let factor = 1; factor <= 0x10000000; factor *= 128) {
      const byte = this.u8();
      value += (byte & 0x7f) * factor;
      if (byte >= 0x80) continue;
      if (value > 0xffffffff) break;
      return value;
    }
    throw new MalformedError('A varint of more than 32 bits.');
  }

  /** A varint whose lowest bit is the sign (zigzag). */
  signed(): number {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** All that is left, without reading it. */
  get ahead(): Uint8Array {
    return this.bytes.subarray(this.at);
  }

  /** A view of the next `count` bytes, not a copy. */
  take(count: number): Uint8Array {
    const start = this.step(count);
    return this.bytes.subarray(start, start + count);
  }

  rest(): Uint8Array {
    return this.take(this.left);
  }

  text(): string {
    const bytes = this.take(this.u16());
    try {
      return decoder.decode(bytes);
    } catch {
      throw new MalformedError('Not UTF-8.');
    }
  }

  /** @throws MalformedError when anything is left. */
  end(): void {
    if (this.left > 0) throw new MalformedError(`${this.left} bytes too many.`);
  }

  private step(count: number): number {
    if (count > this.left) throw new MalformedError(`${count} bytes wanted, ${this.left} left.`);
    const start = this.at;
    this.at += count;
    return start;
  }
}

/** Collects little-endian values; values are cut to their width by the caller's care. */
export class ByteWriter {
  private bytes = new Uint8Array(32);
  private view = new DataView(this.bytes.buffer);
  private length = 0;

  u8(value: number): this {
    const at = this.room(1);
    this.view.setUint8(at, value);
    return this;
  }

  u16(value: number): this {
    const at = this.room(2);
    this.view.setUint16(at, value, true);
    return this;
  }

  i16(value: number): this {
    const at = this.room(2);
    this.view.setInt16(at, value, true);
    return this;
  }

  u32(value: number): this {
    const at = this.room(4);
    this.view.setUint32(at, value >>> 0, true);
    return this;
  }

  varint(value: number): this {
    let left = value;
    for (; left >= 0x80; left = Math.floor(left / 128)) this.u8((left % 128) + 0x80);
    return this.u8(left);
  }

  signed(value: number): this {
    return this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  raw(value: Uint8Array): this {
    const at = this.room(value.length);
    this.bytes.set(value, at);
    return this;
  }

  text(value: string): this {
    const bytes = encoder.encode(value);
    if (bytes.length > 0xffff) throw new RangeError('A text holds at most 65535 bytes.');
    return this.u16(bytes.length).raw(bytes);
  }

  done(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }

  /** Call it before touching `bytes` or `view`: it may replace both. */
  private room(count: number): number {
    const start = this.length;
    this.length += count;
    if (this.length > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.length, this.bytes.length * 2));
      larger.set(this.bytes);
      this.bytes = larger;
      this.view = new DataView(larger.buffer);
    }
    return start;
  }
}

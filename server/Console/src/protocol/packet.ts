import { ByteReader, ByteWriter } from './bytes';

/** What a packet carries (docs/protocol.md, section 3). */
export const Channel = {
  control: 0, screen: 1, cursor: 2, input: 3, shell: 4, files: 5, clipboard: 6, chat: 7, tunnel: 8,
} as const;
export type Channel = (typeof Channel)[keyof typeof Channel];

export const headerSize = 12;
export const payloadLimit = 64 * 1024;
const channelCount = 9;

/** `party`: on the way out the participant meant, on the way in the sender. */
export interface Packet {
  readonly channel: Channel;
  readonly party: number;
  readonly stream: number;
  readonly sequence: number;
  readonly payload: Uint8Array;
}

export function isResettable(channel: Channel): boolean {
  return channel === Channel.screen || channel === Channel.cursor;
}

export function writePacket(packet: Packet): Uint8Array<ArrayBuffer> {
  if (packet.payload.length > payloadLimit) throw new RangeError('A payload holds at most 64 KiB.');
  return new ByteWriter()
    .u8(0).u8(packet.channel).u16(packet.party).u16(packet.stream)
    .u8(0).u8(0).u32(packet.sequence).raw(packet.payload).done();
}

/** Null: too short, too long, an unknown channel, a reserved bit set, or sealed, which this version does not know. */
export function readPacket(bytes: Uint8Array): Packet | null {
  if (bytes.length < headerSize || bytes.length > headerSize + payloadLimit) return null;
  const reader = new ByteReader(bytes);
  const flags = reader.u8();
  const channel = reader.u8();
  const party = reader.u16();
  const stream = reader.u16();
  const epoch = reader.u8();
  const zero = reader.u8();
  const sequence = reader.u32();
  if (flags !== 0 || epoch !== 0 || zero !== 0 || !isChannel(channel)) return null;
  return { channel, party, stream, sequence, payload: reader.rest() };
}

function isChannel(value: number): value is Channel {
  return value < channelCount;
}

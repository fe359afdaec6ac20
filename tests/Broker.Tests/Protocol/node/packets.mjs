// A packet as docs/protocol.md section 3 says: 12 bytes of header, little-endian, then the payload.
export const CHANNEL = { CONTROL: 0, SCREEN: 1, INPUT: 3, SHELL: 4 };

export function packet(channel, party, sequence, payload) {
  const bytes = new Uint8Array(12 + payload.length);
  const header = new DataView(bytes.buffer);
  bytes[1] = channel;
  header.setUint16(2, party, true);
  header.setUint16(4, 7, true);
  header.setUint32(8, sequence, true);
  bytes.set(payload, 12);
  return bytes;
}

/** A payload whose bytes take every value and tell their place. */
export const pattern = (size, seed) => Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 8) + seed) % 256);

export const isSame = (one, other) => Buffer.compare(one, other) === 0;

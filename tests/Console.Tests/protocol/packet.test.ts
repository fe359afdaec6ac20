import { Channel, headerSize, payloadLimit, readPacket, writePacket } from 'console/protocol/packet';
import { below, seeded } from '../support/random';

test('A packet is read as it was written', () => {
  const random = seeded(1);
  for (let i = 0; i < 500; i++) {
    const packet = {
      channel: Object.values(Channel)[below(random, 9)] ?? Channel.control,
      party: below(random, 0x10000),
      stream: below(random, 0x10000),
      sequence: below(random, 2 ** 32),
      payload: Uint8Array.from({ length: below(random, 300) }, () => below(random, 256)),
    };
    expect(readPacket(writePacket(packet))).toEqual(packet);
  }
});

test('The header has the bytes that the protocol says', () => {
  const bytes = writePacket({ channel: Channel.input, party: 0x0102, stream: 0x0304, sequence: 0x05060708, payload: Uint8Array.of(9) });
  expect([...bytes]).toEqual([0, 3, 2, 1, 4, 3, 0, 0, 8, 7, 6, 5, 9]);
});

test.each([
  ['too short', 11, (_: Uint8Array): void => undefined],
  ['an unknown channel', 12, (bytes: Uint8Array): void => { bytes[1] = 9; }],
  ['a reserved flag', 12, (bytes: Uint8Array): void => { bytes[0] = 2; }],
  ['a sealed payload', 12, (bytes: Uint8Array): void => { bytes[0] = 1; }],
  ['an epoch without sealing', 12, (bytes: Uint8Array): void => { bytes[6] = 1; }],
  ['a reserved byte', 12, (bytes: Uint8Array): void => { bytes[7] = 1; }],
  ['too long', headerSize + payloadLimit + 1, (_: Uint8Array): void => undefined],
])('A packet with %s is refused', (_, length, spoil) => {
  const bytes = new Uint8Array(length);
  spoil(bytes);
  expect(readPacket(bytes)).toBeNull();
});

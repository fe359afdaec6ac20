import { ByteReader, ByteWriter, MalformedError } from 'console/protocol/bytes';
import { readMonitors } from 'console/protocol/controlMessages';
import { readCursor } from 'console/protocol/cursorMessages';
import { readHave, writeHave } from 'console/protocol/have';
import { writeInput } from 'console/protocol/inputMessages';
import { readSlice, View, writeNewGeneration, writePainted, writeView } from 'console/protocol/screenMessages';
import { readShell, writeShellClose, writeShellInput, writeShellOpen, writeShellSize } from 'console/protocol/shellMessages';
import { below, seeded } from '../support/random';

test('Acknowledgements are read as they were written', () => {
  const entries = [{ channel: 4, stream: 2, sequence: 4_000_000_000 }, { channel: 0, stream: 1, sequence: 1 }];
  for (const replay of [true, false]) expect(readHave(writeHave({ replay, entries }))).toEqual({ replay, entries });
});

test.each<[string, Parameters<typeof writeInput>[0], number[]]>([
  ['pointer', { kind: 'pointer', monitor: 1, x: 258, y: 3, buttons: 5 }, [1, 1, 2, 1, 3, 0, 5]],
  ['wheel', { kind: 'wheel', monitor: 0, x: 1, y: 2, dx: 0, dy: -120 }, [2, 0, 1, 0, 2, 0, 0, 0, 0x88, 0xff]],
  ['key', { kind: 'key', down: true, scancode: 0xe05b }, [3, 1, 0x5b, 0xe0]],
  ['text', { kind: 'text', text: 'ß€' }, [4, 5, 0, 0xc3, 0x9f, 0xe2, 0x82, 0xac]],
  ['release', { kind: 'release' }, [5]],
])('Input %s has the bytes that the protocol says', (_, message, bytes) => {
  expect([...writeInput(message)]).toEqual(bytes);
});

test('Screen messages have the bytes that the protocol says', () => {
  expect([...writePainted(1, 2, 0x10003, 2 ** 40 + 0xfffe)]).toEqual([1, 1, 2, 0, 3, 0, 0xfe, 0xff]);
  expect([...writeNewGeneration()]).toEqual([2]);
  expect([...writeView(View.exact)]).toEqual([3, 3]);
  expect(readSlice(Uint8Array.of(0x15, 9, 3, 1, 7))).toEqual({
    generation: 9, frame: 0x103, first: true, last: false, fresh: true, refining: false, sided: true, bytes: Uint8Array.of(7),
  });
});

test('Shell messages have the bytes that the protocol says', () => {
  expect([...writeShellOpen(80, 24, 'cmd')]).toEqual([1, 80, 0, 24, 0, 3, 0, 99, 109, 100]);
  expect([...writeShellSize(100, 30)]).toEqual([3, 100, 0, 30, 0]);
  expect([...writeShellClose()]).toEqual([4]);
  expect(readShell(Uint8Array.of(3, 0xff, 0xff, 0xff, 0xff))).toEqual({ kind: 'exited', code: -1 });
  expect(readShell(Uint8Array.of(2, 65))).toEqual({ kind: 'output', bytes: Uint8Array.of(65) });
});

test('A long input to a shell is cut into packets that put together are the same', () => {
  const random = seeded(2);
  const bytes = Uint8Array.from({ length: 200_000 }, () => below(random, 256));
  const messages = writeShellInput(bytes);
  expect(messages.every((message) => message[0] === 2 && message.length <= 65536)).toBe(true);
  expect(Buffer.concat(messages.map((message) => message.subarray(1))).equals(bytes)).toBe(true);
});

test('Monitors are read with places left of and above the first', () => {
  const bytes = new ByteWriter().u8(1).u8(1).u8(2).i16(-1920).i16(-5).u16(1920).u16(1080).text('Links').done();
  expect(readMonitors(bytes)).toEqual([{ id: 2, x: -1920, y: -5, width: 1920, height: 1080, name: 'Links' }]);
});

test('A cursor whose hot spot lies outside is refused', () => {
  const shape = (hotX: number): Uint8Array => new ByteWriter().u8(1).u16(7).u16(1).u16(1).u16(hotX).u16(0).u8(0).raw(Uint8Array.of(1, 2, 3, 4)).done();
  expect(readCursor(shape(0))).toMatchObject({ kind: 'shape', id: 7, pixels: Uint8Array.of(1, 2, 3, 4) });
  expect(() => readCursor(shape(1))).toThrow(MalformedError);
});

test('The pixels of a cursor come in runs, and never more than it has', () => {
  const shape = (...runs: number[]): Uint8Array => new ByteWriter().u8(1).u16(7).u16(5).u16(1).u16(0).u16(0).raw(Uint8Array.from(runs)).done();
  const pixels = Uint8Array.of(1, 1, 1, 1, 2, 2, 2, 2, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9);
  expect(readCursor(shape(1, 1, 1, 1, 1, 2, 2, 2, 2, 129, 9, 9, 9, 9))).toMatchObject({ pixels });
  expect(() => readCursor(shape(1, 1, 1, 1, 1, 2, 2, 2, 2, 130, 9, 9, 9, 9))).toThrow(MalformedError);
  expect(() => readCursor(shape(1, 1, 1, 1, 1, 2, 2, 2, 2, 128, 9, 9, 9, 9))).toThrow(MalformedError);
});

test('Random bytes are refused as malformed or read, and never read past their end', () => {
  const random = seeded(3);
  const readers = [readHave, readMonitors, readCursor, readShell, readSlice];
  for (let i = 0; i < 5000; i++) {
    const bytes = Uint8Array.from({ length: below(random, 24) }, () => (random() < 0.5 ? below(random, 6) : below(random, 256)));
    for (const read of readers) {
      try {
        read(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(MalformedError);
      }
    }
  }
});

test('A reader refuses what is left over and text that is not UTF-8', () => {
  expect(() => new ByteReader(Uint8Array.of(1)).end()).toThrow(MalformedError);
  expect(() => new ByteReader(Uint8Array.of(1, 0, 0xff)).text()).toThrow(MalformedError);
});

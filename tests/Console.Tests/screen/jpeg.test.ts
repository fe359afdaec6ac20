import { jpegOf } from 'console/screen/jpeg';

const head = (quality: number): Uint8Array => jpegOf({ width: 258, height: 3, quality, sampling: 1 }, Uint8Array.of(1, 0xff, 0, 2));

function after(file: Uint8Array, marker: number, nth = 0): Uint8Array {
  let at = 2;
  for (let seen = 0; ; at += 2 + (file[at + 2]! << 8) + file[at + 3]!) {
    if (file[at + 1] === marker && seen++ === nth) return file.subarray(at + 4, at + 2 + (file[at + 2]! << 8) + file[at + 3]!);
  }
}

test('A photo becomes a JPEG file of its size around the segment', () => {
  const file = head(50);
  expect([...file.subarray(0, 2)]).toEqual([0xff, 0xd8]);
  expect([...after(file, 0xc0)]).toEqual([8, 0, 3, 1, 2, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
  expect([...file.subarray(-6)]).toEqual([1, 0xff, 0, 2, 0xff, 0xd9]);
});

test('Quality scales the tables as T.81 has them, in zigzag order', () => {
  expect([...after(head(50), 0xdb).subarray(0, 8)]).toEqual([0, 16, 11, 12, 14, 12, 10, 16]);
  expect([...after(head(50), 0xdb, 1).subarray(0, 5)]).toEqual([1, 17, 18, 18, 24]);
  expect([...after(head(100), 0xdb).subarray(1)].every((value) => value === 1)).toBe(true);
  expect([...after(head(1), 0xdb).subarray(1)].every((value) => value === 255)).toBe(true);
  expect(after(head(75), 0xdb)[1]).toBe(8);
});

test('Every Huffman table has as many values as it counts codes', () => {
  const file = head(50);
  const which = [0, 1, 2, 3].map((nth) => {
    const table = after(file, 0xc4, nth);
    expect(table.length - 17).toBe(table.subarray(1, 17).reduce((sum, count) => sum + count, 0));
    expect(new Set(table.subarray(17)).size).toBe(table.length - 17);
    return table[0];
  });
  expect(which).toEqual([0x00, 0x10, 0x01, 0x11]);
});

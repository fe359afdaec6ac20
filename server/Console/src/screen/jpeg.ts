import { MalformedError } from '../protocol/bytes';

/** ITU-T T.81, K.1 and K.2, row by row. */
const luminance = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
  18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];
const chrominance = [
  17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99,
  99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
];
/** The order in which a table's values lie in a file. */
const zigzag = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
];
/** T.81, K.3: class and number, how many codes of each length from 1 to 16, and the values. */
const huffman = [
  [0x00, '00010501010101010100000000000000', '000102030405060708090a0b'],
  [0x10, '0002010303020403050504040000017d',
    '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a434445464748494a'
    + '535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7'
    + 'c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa'],
  [0x01, '00030101010101010101010000000000', '000102030405060708090a0b'],
  [0x11, '00020102040403040705040400010277',
    '000102031104052131061241510761711322328108144291a1b1c109233352f0156272d10a162434e125f11718191a262728292a35363738393a43444546474849'
    + '4a535455565758595a636465666768696a737475767778797a82838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5'
    + 'c6c7c8c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa'],
] as const;

const tables = Uint8Array.from(huffman.flatMap(([which, lengths, values]) => {
  const body = [which, ...bytesOf(lengths), ...bytesOf(values)];
  return [0xff, 0xc4, (body.length + 2) >> 8, (body.length + 2) & 0xff, ...body];
}));

export interface Photo {
  readonly width: number;
  readonly height: number;
  /** 1–100. */
  readonly quality: number;
  /** 0: every pixel has a colour; 1: four pixels share one. */
  readonly sampling: number;
}

/** A whole JPEG file around the entropy-coded segment of a photo command. @throws MalformedError */
export function jpegOf(photo: Photo, segment: Uint8Array): Uint8Array<ArrayBuffer> {
  const { width, height, quality, sampling } = photo;
  if (quality < 1 || quality > 100 || sampling > 1) throw new MalformedError(`A photo of quality ${quality}, sampling ${sampling}.`);
  demandNoMarkers(segment);
  const head = [
    0xff, 0xd8,
    0xff, 0xdb, 0, 67, 0, ...quantization(luminance, quality),
    0xff, 0xdb, 0, 67, 1, ...quantization(chrominance, quality),
    0xff, 0xc0, 0, 17, 8, height >> 8, height & 0xff, width >> 8, width & 0xff, 3, 1, sampling === 0 ? 0x11 : 0x22, 0, 2, 0x11, 1, 3, 0x11, 1,
  ];
  const scan = [0xff, 0xda, 0, 12, 3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0];
  const file = new Uint8Array(head.length + tables.length + scan.length + segment.length + 2);
  file.set(head);
  file.set(tables, head.length);
  file.set(scan, head.length + tables.length);
  file.set(segment, head.length + tables.length + scan.length);
  file.set([0xff, 0xd9], file.length - 2);
  return file;
}

function quantization(table: readonly number[], quality: number): number[] {
  const scale = quality < 50 ? Math.floor(5000 / quality) : 200 - 2 * quality;
  return zigzag.map((at) => Math.max(1, Math.min(255, Math.floor((table[at]! * scale + 50) / 100))));
}

/** A marker in the segment could make the browser's decoder believe in another picture. */
function demandNoMarkers(segment: Uint8Array): void {
  for (let at = segment.indexOf(0xff); at >= 0; at = segment.indexOf(0xff, at + 2)) {
    if (segment[at + 1] !== 0) throw new MalformedError('A marker within a photo.');
  }
}

function bytesOf(hex: string): number[] {
  return Array.from({ length: hex.length / 2 }, (_, i) => parseInt(hex.slice(2 * i, 2 * i + 2), 16));
}

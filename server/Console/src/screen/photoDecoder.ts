/** Decodes a JPEG file to R G B 255, row by row; null when that is impossible. Never rejects. */
export type PhotoDecoder = (jpeg: Uint8Array<ArrayBuffer>, width: number, height: number) => Promise<Uint8ClampedArray<ArrayBuffer> | null>;

/** The browser's own decoder, which works beside this thread. */
export async function decodePhoto(jpeg: Uint8Array<ArrayBuffer>, width: number, height: number): Promise<Uint8ClampedArray<ArrayBuffer> | null> {
  try {
    const bitmap = await createImageBitmap(new Blob([jpeg], { type: 'image/jpeg' }), { colorSpaceConversion: 'none', premultiplyAlpha: 'none' });
    try {
      return bitmap.width === width && bitmap.height === height ? pixelsOf(bitmap) : null;
    } finally {
      bitmap.close();
    }
  } catch {
    return null;
  }
}

let scratch: OffscreenCanvasRenderingContext2D | null = null;

function pixelsOf(bitmap: ImageBitmap): Uint8ClampedArray<ArrayBuffer> | null {
  scratch ??= new OffscreenCanvas(1, 1).getContext('2d', { alpha: false, willReadFrequently: true });
  if (!scratch) return null;
  const { canvas } = scratch;
  if (canvas.width < bitmap.width) canvas.width = bitmap.width;
  if (canvas.height < bitmap.height) canvas.height = bitmap.height;
  scratch.drawImage(bitmap, 0, 0);
  return scratch.getImageData(0, 0, bitmap.width, bitmap.height).data;
}

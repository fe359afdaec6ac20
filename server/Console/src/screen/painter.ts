import type { Frame } from './frameDecoder';
import type { Picture, Rect } from './picture';

/** More rectangles than this are painted as the box around them. */
const mostRects = 64;

/** Puts pictures onto the canvas, pixel for pixel. */
export class Painter {
  private canvas: OffscreenCanvas | null = null;
  private context: OffscreenCanvasRenderingContext2D | null = null;
  private image: ImageData | null = null;

  use(canvas: OffscreenCanvas): void {
    this.canvas = canvas;
    this.context = canvas.getContext('2d', { alpha: false, desynchronized: false });
  }

  paint(picture: Picture, frame: Frame): void {
    const { canvas, context } = this;
    if (!canvas || !context) return;
    if (this.image?.data !== picture.pixels) {
      this.image = new ImageData(picture.pixels, picture.width, picture.height);
      canvas.width = picture.width;
      canvas.height = picture.height;
      context.putImageData(this.image, 0, 0);
      return;
    }
    const rects = frame.changed.length > mostRects ? [around(frame.changed)] : frame.changed;
    for (const { x, y, width, height } of rects) context.putImageData(this.image, 0, 0, x, y, width, height);
  }

  async png(): Promise<Blob | null> {
    if (!this.canvas || !this.image) return null;
    return await this.canvas.convertToBlob({ type: 'image/png' });
  }
}

function around(rects: readonly Rect[]): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, 0, 0];
  for (const rect of rects) {
    left = Math.min(left, rect.x);
    top = Math.min(top, rect.y);
    right = Math.max(right, rect.x + rect.width);
    bottom = Math.max(bottom, rect.y + rect.height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** How large a remote pixel is shown: as large as fits, or so many device pixels. */
export type Zoom = 'fit' | number;

const least = 0.1;
const most = 8;
const steps = [0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2, 3, 4, 6, 8];

/** CSS pixels per remote pixel. Fitted, a picture is never larger than its own size in CSS pixels. */
export function scaleOf(zoom: Zoom, whole: Size, room: Size, devicePixels: number): number {
  if (zoom !== 'fit') return zoom / devicePixels;
  return Math.min(1, room.width / Math.max(1, whole.width), room.height / Math.max(1, whole.height));
}

/** Device pixels per remote pixel, `factor` times as many as now and within what makes sense. */
export function zoomed(now: number, factor: number): number {
  return Math.max(least, Math.min(most, now * factor));
}

/** The next step up (`by` 1) or down (−1) from where it stands now. */
export function nextStep(now: number, by: 1 | -1): number {
  const slack = 1.01;
  return by > 0 ? steps.find((step) => step > now * slack) ?? most : steps.findLast((step) => step * slack < now) ?? least;
}

/** Moves boxes so that the leftmost and topmost begin at 0, and gives the size of all together. */
export function gathered(boxes: readonly Box[]): { readonly boxes: readonly Box[]; readonly whole: Size } {
  if (boxes.length === 0) return { boxes, whole: { width: 0, height: 0 } };
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  const moved = boxes.map((box) => ({ ...box, x: box.x - left, y: box.y - top }));
  return {
    boxes: moved,
    whole: { width: Math.max(...moved.map((box) => box.x + box.width)), height: Math.max(...moved.map((box) => box.y + box.height)) },
  };
}

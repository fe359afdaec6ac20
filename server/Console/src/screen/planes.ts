import { MalformedError } from '../protocol/bytes';

/** Filters 0–3 of docs/protocol.md: nothing, left, above, median of left, above and their gradient. */
const mostFilter = 3;

/** Undoes the filter of three planes of `width × height` bytes, in place. @throws MalformedError when there is no such filter. */
export function unfilter(planes: Uint8Array, width: number, height: number, filter: number): void {
  if (filter > mostFilter) throw new MalformedError(`Filter ${filter} is unknown.`);
  if (filter === 0) return;
  const size = width * height;
  for (let start = 0; start < 3 * size; start += size) {
    if (filter === 1) left(planes, start, width, height);
    else if (filter === 2) above(planes, start, width, height);
    else median(planes, start, width, height);
  }
}

function left(planes: Uint8Array, start: number, width: number, height: number): void {
  let at = start;
  for (let y = 0; y < height; y++) {
    let value = 0;
    for (const end = at + width; at < end; at++) {
      value = (value + planes[at]!) & 0xff;
      planes[at] = value;
    }
  }
}

function above(planes: Uint8Array, start: number, width: number, height: number): void {
  const end = start + width * height;
  for (let at = start + width; at < end; at++) planes[at] = planes[at]! + planes[at - width]!;
}

function median(planes: Uint8Array, start: number, width: number, height: number): void {
  left(planes, start, width, 1); // Above the first row all is 0, so its median is what lies to the left.
  let at = start + width;
  for (let y = 1; y < height; y++) {
    let before = 0;
    let corner = 0;
    for (const end = at + width; at < end; at++) {
      const over = planes[at - width]!;
      const low = before < over ? before : over;
      const high = before < over ? over : before;
      const guess = before + over - corner;
      before = (planes[at]! + (guess < low ? low : guess > high ? high : guess)) & 0xff;
      planes[at] = before;
      corner = over;
    }
  }
}

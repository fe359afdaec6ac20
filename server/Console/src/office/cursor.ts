/** Where one is in a list, and which rows are ticked with Shift from there. */
export interface Cursor {
  readonly at: number;
  /** Where the rows ticked with Shift begin. */
  readonly anchor: number;
}

export interface Move {
  readonly cursor: Cursor;
  readonly tick: readonly number[];
  readonly untick: readonly number[];
}

export function startAt(at: number): Cursor {
  return { at, anchor: at };
}

/** One row on, within the list. With `extend` the rows from the anchor to the cursor are ticked, and those left again are not. */
export function move(cursor: Cursor, by: number, extend: boolean, count: number): Move {
  const at = Math.max(0, Math.min(count - 1, cursor.at + by));
  if (!extend) return { cursor: startAt(at), tick: [], untick: [] };
  const now = between(cursor.anchor, at);
  return { cursor: { at, anchor: cursor.anchor }, tick: now, untick: between(cursor.anchor, cursor.at).filter((row) => !now.includes(row)) };
}

/** Where to go on when the ticked rows are gone: the first after the cursor that stays, else the last before it. */
export function next(at: number, ticked: readonly boolean[]): number | null {
  for (let row = at; row < ticked.length; row++) if (!ticked[row]) return row;
  for (let row = Math.min(at, ticked.length) - 1; row >= 0; row--) if (!ticked[row]) return row;
  return null;
}

function between(one: number, other: number): number[] {
  const first = Math.min(one, other);
  return Array.from({ length: Math.abs(one - other) + 1 }, (_, index) => first + index);
}

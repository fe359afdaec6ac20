/** What of a list's elements is needed here. */
interface Kept {
  remove(): void;
}

interface KeptList<T extends Kept> {
  readonly children: ArrayLike<T>;
  insertBefore(one: T, before: T | null): unknown;
}

/** Brings a list to what is wanted and leaves alone what stays: what is typed in it, and the cursor, stay too. */
export function keepInOrder<T extends Kept>(list: KeptList<T>, wanted: readonly T[]): void {
  for (const one of Array.from(list.children)) if (!wanted.includes(one)) one.remove();
  wanted.forEach((one, index) => {
    const there = list.children[index];
    if (there !== one) list.insertBefore(one, there ?? null);
  });
}

/** An entry of a list that somebody may be typing in. */
export interface Item {
  /** Somebody has typed something that is not sent. */
  readonly busy: () => boolean;
}

/**
 * The entries to show for what the server lists now, by key: those that are there already stay as they are, and one that somebody types in stays even when it
 * is listed no more.
 */
export function itemsFor<C, I extends Item>(before: ReadonlyMap<string, I>, cards: readonly C[], keyOf: (card: C) => string, make: (card: C, key: string) => I): Map<string, I> {
  const items = new Map<string, I>();
  const listed = new Set(cards.map(keyOf));
  for (const [key, item] of before) if (!listed.has(key) && item.busy()) items.set(key, item);
  for (const card of cards) {
    const key = keyOf(card);
    items.set(key, before.get(key) ?? make(card, key));
  }
  return items;
}

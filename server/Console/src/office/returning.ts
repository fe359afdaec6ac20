/** Remembers, for the time a tab is open, where in which list one was. */
export interface Spot {
  readonly id: string;
  readonly at: number;
}

/** The same list before and after a form, whatever news the address tells. */
export function nameOf(search: string): string {
  const query = new URLSearchParams(search);
  for (const news of ['done', 'asked', 'corrected']) query.delete(news);
  query.sort();
  return `review?${query.toString()}`;
}

export function remember(storage: Storage, search: string, spot: Spot | null): void {
  if (spot) storage.setItem(nameOf(search), JSON.stringify(spot));
}

export function recall(storage: Storage, search: string): Spot | null {
  const text = storage.getItem(nameOf(search));
  if (text === null) return null;
  const spot: unknown = JSON.parse(text);
  return isSpot(spot) ? spot : null;
}

function isSpot(value: unknown): value is Spot {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'at' in value && typeof value.at === 'number';
}

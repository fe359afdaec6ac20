/** What the office's keys ask for. Letters that choose something on the page carry on to the element with that `data-key`. */
export type Command =
  | { readonly kind: 'move'; readonly by: 1 | -1; readonly extend: boolean }
  | { readonly kind: 'tick' | 'tickAll' | 'enter' | 'leave' | 'back' | 'help' | 'search' }
  | { readonly kind: 'verdict'; readonly key: string }
  | { readonly kind: 'reason'; readonly key: string };

/** Where the keyboard is when a key is pressed. */
export type Place =
  /** A field that takes letters. */
  | 'text'
  /** A link or a button: Enter is its own. */
  | 'pressable'
  /** A group of choices: arrows and Enter are its own. */
  | 'choice'
  | 'page';

export interface Press {
  readonly key: string;
  readonly shift: boolean;
  /** Control, Alt or Meta: the browser's. */
  readonly modified: boolean;
  readonly place: Place;
}

const simple: ReadonlyMap<string, 'tick' | 'tickAll' | 'back' | 'help' | 'search'> = new Map([
  ['x', 'tick'], ['a', 'tickAll'], ['u', 'back'], ['?', 'help'], ['/', 'search'],
]);

const arrows: ReadonlyMap<string, 1 | -1> = new Map([['ArrowDown', 1], ['ArrowUp', -1]]);
const letters: ReadonlyMap<string, 1 | -1> = new Map([['j', 1], ['k', -1]]);

/** Null: not ours. */
export function commandOf({ key, shift, modified, place }: Press): Command | null {
  if (modified) return null;
  if (key === 'Escape') return { kind: 'leave' };
  if (place === 'text') return null;
  if (key === 'Enter') return place === 'page' ? { kind: 'enter' } : null;
  const arrow = arrows.get(key);
  if (arrow) return place === 'choice' ? null : { kind: 'move', by: arrow, extend: shift };
  const name = key.toLowerCase();
  const letter = letters.get(name);
  if (letter) return { kind: 'move', by: letter, extend: shift };
  const command = simple.get(name);
  if (command) return { kind: command };
  if (/^[pbcgiq]$/.test(name)) return { kind: 'verdict', key: name };
  return /^[1-6]$/.test(name) ? { kind: 'reason', key: name } : null;
}

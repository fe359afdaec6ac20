import { itemsFor, keepInOrder } from 'console/pages/keepOrder';

/** A list as a browser has it: an element stands in one place only. */
class List {
  readonly children: Entry[] = [];
  readonly moved: Entry[] = [];

  constructor(...names: string[]) {
    for (const name of names) this.children.push(new Entry(name, this));
  }

  insertBefore(one: Entry, before: Entry | null): void {
    one.remove();
    this.moved.push(one);
    one.list = this;
    this.children.splice(before ? this.children.indexOf(before) : this.children.length, 0, one);
  }

  get names(): string { return this.children.map((one) => one.name).join(''); }
}

class Entry {
  constructor(readonly name: string, public list: List | null = null) {}

  remove(): void {
    const at = this.list?.children.indexOf(this) ?? -1;
    if (at >= 0) this.list?.children.splice(at, 1);
    this.list = null;
  }
}

describe('a list that is loaded again', () => {
  it('moves nothing that stays', () => {
    const list = new List('a', 'b', 'c', 'd');
    const [a, , c, d] = list.children as [Entry, Entry, Entry, Entry];
    const fresh = new Entry('n');
    keepInOrder(list, [a, c, fresh, d]);
    expect(list.names).toBe('acnd');
    expect(list.moved).toEqual([fresh]);
  });

  it('is emptied and filled', () => {
    const list = new List('a', 'b');
    keepInOrder(list, []);
    expect(list.names).toBe('');
    keepInOrder(list, [new Entry('x'), new Entry('y')]);
    expect(list.names).toBe('xy');
  });

  it('keeps the entries that are there, and makes the new ones', () => {
    const made: string[] = [];
    const make = (card: string): { card: string; busy: () => boolean } => { made.push(card); return { card, busy: () => false }; };
    const first = itemsFor(new Map(), ['a', 'b'], (card) => card, make);
    const then = itemsFor(first, ['b', 'c'], (card) => card, make);
    expect(made).toEqual(['a', 'b', 'c']);
    expect([...then.keys()]).toEqual(['b', 'c']);
    expect(then.get('b')).toBe(first.get('b'));
  });

  it('keeps what somebody types in, listed or not', () => {
    const typing = { busy: () => true };
    const then = itemsFor(new Map([['typed', typing], ['idle', { busy: () => false }]]), ['new'], (card) => card, () => ({ busy: () => false }));
    expect([...then.keys()]).toEqual(['typed', 'new']);
    expect(then.get('typed')).toBe(typing);
  });
});

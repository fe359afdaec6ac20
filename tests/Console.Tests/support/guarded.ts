type Words = Uint32Array<ArrayBuffer>;
type WordsClass = typeof Uint32Array;

/** A Uint32Array that throws where the real one is silent: at an index or a range outside of it. */
export function guarded(Real: WordsClass): WordsClass {
  return new Proxy(Real, { construct: (target, args) => watched(Reflect.construct(target, args) as Words) });
}

function watched(words: Words): Words {
  return new Proxy(words, {
    get(target, key) {
      if (typeof key === 'string' && /^(-?\d+|NaN|undefined)$/.test(key)) demand(Number(key), target.length - 1);
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        demandRange(String(key), args, target.length);
        return Reflect.apply(value, target, args) as unknown;
      };
    },
    set(target, key, value) {
      demand(Number(key), target.length - 1);
      if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`Element ${String(key)} becomes ${String(value)}.`);
      return Reflect.set(target, key, value, target);
    },
  });
}

function demandRange(name: string, args: readonly unknown[], length: number): void {
  const numbers = args.filter((arg) => typeof arg === 'number');
  if (name === 'fill') for (const bound of numbers.slice(1)) demand(bound, length);
  if (name === 'copyWithin') {
    const [to = -1, from = -1, end = -1] = numbers;
    for (const bound of [to, from, end, to + end - from]) demand(bound, length);
  }
}

function demand(index: number, most: number): void {
  if (!(Number.isInteger(index) && index >= 0 && index <= most)) throw new Error(`Index ${index} of at most ${most}.`);
}

import { nameOf, recall, remember } from 'console/office/returning';

function storage(): Storage {
  const held = new Map<string, string>();
  return {
    get length() { return held.size; },
    clear: () => held.clear(),
    getItem: (key) => held.get(key) ?? null,
    key: (index) => [...held.keys()][index] ?? null,
    removeItem: (key) => { held.delete(key); },
    setItem: (key, value) => { held.set(key, value); },
  };
}

test('a list is the same before and after a form, and another with another filter', () => {
  expect(nameOf('?state=open&q=Roth&done=3')).toBe(nameOf('?q=Roth&state=open'));
  expect(nameOf('?state=open')).not.toBe(nameOf('?state=asked'));
});

test('where one was is found again', () => {
  const held = storage();
  remember(held, '?state=open', { id: 'u1', at: 4 });
  expect(recall(held, '?state=open&done=1')).toEqual({ id: 'u1', at: 4 });
  expect(recall(held, '?state=asked')).toBeNull();
});

test('what somebody else has stored there is not believed', () => {
  const held = storage();
  held.setItem(nameOf(''), '{"id":3}');
  expect(recall(held, '')).toBeNull();
});

import { move, next, startAt } from 'console/office/cursor';

test('the cursor stays in the list', () => {
  expect(move(startAt(0), -1, false, 3).cursor.at).toBe(0);
  expect(move(startAt(2), 1, false, 3).cursor.at).toBe(2);
});

test('extending ticks from where it began, and turning round takes that back', () => {
  const down = move(startAt(1), 1, true, 5);
  expect(down).toEqual({ cursor: { at: 2, anchor: 1 }, tick: [1, 2], untick: [] });
  const further = move(down.cursor, 1, true, 5);
  expect(further.tick).toEqual([1, 2, 3]);
  const back = move(further.cursor, -1, true, 5);
  expect(back).toEqual({ cursor: { at: 2, anchor: 1 }, tick: [1, 2], untick: [3] });
});

test('extending across the beginning leaves only what lies between', () => {
  const above = move({ at: 1, anchor: 1 }, -1, true, 5);
  expect(above).toEqual({ cursor: { at: 0, anchor: 1 }, tick: [0, 1], untick: [] });
});

test('a plain move begins anew', () => {
  expect(move({ at: 3, anchor: 1 }, 1, false, 5)).toEqual({ cursor: { at: 4, anchor: 4 }, tick: [], untick: [] });
});

test('one goes on at the first row that stays, else at the last before', () => {
  expect(next(1, [false, true, true, false])).toBe(3);
  expect(next(2, [false, false, true])).toBe(1);
  expect(next(0, [true, true])).toBeNull();
});

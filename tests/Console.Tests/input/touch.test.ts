import { Touch } from 'console/input/touch';

function fingers(): { touch: Touch; said: string[]; wait: () => void } {
  const said: string[] = [];
  let waiting: (() => void) | null = null;
  const touch = new Touch({
    point: (at, held) => said.push(`${at.x},${at.y} ${held ? 'held' : 'free'}`),
    pinch: (factor, at, moved) => said.push(`×${factor} at ${at.x},${at.y} by ${moved.x},${moved.y}`),
  }, (then) => {
    waiting = then;
    return () => { waiting = null; };
  });
  return { touch, said, wait: () => waiting?.() };
}

test('A tap is a click', () => {
  const { touch, said } = fingers();
  touch.down(1, { x: 5, y: 6 });
  expect(said).toEqual([]);
  touch.up(1, { x: 5, y: 6 });
  expect(said).toEqual(['5,6 held', '5,6 free']);
});

test('A finger that stays or moves holds the button', () => {
  const { touch, said, wait } = fingers();
  touch.down(1, { x: 0, y: 0 });
  wait();
  touch.move(1, { x: 3, y: 0 });
  touch.up(1, { x: 3, y: 0 });
  touch.down(1, { x: 0, y: 0 });
  touch.move(1, { x: 30, y: 0 });
  touch.up(1, { x: 30, y: 0 });
  expect(said).toEqual(['0,0 held', '3,0 held', '3,0 free', '0,0 held', '30,0 held', '30,0 free']);
});

test('Two fingers size and move the picture and click nothing, not when one is lifted either', () => {
  const { touch, said, wait } = fingers();
  touch.down(1, { x: 0, y: 0 });
  touch.down(2, { x: 10, y: 0 });
  wait();
  touch.move(2, { x: 20, y: 0 });
  touch.up(1, { x: 0, y: 0 });
  touch.move(2, { x: 50, y: 50 });
  touch.up(2, { x: 50, y: 50 });
  expect(said).toEqual(['×2 at 10,0 by 5,0']);
  touch.down(3, { x: 1, y: 1 });
  touch.up(3, { x: 1, y: 1 });
  expect(said.slice(1)).toEqual(['1,1 held', '1,1 free']);
});

test('A second finger lets go of what the first one held', () => {
  const { touch, said, wait } = fingers();
  touch.down(1, { x: 0, y: 0 });
  wait();
  touch.down(2, { x: 10, y: 0 });
  expect(said).toEqual(['0,0 held', '0,0 free']);
});

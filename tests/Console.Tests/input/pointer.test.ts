import { Pointer, spotAt } from 'console/input/pointer';
import { typedParts } from 'console/input/typedText';
import { Wheel } from 'console/input/wheel';

function mouse(): { pointer: Pointer; said: string[]; wait: () => void } {
  const said: string[] = [];
  let waiting: () => void = () => undefined;
  const pointer = new Pointer(
    (message) => { if (message.kind === 'pointer') said.push(`${message.x},${message.y} ${message.buttons}`); },
    (then) => { waiting = then; });
  return { pointer, said, wait: () => waiting() };
}

test('Movements are thinned to the newest, changes of buttons never', () => {
  const { pointer, said, wait } = mouse();
  for (const x of [1, 2, 3]) pointer.at({ monitor: 1, x, y: 0 }, 0);
  expect(said).toEqual(['1,0 0']);
  wait();
  expect(said).toEqual(['1,0 0', '3,0 0']);
  pointer.at({ monitor: 1, x: 4, y: 0 }, 0);
  pointer.at({ monitor: 1, x: 5, y: 0 }, 1);
  pointer.at({ monitor: 1, x: 5, y: 0 }, 3);
  pointer.at({ monitor: 1, x: 5, y: 0 }, 0);
  wait();
  expect(said.slice(2)).toEqual(['5,0 1', '5,0 3', '5,0 0']);
});

test('A point of a scaled picture is a pixel of its monitor, and stays within it', () => {
  const picture = { monitor: 3, box: { left: 10, top: 20, width: 960, height: 540 }, size: { width: 1920, height: 1080 } };
  expect(spotAt(10, 20, [picture])).toEqual({ monitor: 3, x: 0, y: 0 });
  expect(spotAt(490, 290, [picture])).toEqual({ monitor: 3, x: 960, y: 540 });
  expect(spotAt(5000, -5, [picture])).toEqual({ monitor: 3, x: 1919, y: 0 });
  expect(spotAt(0, 0, [])).toBeNull();
});

test('Of several monitors the one under the mouse is meant, between them the nearest', () => {
  const size = { width: 100, height: 100 };
  const pictures = [
    { monitor: 1, box: { left: 0, top: 0, width: 50, height: 50 }, size },
    { monitor: 2, box: { left: 50, top: 20, width: 50, height: 50 }, size },
  ];
  expect(spotAt(49, 30, pictures)).toEqual({ monitor: 1, x: 98, y: 60 });
  expect(spotAt(50, 30, pictures)).toEqual({ monitor: 2, x: 0, y: 20 });
  expect(spotAt(90, 5, pictures)).toEqual({ monitor: 2, x: 80, y: 0 });
});

test('A notch is 120, in pixels, lines and pages', () => {
  expect(new Wheel().turn({ deltaX: 0, deltaY: 100, deltaMode: 0 })).toEqual({ dx: 0, dy: 120 });
  expect(new Wheel().turn({ deltaX: 0, deltaY: -3, deltaMode: 1 })).toEqual({ dx: 0, dy: -120 });
  expect(new Wheel().turn({ deltaX: 1, deltaY: 0, deltaMode: 2 })).toEqual({ dx: 360, dy: 0 });
});

test('Small turns of a touchpad add up without loss', () => {
  const wheel = new Wheel();
  let sum = 0;
  for (let i = 0; i < 1000; i++) sum += wheel.turn({ deltaX: 0, deltaY: 0.1, deltaMode: 0 }).dy;
  expect(Math.abs(sum - 120)).toBeLessThanOrEqual(1);
});

test('A pasted text keeps its characters, and its line ends are Enter', () => {
  expect(typedParts('a\r\nb\n\n€')).toEqual([{ text: 'a' }, { enter: true }, { text: 'b' }, { enter: true }, { enter: true }, { text: '€' }]);
  const long = '😀'.repeat(5000);
  const parts = typedParts(long);
  expect(parts.map((part) => ('text' in part ? part.text : '\n')).join('')).toBe(long);
});

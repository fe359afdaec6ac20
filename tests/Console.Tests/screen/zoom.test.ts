import { gathered, nextStep, scaleOf, zoomed } from 'console/screen/zoom';

test('Fitted, the whole picture is seen and never larger than it is', () => {
  expect(scaleOf('fit', { width: 1920, height: 1080 }, { width: 960, height: 800 }, 1)).toBe(0.5);
  expect(scaleOf('fit', { width: 1920, height: 1080 }, { width: 1920, height: 270 }, 1)).toBe(0.25);
  expect(scaleOf('fit', { width: 800, height: 600 }, { width: 1920, height: 1080 }, 2)).toBe(1);
});

test('1:1 means device pixels, on a display of any density', () => {
  expect(scaleOf(1, { width: 1920, height: 1080 }, { width: 10, height: 10 }, 2)).toBe(0.5);
  expect(scaleOf(1, { width: 1920, height: 1080 }, { width: 10, height: 10 }, 1.25)).toBe(0.8);
});

test('Steps go to the next round ratio and stop at the ends', () => {
  expect([nextStep(1, 1), nextStep(1, -1), nextStep(0.6, 1), nextStep(0.6, -1)]).toEqual([1.25, 0.9, 0.67, 0.5]);
  expect([nextStep(8, 1), nextStep(0.1, -1), zoomed(4, 100), zoomed(1, 0.001)]).toEqual([8, 0.1, 8, 0.1]);
});

test('Monitors stand side by side as they do at the customer’s, from the leftmost and topmost on', () => {
  const { boxes, whole } = gathered([{ x: 0, y: 0, width: 1920, height: 1080 }, { x: -1280, y: 40, width: 1280, height: 1024 }]);
  expect(boxes.map(({ x, y }) => [x, y])).toEqual([[1280, 0], [0, 40]]);
  expect(whole).toEqual({ width: 3200, height: 1080 });
  expect(gathered([]).whole).toEqual({ width: 0, height: 0 });
});

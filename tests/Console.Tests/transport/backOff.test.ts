import { BackOff } from 'console/transport/backOff';
import { seeded } from '../support/random';

test('The line is tried again at once, then after 0.5 s doubling to 4 s', () => {
  const backOff = new BackOff(() => 0.5);
  expect(Array.from({ length: 8 }, () => backOff.next())).toEqual([0, 0.5, 1, 2, 4, 4, 4, 4]);
  backOff.reset();
  expect(backOff.next()).toBe(0);
});

test('Waits differ by up to a quarter, so that consoles do not come back all at once', () => {
  const backOff = new BackOff(seeded(4));
  backOff.next();
  for (let i = 0; i < 200; i++) {
    const plain = Math.min(4, 0.5 * 2 ** i);
    const seconds = backOff.next();
    expect(seconds).toBeGreaterThanOrEqual(plain * 0.75);
    expect(seconds).toBeLessThanOrEqual(plain * 1.25);
  }
});

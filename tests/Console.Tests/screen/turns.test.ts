import { Turns } from 'console/screen/turns';

test('What needs no waiting is done at once, what comes meanwhile waits its turn', async () => {
  const done: string[] = [];
  let finish = (): void => undefined;
  const turns = new Turns<string>((item) => {
    done.push(item);
    return item === 'slow' ? new Promise<void>((resolve) => { finish = resolve; }) : undefined;
  });
  turns.add('one');
  expect(done).toEqual(['one']);
  for (const item of ['slow', 'two', 'three']) turns.add(item);
  expect(done).toEqual(['one', 'slow']);
  finish();
  await Promise.resolve().then(() => undefined).then(() => undefined);
  expect(done).toEqual(['one', 'slow', 'two', 'three']);
});

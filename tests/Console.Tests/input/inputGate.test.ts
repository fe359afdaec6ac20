import { InputGate } from 'console/input/inputGate';
import type { InputMessage } from 'console/protocol/inputMessages';

const key = (scancode: number): InputMessage => ({ kind: 'key', down: true, scancode });
const soon = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });

let out: string[];
let gate: InputGate;
let ends: ((done: boolean) => void)[];
const first = (): Promise<boolean> => {
  out.push('begins');
  return new Promise((resolve) => ends.push(resolve));
};
beforeEach(() => {
  out = [];
  ends = [];
  gate = new InputGate((message) => out.push(message.kind === 'key' ? String(message.scancode) : message.kind));
});

test('Input goes through at once while nothing is under way', () => {
  gate.send(key(1));
  gate.send({ kind: 'text', text: 'a' });
  expect(out).toEqual(['1', 'text']);
});

test('What comes after something that must be done first waits for it, in its order', async () => {
  gate.send(key(1));
  gate.after(first);
  gate.send(key(2));
  gate.send(key(3));
  expect(out).toEqual(['1', 'begins']);
  ends[0]?.(true);
  await soon();
  gate.send(key(4));
  expect(out).toEqual(['1', 'begins', '2', '3', '4']);
});

test('A second one begins only after what was kept before it', async () => {
  gate.after(first);
  gate.send(key(1));
  gate.after(first);
  gate.send(key(2));
  expect(out).toEqual(['begins']);
  ends[0]?.(true);
  await soon();
  expect(out).toEqual(['begins', '1', 'begins']);
  ends[1]?.(true);
  await soon();
  expect(out).toEqual(['begins', '1', 'begins', '2']);
});

test('Where it failed nothing of what waited is pressed, and what was held is let go', async () => {
  gate.send(key(29));
  gate.after(first);
  gate.send(key(47));
  gate.send(key(28));
  ends[0]?.(false);
  await soon();
  gate.send(key(30));
  expect(out).toEqual(['29', 'begins', 'release', '30']);
});

import { commandOf, type Place, type Press } from 'console/office/commands';

function press(key: string, place: Place = 'page', more: Partial<Press> = {}): Press {
  return { key, shift: false, modified: false, place, ...more };
}

test.each([
  ['j', { kind: 'move', by: 1, extend: false }], ['k', { kind: 'move', by: -1, extend: false }],
  ['ArrowDown', { kind: 'move', by: 1, extend: false }], ['ArrowUp', { kind: 'move', by: -1, extend: false }],
  ['x', { kind: 'tick' }], ['a', { kind: 'tickAll' }], ['/', { kind: 'search' }], ['?', { kind: 'help' }], ['u', { kind: 'back' }],
  ['Enter', { kind: 'enter' }], ['Escape', { kind: 'leave' }], ['g', { kind: 'verdict', key: 'g' }], ['6', { kind: 'reason', key: '6' }],
])('%s on the page', (key, command) => {
  expect(commandOf(press(key))).toEqual(command);
});

test('shift and an arrow tick more of them', () => {
  expect(commandOf(press('ArrowDown', 'page', { shift: true }))).toEqual({ kind: 'move', by: 1, extend: true });
});

test('letters mean the same with caps lock', () => {
  expect(commandOf(press('B'))).toEqual({ kind: 'verdict', key: 'b' });
});

test('somebody who types is left alone, but for Escape', () => {
  for (const key of ['j', 'b', '1', 'Enter', '/', '?', 'ArrowDown']) expect(commandOf(press(key, 'text'))).toBeNull();
  expect(commandOf(press('Escape', 'text'))).toEqual({ kind: 'leave' });
});

test('Enter belongs to the link, button or choice it is pressed on', () => {
  for (const place of ['pressable', 'choice'] as const) expect(commandOf(press('Enter', place))).toBeNull();
});

test('arrows belong to a choice, letters do not', () => {
  expect(commandOf(press('ArrowDown', 'choice'))).toBeNull();
  expect(commandOf(press('1', 'choice'))).toEqual({ kind: 'reason', key: '1' });
});

test('what the browser does with Control, Alt or Meta stays its own', () => {
  for (const key of ['a', 'p', 'Enter', 'ArrowDown', 'Escape']) expect(commandOf(press(key, 'page', { modified: true }))).toBeNull();
});

test('other keys are nobody’s', () => {
  for (const key of ['7', '0', 'z', 'Tab', ' ', 'F5', 'constructor', '__proto__']) expect(commandOf(press(key))).toBeNull();
});

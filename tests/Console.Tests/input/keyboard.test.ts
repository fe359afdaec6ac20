import { Keyboard, type KeyPress } from 'console/input/keyboard';
import { scancodeOf } from 'console/input/scancodes';
import { writeInput, type InputMessage } from 'console/protocol/inputMessages';

interface Desk {
  readonly keyboard: Keyboard;
  readonly said: string[];
  wait(): void;
}

function desk(): Desk {
  const said: string[] = [];
  let waiting: (() => void) | null = null;
  const keyboard = new Keyboard((message) => said.push(words(message)), (then) => {
    waiting = then;
    return () => { waiting = null; };
  });
  return { keyboard, said, wait: () => waiting?.() };
}

function words(message: InputMessage): string {
  writeInput(message);
  switch (message.kind) {
    case 'key': return `${message.down ? '+' : '-'}${message.scancode.toString(16)}`;
    case 'text': return `"${message.text}"`;
    default: return message.kind;
  }
}

/** `modifiers`: any of C(ontrol) A(lt) M(eta) G (AltGraph) X (composing). */
function press(code: string, key: string, modifiers = ''): KeyPress {
  const has = (letter: string): boolean => modifiers.includes(letter);
  return { code, key, ctrl: has('C'), alt: has('A'), meta: has('M'), altGraph: has('G'), composing: has('X') };
}

test.each([
  ['KeyZ', 'y', '"y"'], ['KeyY', 'z', '"z"'], ['Minus', 'ß', '"ß"'], ['Quote', 'ä', '"ä"'], ['BracketLeft', 'Ü', '"Ü"'],
  ['Digit7', '/', '"/"'], ['IntlBackslash', '<', '"<"'], ['Numpad1', '1', '"1"'], ['NumpadDecimal', ',', '","'],
  ['Enter', 'Enter', '+1c'], ['NumpadEnter', 'Enter', '+e01c'], ['Tab', 'Tab', '+f'], ['ArrowLeft', 'ArrowLeft', '+e04b'],
  ['Numpad1', 'End', '+e04f'], ['Space', ' ', '+39'], ['Pause', 'Pause', '+e11d'], ['MetaLeft', 'Meta', '+e05b'], ['F12', 'F12', '+58'],
])('German layout: %s as %s is sent as %s', (code, key, expected) => {
  const { keyboard, said } = desk();
  expect(keyboard.down(press(code, key))).toBe(true);
  expect(said).toEqual([expected]);
});

test.each([['KeyQ', '@'], ['KeyE', '€'], ['Digit7', '{'], ['Digit0', '}'], ['Minus', '\\'], ['IntlBackslash', '|'], ['BracketRight', '~']])(
  'AltGr with %s types %s on Linux and on Windows, without a Control', (code, key) => {
    const linux = desk();
    linux.keyboard.down(press('AltRight', 'AltGraph', 'G'));
    linux.keyboard.down(press(code, key, 'G'));
    linux.keyboard.up(press(code, key, 'G'));
    linux.keyboard.up(press('AltRight', 'AltGraph'));
    expect(linux.said).toEqual([`"${key}"`]);

    const windows = desk();
    windows.keyboard.down(press('ControlLeft', 'Control', 'C'));
    windows.keyboard.down(press('AltRight', 'AltGraph', 'CAG'));
    windows.keyboard.down(press(code, key, 'CAG'));
    windows.keyboard.up(press(code, key, 'CAG'));
    windows.keyboard.up(press('ControlLeft', 'Control', 'G'));
    windows.keyboard.up(press('AltRight', 'AltGraph'));
    windows.wait();
    expect(windows.said).toEqual([`"${key}"`]);
  });

test('Control and a letter are keys, in order, and V is one of them', () => {
  const { keyboard, said } = desk();
  keyboard.down(press('ControlLeft', 'Control', 'C'));
  keyboard.down(press('KeyV', 'v', 'C'));
  keyboard.up(press('ControlLeft', 'Control'));
  keyboard.up(press('KeyV', 'v'));
  expect(said).toEqual(['+1d', '+2f', '-1d', '-2f']);
});

test('A Control pressed alone is sent after a short wait', () => {
  const { keyboard, said, wait } = desk();
  keyboard.down(press('ControlLeft', 'Control', 'C'));
  expect(said).toEqual([]);
  wait();
  expect(said).toEqual(['+1d']);
});

test('Alt with a letter is keys', () => {
  const { keyboard, said } = desk();
  keyboard.down(press('AltLeft', 'Alt', 'A'));
  keyboard.down(press('KeyF', 'f', 'A'));
  expect(said).toEqual(['+38', '+21']);
});

test('A held key repeats', () => {
  const { keyboard, said } = desk();
  keyboard.down(press('Backspace', 'Backspace'));
  keyboard.down(press('Backspace', 'Backspace'));
  keyboard.down(press('KeyA', 'a'));
  keyboard.down(press('KeyA', 'a'));
  keyboard.up(press('Backspace', 'Backspace'));
  expect(said).toEqual(['+e', '+e', '"a"', '"a"', '-e']);
});

test('Dead keys and input methods are left to compose', () => {
  const { keyboard, said } = desk();
  expect(keyboard.down(press('Backquote', 'Dead'))).toBe(false);
  expect(keyboard.down(press('KeyE', 'ê', 'X'))).toBe(false);
  expect(keyboard.down(press('KeyA', 'Process'))).toBe(false);
  expect(said).toEqual([]);
});

test('The lock keys stay here: their effect is in the text already', () => {
  const { keyboard, said } = desk();
  expect(keyboard.down(press('CapsLock', 'CapsLock'))).toBe(true);
  expect(said).toEqual([]);
});

test('When the focus goes everything is released, and a late key-up says nothing more', () => {
  const { keyboard, said } = desk();
  keyboard.down(press('ShiftLeft', 'Shift'));
  keyboard.release();
  keyboard.up(press('ShiftLeft', 'Shift'));
  expect(said).toEqual(['+2a', 'release']);
});

test('A chord is pressed in order and let go in the opposite order', () => {
  const { keyboard, said } = desk();
  keyboard.chord(['AltLeft', 'Tab']);
  expect(said).toEqual(['+38', '+f', '-f', '-38']);
});

test.each<[string, number]>([
  ['Escape', 0x01], ['Digit0', 0x0b], ['Backspace', 0x0e], ['KeyQ', 0x10], ['Enter', 0x1c], ['KeyA', 0x1e], ['Backquote', 0x29],
  ['Backslash', 0x2b], ['Slash', 0x35], ['ShiftRight', 0x36], ['Space', 0x39], ['F10', 0x44], ['NumLock', 0x45], ['Numpad0', 0x52],
  ['NumpadDecimal', 0x53], ['IntlBackslash', 0x56], ['F11', 0x57], ['F13', 0x64], ['F23', 0x6e], ['Delete', 0xe053], ['ContextMenu', 0xe05d],
])('%s has its place on a PC keyboard', (code, scancode) => {
  expect(scancodeOf(code)).toBe(scancode);
});

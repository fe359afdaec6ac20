import type { InputMessage } from '../protocol/inputMessages';
import { scancodeOf } from './scancodes';

/** What of a KeyboardEvent matters here. */
export interface KeyPress {
  readonly code: string;
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
  readonly altGraph: boolean;
  readonly composing: boolean;
}

/** `true`: the browser must not act on the key itself. */
export type Handled = boolean;

/** The lock keys' effect is in the typed text already; passing them on would apply it twice. */
const localKeys: ReadonlySet<string> = new Set(['CapsLock', 'NumLock']);

/**
 * Turns key events into input messages: `text` for what is printable, `key` for all else. AltGr counts as no modifier.
 * Windows reports AltGr as ControlLeft and then AltRight, so a ControlLeft waits until the next event shows what it was.
 */
export class Keyboard {
  private readonly held = new Map<string, number>();
  private pendingControl = false;
  private cancelWait: (() => void) | null = null;

  /** @param soon calls back after a few milliseconds; returns a way to cancel. */
  constructor(
    private readonly send: (message: InputMessage) => void,
    private readonly soon: (then: () => void) => () => void,
  ) {}

  down(press: KeyPress): Handled {
    if (press.key === 'AltGraph') {
      this.dropControl();
      return true;
    }
    this.flush();
    if (press.composing || press.key === 'Dead' || press.key === 'Process') return false;
    if (isText(press)) {
      this.send({ kind: 'text', text: press.key });
      return true;
    }
    if (press.code === 'ControlLeft' && !this.held.has(press.code)) {
      this.pendingControl = true;
      this.cancelWait = this.soon(() => this.flush());
      return true;
    }
    return this.press(press.code, press.key);
  }

  up(press: KeyPress): Handled {
    this.flush();
    const scancode = this.held.get(press.code);
    if (scancode === undefined) return press.key === 'AltGraph';
    this.held.delete(press.code);
    this.send({ kind: 'key', down: false, scancode });
    return true;
  }

  /** A Control key is held down here, so that the other end has it or is about to. */
  get holdsControl(): boolean {
    return this.pendingControl || this.held.has('ControlLeft') || this.held.has('ControlRight');
  }

  /** To be called before anything else is sent, so that the order stays. */
  flush(): void {
    if (!this.pendingControl) return;
    this.dropControl();
    this.press('ControlLeft', 'Control');
  }

  /** The focus is gone: no key may stay down at the other end. */
  release(): void {
    this.dropControl();
    this.held.clear();
    this.send({ kind: 'release' });
  }

  /** Presses the keys in order and lets them go in the opposite order. */
  chord(codes: readonly string[]): void {
    this.flush();
    const scancodes = codes.map(scancodeOf).filter((scancode) => scancode !== null);
    for (const scancode of scancodes) this.send({ kind: 'key', down: true, scancode });
    for (const scancode of scancodes.reverse()) this.send({ kind: 'key', down: false, scancode });
  }

  private press(code: string, key: string): Handled {
    // Without NumLock the number pad's keys are the navigation keys, whatever the other end's NumLock says.
    const scancode = (code.startsWith('Numpad') && key !== 'Enter' ? scancodeOf(key) : null) ?? scancodeOf(code);
    if (scancode === null) return false;
    if (localKeys.has(code)) return true;
    this.held.set(code, scancode);
    this.send({ kind: 'key', down: true, scancode });
    return true;
  }

  private dropControl(): void {
    this.cancelWait?.();
    this.cancelWait = null;
    this.pendingControl = false;
  }
}

function isText(press: KeyPress): boolean {
  const oneCharacter = [...press.key].length === 1;
  // A Unicode space does not press a button or tick a box; the space bar is the same key on every layout.
  if (!oneCharacter || (press.code === 'Space' && press.key === ' ')) return false;
  return press.altGraph || !(press.ctrl || press.alt || press.meta);
}

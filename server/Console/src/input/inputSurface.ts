import type { InputMessage } from '../protocol/inputMessages';
import { Keyboard, type KeyPress } from './keyboard';
import { Pointer, spotAt, type Spot } from './pointer';
import { typedParts } from './typedText';
import { Wheel } from './wheel';

const movePauseMs = 8;
const altGraphWaitMs = 12;

export interface Surface {
  readonly canvas: HTMLCanvasElement;
  /** Takes the keys; invisible, so that dead keys and input methods have a place to compose. */
  readonly keys: HTMLTextAreaElement;
  readonly monitor: () => number;
  readonly size: () => { width: number; height: number };
}

/** Mouse, wheel and keyboard of one canvas, from browser events to input messages. */
export class InputSurface {
  private readonly keyboard: Keyboard;
  private readonly pointer: Pointer;
  private readonly wheel = new Wheel();
  private readonly stop = new AbortController();

  constructor(private readonly surface: Surface, private readonly send: (message: InputMessage) => void) {
    this.keyboard = new Keyboard(send, (then) => {
      const timer = setTimeout(then, altGraphWaitMs);
      return () => clearTimeout(timer);
    });
    this.pointer = new Pointer(send, surface.monitor, (then) => { setTimeout(then, movePauseMs); });
    this.listenToPointer(surface.canvas);
    this.listenToKeys(surface.keys);
  }

  type(text: string): void {
    this.keyboard.flush();
    for (const part of typedParts(text)) {
      if ('text' in part) this.send({ kind: 'text', text: part.text });
      else this.keyboard.chord(['Enter']);
    }
  }

  chord(codes: readonly string[]): void {
    this.keyboard.chord(codes);
    this.focus();
  }

  /** Keys go to the remote PC from now on. */
  focus(): void {
    this.surface.keys.focus({ preventScroll: true });
  }

  /** Lets go of everything, here and at the other end. */
  release(): void {
    this.pointer.forget();
    this.keyboard.release();
  }

  close(): void {
    this.stop.abort();
  }

  private listenToPointer(canvas: HTMLCanvasElement): void {
    const { signal } = this.stop;
    for (const name of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const) {
      canvas.addEventListener(name, (event) => this.point(name, event), { signal });
    }
    canvas.addEventListener('wheel', (event) => this.turn(event), { signal, passive: false });
    for (const name of ['contextmenu', 'auxclick', 'mousedown', 'mouseup', 'dragstart']) {
      canvas.addEventListener(name, (event) => event.preventDefault(), { signal });
    }
  }

  private point(name: string, event: PointerEvent): void {
    if (name === 'pointerdown') {
      this.surface.canvas.setPointerCapture(event.pointerId);
      this.focus();
      event.preventDefault();
    }
    this.keyboard.flush();
    this.pointer.at(this.spot(event), event.buttons);
  }

  private turn(event: WheelEvent): void {
    event.preventDefault();
    const { dx, dy } = this.wheel.turn(event);
    if (dx === 0 && dy === 0) return;
    this.keyboard.flush();
    this.pointer.flush();
    this.send({ kind: 'wheel', monitor: this.surface.monitor(), ...this.spot(event), dx, dy });
  }

  private listenToKeys(keys: HTMLTextAreaElement): void {
    const { signal } = this.stop;
    const flushed = (act: (press: KeyPress) => boolean) => (event: KeyboardEvent): void => {
      this.pointer.flush();
      if (act(pressOf(event))) event.preventDefault();
    };
    keys.addEventListener('keydown', flushed((press) => this.keyboard.down(press)), { signal });
    keys.addEventListener('keyup', flushed((press) => this.keyboard.up(press)), { signal });
    keys.addEventListener('compositionend', (event) => {
      this.type(event.data);
      keys.value = '';
    }, { signal });
    keys.addEventListener('beforeinput', (event) => this.insert(event), { signal });
    keys.addEventListener('blur', () => this.release(), { signal });
    document.addEventListener('visibilitychange', () => { if (document.hidden) this.release(); }, { signal });
  }

  /** Text that comes without keys: an emoji picker, a screen keyboard. Pasting is a key press, not this. */
  private insert(event: InputEvent): void {
    if (event.isComposing || event.inputType.includes('Composition')) return;
    event.preventDefault();
    if (event.inputType === 'insertText' && event.data) this.type(event.data);
  }

  private spot(event: MouseEvent): Spot {
    return spotAt(event.clientX, event.clientY, this.surface.canvas.getBoundingClientRect(), this.surface.size());
  }
}

function pressOf(event: KeyboardEvent): KeyPress {
  return {
    code: event.code,
    key: event.key,
    ctrl: event.ctrlKey,
    alt: event.altKey,
    meta: event.metaKey,
    altGraph: event.getModifierState('AltGraph'),
    composing: event.isComposing,
  };
}

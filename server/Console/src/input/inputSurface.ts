import type { InputMessage } from '../protocol/inputMessages';
import { Keyboard, type KeyPress } from './keyboard';
import { pastes, PasteKeys } from './pasteKeys';
import { Pointer, type Spot } from './pointer';
import { Touch, type Point } from './touch';
import { typedParts } from './typedText';
import { Wheel } from './wheel';

const movePauseMs = 8;
const altGraphWaitMs = 12;

const zoomPerPixel = 0.01;
const mostZoomPixels = 20;

export interface Surface {
  /** Holds the pictures; its other parts are no remote screen. */
  readonly sheet: HTMLElement;
  /** Takes the keys; invisible, so that dead keys and input methods have a place to compose. */
  readonly keys: HTMLTextAreaElement;
  /** Null while there is no picture. */
  spot(clientX: number, clientY: number): Spot | null;
  /** The technician pastes this text: the key that does so at the other end is sent after this call. */
  paste(text: string): void;
  /** The technician sizes and moves the picture here; the customer's PC does not notice. */
  zoom(factor: number, at: Point, moved: Point): void;
}

/** Mouse, wheel, fingers and keyboard over the pictures, from browser events to input messages. */
export class InputSurface {
  private readonly keyboard: Keyboard;
  private readonly pointer: Pointer;
  private readonly wheel = new Wheel();
  private readonly touch: Touch;
  private readonly pasting = new PasteKeys();
  private readonly stop = new AbortController();

  constructor(private readonly surface: Surface, private readonly send: (message: InputMessage) => void) {
    this.keyboard = new Keyboard(send, (then) => {
      const timer = setTimeout(then, altGraphWaitMs);
      return () => clearTimeout(timer);
    });
    this.pointer = new Pointer(send, (then) => { setTimeout(then, movePauseMs); });
    this.touch = new Touch({
      point: (at, held) => this.point(at, held ? 1 : 0),
      pinch: (factor, at, moved) => surface.zoom(factor, at, moved),
    }, (then, ms) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    });
    this.listenToPointer(surface.sheet);
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

  private listenToPointer(sheet: HTMLElement): void {
    const { signal } = this.stop;
    for (const name of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const) {
      sheet.addEventListener(name, (event) => this.take(name, event), { signal });
    }
    sheet.addEventListener('wheel', (event) => this.turn(event), { signal, passive: false });
    for (const name of ['contextmenu', 'auxclick', 'mousedown', 'mouseup', 'dragstart']) {
      sheet.addEventListener(name, (event) => event.preventDefault(), { signal });
    }
  }

  private take(name: string, event: PointerEvent): void {
    if (!(event.target instanceof HTMLCanvasElement)) return;
    if (name === 'pointerdown') {
      event.target.setPointerCapture(event.pointerId);
      this.focus();
      event.preventDefault();
    }
    const at = { x: event.clientX, y: event.clientY };
    if (event.pointerType !== 'touch') this.point(at, event.buttons);
    else if (name === 'pointerdown') this.touch.down(event.pointerId, at);
    else if (name === 'pointermove') this.touch.move(event.pointerId, at);
    else if (name === 'pointerup') this.touch.up(event.pointerId, at);
    else this.touch.cancel(event.pointerId);
  }

  private point(at: Point, buttons: number): void {
    this.keyboard.flush();
    const spot = this.surface.spot(at.x, at.y);
    if (spot) this.pointer.at(spot, buttons);
  }

  private turn(event: WheelEvent): void {
    event.preventDefault();
    // Two fingers on a touchpad come as a wheel with Control that nobody holds; with a real Control key it is the remote's.
    if (event.ctrlKey && !this.keyboard.holdsControl) {
      const at = { x: event.clientX, y: event.clientY };
      const pixels = Math.max(-mostZoomPixels, Math.min(mostZoomPixels, event.deltaY));
      this.surface.zoom(Math.exp(-pixels * zoomPerPixel), at, { x: 0, y: 0 });
      return;
    }
    const spot = this.surface.spot(event.clientX, event.clientY);
    const { dx, dy } = this.wheel.turn(event);
    if (!spot || (dx === 0 && dy === 0)) return;
    this.keyboard.flush();
    this.pointer.flush();
    this.send({ kind: 'wheel', ...spot, dx, dy });
  }

  private listenToKeys(keys: HTMLTextAreaElement): void {
    const { signal } = this.stop;
    const flushed = (act: (press: KeyPress) => boolean) => (event: KeyboardEvent): void => {
      this.pointer.flush();
      this.pasting.settle();
      if (act(pressOf(event))) event.preventDefault();
    };
    const down = flushed((press) => this.keyboard.down(press));
    keys.addEventListener('keydown', (event) => {
      // Not prevented: the browser answers with what it pastes.
      if (!pastes(event)) down(event);
      else {
        this.pointer.flush();
        this.pasting.down(() => this.keyboard.down(pressOf(event)));
      }
    }, { signal });
    keys.addEventListener('paste', (event) => this.paste(event), { signal });
    keys.addEventListener('keyup', flushed((press) => this.keyboard.up(press)), { signal });
    keys.addEventListener('compositionend', (event) => {
      this.type(event.data);
      keys.value = '';
    }, { signal });
    keys.addEventListener('beforeinput', (event) => this.insert(event), { signal });
    keys.addEventListener('blur', () => {
      this.pasting.settle();
      this.release();
    }, { signal });
    document.addEventListener('visibilitychange', () => { if (document.hidden) this.release(); }, { signal });
  }

  private paste(event: ClipboardEvent): void {
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text) this.surface.paste(text);
    // Without a key it was chosen in the browser's menu.
    if (!this.pasting.settle()) this.keyboard.chord(['ControlLeft', 'KeyV']);
  }

  /** Text that comes without keys: an emoji picker, a screen keyboard. Pasting is a key press, not this. */
  private insert(event: InputEvent): void {
    if (event.isComposing || event.inputType.includes('Composition')) return;
    event.preventDefault();
    if (event.inputType === 'insertText' && event.data) this.type(event.data);
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

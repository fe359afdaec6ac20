import type { Texts } from '../texts/texts';
import type { Page } from './app';
import { button, el } from './dom';

const hintMs = 6000;

/** Chromium's, not in the standard: keys that the system keeps to itself come to the page in full screen. */
interface KeyboardLock {
  lock(): Promise<void>;
  unlock(): void;
}

export interface FullScreen extends Page {
  /** The button that goes there; hidden where a browser cannot. */
  readonly enter: HTMLButtonElement;
}

/** Full screen for `pane`, with a visible way out that lies over it, and the system's keys where the browser gives them. */
export function fullScreen(texts: Texts, pane: () => HTMLElement, back: () => void): FullScreen {
  const { keyboard } = navigator as Navigator & { readonly keyboard?: KeyboardLock };
  const stop = new AbortController();
  const hint = el('span', { class: 'full-hint', role: 'status' });
  const leave = button(texts.leaveFullScreen, 'plain', () => void document.exitFullscreen());
  const element = el('div', { class: 'full-handle', hidden: true }, leave, hint);
  const enter = button(texts.fullScreen, 'quiet', () => void go());
  enter.hidden = !document.fullscreenEnabled;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const go = async (): Promise<void> => {
    try {
      await pane().requestFullscreen({ navigationUI: 'hide' });
      await keyboard?.lock();
      hint.textContent = keyboard ? texts.holdEscape : texts.pressEscape;
    } catch {
      // The browser said no, to the full screen or to its keys; what it allowed is in force.
      hint.textContent = document.fullscreenElement ? texts.pressEscape : '';
    }
    clearTimeout(timer);
    timer = setTimeout(() => { hint.textContent = ''; }, hintMs);
    back();
  };
  document.addEventListener('fullscreenchange', () => {
    const here = document.fullscreenElement === pane();
    element.hidden = !here;
    enter.setAttribute('aria-pressed', String(here));
    if (here) return;
    keyboard?.unlock();
    back();
  }, { signal: stop.signal });

  return {
    element,
    enter,
    close: () => {
      clearTimeout(timer);
      stop.abort();
      if (document.fullscreenElement) void document.exitFullscreen();
    },
  };
}

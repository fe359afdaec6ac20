import type { Clipboard } from '../session/clipboard';
import type { App, Page } from './app';
import { button, el } from './dom';
import { sign } from './zoomTools';

const saidForMs = 4000;

/** What the customer copies goes to this PC's clipboard at once, where the browser lets it; else a small note offers it. */
export function clipboardNote(app: App, clipboard: Clipboard): Page {
  const { texts: { clipboard: texts } } = app;
  const stop = new AbortController();
  let offered = '';
  let timer = 0;
  let home: Element | null = null;
  const words = el('span', { class: 'grow' });
  const keep = (text: string): Promise<void> => navigator.clipboard.writeText(text).then(() => clipboard.keptHere(text));
  const say = (sentence: string, waits: boolean): void => {
    clearTimeout(timer);
    words.textContent = sentence;
    copy.hidden = close.hidden = !waits;
    element.hidden = false;
    element.dataset['waits'] = String(waits);
    if (!waits) timer = window.setTimeout(hide, saidForMs);
  };
  const hide = (): void => {
    offered = '';
    element.hidden = true;
  };
  const offer = (text: string): void => {
    offered = text;
    // Whatever was offered before is not the newest any more.
    keep(text).then(() => { if (offered === text) say(texts.copied, false); }, () => { if (offered === text) say(texts.waits, true); });
  };
  const copy = button(texts.copy, 'plain', () => {
    keep(offered).then(() => say(texts.copied, false), () => say(texts.waits, true));
  });
  const close = sign('×', texts.dismiss, hide);
  const element = el('div', { class: 'clipboard-note', role: 'status', hidden: true }, words, copy, close);

  const { signal } = stop;
  // Whoever comes back from another program, or copies here, may have copied something else.
  window.addEventListener('focus', () => clipboard.unwatched(), { signal });
  // A full screen shows nothing but itself.
  document.addEventListener('fullscreenchange', () => {
    home ??= element.parentElement;
    (document.fullscreenElement ?? home)?.append(element);
  }, { signal });
  for (const name of ['copy', 'cut']) document.addEventListener(name, () => clipboard.unwatched(), { signal });
  const stopHearing = clipboard.copied.on(offer);
  return {
    element,
    close: () => {
      stop.abort();
      stopHearing();
      clearTimeout(timer);
    },
  };
}

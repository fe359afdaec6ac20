import type { InputSurface } from '../input/inputSurface';
import type { ScreenView } from '../screen/screenView';
import type { ScreenFeed } from '../session/screenFeed';
import type { Texts } from '../texts/texts';
import type { Page } from './app';
import { button, el } from './dom';

const chords: readonly (readonly [name: string, codes: readonly string[]])[] = [
  ['Win', ['MetaLeft']],
  ['Ctrl + Esc', ['ControlLeft', 'Escape']],
  ['Alt + Tab', ['AltLeft', 'Tab']],
  ['Alt + F4', ['AltLeft', 'F4']],
  ['Print', ['PrintScreen']],
];

export interface ScreenToolsParts {
  readonly texts: Texts;
  readonly stage: HTMLElement;
  readonly view: ScreenView;
  readonly input: InputSurface;
  readonly feed: ScreenFeed;
}

/** The row above the screen: size, monitor, keys a browser keeps to itself, text, picture. */
export function screenTools(parts: ScreenToolsParts): Page & { allow(control: boolean, view: boolean): void; typing(here: boolean): void } {
  const { texts, stage, view, input, feed } = parts;
  const focus = el('span', { class: 'typing', 'data-here': 'false' }, texts.notTyping);
  const problem = el('span', { class: 'problem', role: 'alert' });
  const fit = button(texts.fit, 'quiet', () => size(true));
  const exact = button(texts.oneToOne, 'quiet', () => size(false));
  const size = (fitted: boolean): void => {
    stage.classList.toggle('fit', fitted);
    fit.setAttribute('aria-pressed', String(fitted));
    exact.setAttribute('aria-pressed', String(!fitted));
  };
  size(true);
  const keys = el('details', { class: 'menu' }, el('summary', { class: 'button quiet' }, texts.keys),
    el('div', { class: 'menu-items' }, ...chords.map(([name, codes]) => button(name, 'quiet', () => {
      input.chord(codes);
      keys.open = false;
    }))));
  const type = button(texts.typeText, 'quiet', () => {
    navigator.clipboard.readText().then(
      (text) => { problem.textContent = ''; input.type(text); },
      () => { problem.textContent = texts.typeTextFailed; });
  });
  const save = button(texts.savePicture, 'quiet', () => void view.read().then((png) => { if (png) download(png, texts); }));
  const monitors = monitorChoice(feed, texts);
  const element = el('div', { class: 'tools' }, el('span', { class: 'pair' }, fit, exact), monitors.element, keys, type, save, problem, el('span', { class: 'grow' }), focus);
  // Whoever presses a button here goes on typing at the remote PC.
  element.addEventListener('click', (event) => { if (event.target instanceof HTMLButtonElement) input.focus(); });
  return {
    element,
    allow: (control, see) => {
      keys.hidden = type.hidden = focus.hidden = !control;
      save.hidden = !see;
    },
    typing: (here) => {
      focus.dataset['here'] = String(here);
      focus.textContent = here ? texts.typing : texts.notTyping;
    },
    close: monitors.close,
  };
}

function monitorChoice(feed: ScreenFeed, texts: Texts): Page {
  const element = el('select', { 'aria-label': texts.monitor });
  element.addEventListener('change', () => feed.choose(Number(element.value)));
  const update = (): void => {
    element.hidden = feed.monitors.length < 2;
    element.replaceChildren(...feed.monitors.map((one) =>
      el('option', { value: one.id, selected: one.id === feed.monitor }, `${one.name || `${texts.monitor} ${one.id}`} (${one.width} × ${one.height})`)));
  };
  update();
  return { element, close: feed.changed.on(update) };
}

function download(png: Blob, texts: Texts): void {
  const address = URL.createObjectURL(png);
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  el('a', { href: address, download: `${texts.pictureName} ${stamp}.png` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

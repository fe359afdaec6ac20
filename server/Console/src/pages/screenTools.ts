import type { InputSurface } from '../input/inputSurface';
import type { Delivery } from '../session/clipboard';
import type { Choice, ScreenFeed } from '../session/screenFeed';
import type { Texts } from '../texts/texts';
import type { Page } from './app';
import { clipboardMenu } from './clipboardMenu';
import { button, el } from './dom';
import type { FullScreen } from './fullScreen';
import type { MonitorViews } from './monitorViews';
import type { Stage } from './stage';
import { sign, zoomTools } from './zoomTools';

const chords: readonly (readonly [name: string, codes: readonly string[]])[] = [
  ['Win', ['MetaLeft']],
  ['Ctrl + Esc', ['ControlLeft', 'Escape']],
  ['Alt + Tab', ['AltLeft', 'Tab']],
  ['Alt + F4', ['AltLeft', 'F4']],
  ['Print', ['PrintScreen']],
];

export interface ScreenToolsParts {
  readonly texts: Texts;
  readonly stage: Stage;
  readonly views: MonitorViews;
  readonly input: InputSurface;
  readonly feed: ScreenFeed;
  readonly full: FullScreen;
  readonly quality: Page;
  /** Puts a text on the customer's clipboard. */
  readonly deliver: (text: string) => Promise<Delivery>;
}

export interface ScreenTools extends Page {
  allow(control: boolean, view: boolean): void;
  typing(here: boolean): void;
  /** What became of a text that was meant for the customer's clipboard. */
  delivered(delivery: Delivery): void;
  /** The picture is of another size now. */
  zoomed(): void;
}

/** The row above the screen: size, monitors, keys a browser keeps to itself, text, picture, how it comes. */
export function screenTools(parts: ScreenToolsParts): ScreenTools {
  const { texts, stage, views, input, feed, full, quality, deliver } = parts;
  const focus = el('span', { class: 'typing', 'data-here': 'false' }, texts.notTyping);
  const problem = el('span', { class: 'problem', role: 'alert' });
  const size = zoomTools(stage, texts);
  const keys = el('details', { class: 'menu' }, el('summary', { class: 'button quiet' }, texts.keys),
    el('div', { class: 'menu-items' }, ...chords.map(([name, codes]) => button(name, 'quiet', () => {
      input.chord(codes);
      keys.open = false;
    }))));
  const clipboard = clipboardMenu(texts, { deliver, type: (text) => input.type(text), say: (what) => { problem.textContent = what; } });
  const save = button(texts.savePicture, 'quiet', () => void saveAll(views, feed, texts));
  const refresh = sign('↻', texts.refresh, () => feed.refresh());
  const exact = button(texts.lossless, 'quiet', () => feed.setExact(!feed.exact));
  exact.title = texts.losslessHint;
  const monitors = monitorChoice(feed, texts);
  const mind = (): void => exact.setAttribute('aria-pressed', String(feed.exact));
  mind();
  const stop = feed.changed.on(mind);
  const element = el('div', { class: 'tools' }, size.element, monitors.element, keys, clipboard, save, refresh, exact, full.enter,
    problem, el('span', { class: 'grow' }), focus, quality.element);
  // Whoever presses a button here goes on typing at the remote PC; were the focus to move for a moment, so would the row.
  element.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && event.target.closest('button, summary')) event.preventDefault();
  });
  element.addEventListener('click', (event) => { if (event.target instanceof HTMLButtonElement) input.focus(); });
  return {
    element,
    allow: (control, see) => {
      keys.hidden = clipboard.hidden = focus.hidden = !control;
      for (const one of [save, refresh, exact, size.element, quality.element]) one.hidden = !see;
    },
    typing: (here) => {
      focus.dataset['here'] = String(here);
      focus.textContent = here ? texts.typing : texts.notTyping;
    },
    delivered: (delivery) => {
      problem.textContent = delivery === 'there' ? '' : texts.clipboard[delivery];
    },
    zoomed: size.update,
    close: () => {
      stop();
      monitors.close();
    },
  };
}

function monitorChoice(feed: ScreenFeed, texts: Texts): Page {
  const element = el('select', { 'aria-label': texts.monitor });
  element.addEventListener('change', () => feed.choose(choiceOf(element.value)));
  const update = (): void => {
    element.hidden = feed.monitors.length < 2;
    element.replaceChildren(
      ...feed.monitors.map((one) => el('option', { value: one.id, selected: one.id === feed.choice },
        `${one.name || `${texts.monitor} ${one.id}`} (${one.width} × ${one.height})`)),
      el('option', { value: 'all', selected: feed.choice === 'all' }, texts.allMonitors));
  };
  update();
  return { element, close: feed.changed.on(update) };
}

function choiceOf(value: string): Choice {
  return value === 'all' ? 'all' : Number(value);
}

async function saveAll(views: MonitorViews, feed: ScreenFeed, texts: Texts): Promise<void> {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  for (const { monitor, png } of await views.read()) {
    const address = URL.createObjectURL(png);
    const which = feed.looked.length > 1 ? ` ${monitor}` : '';
    el('a', { href: address, download: `${texts.pictureName}${which} ${stamp}.png` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
}

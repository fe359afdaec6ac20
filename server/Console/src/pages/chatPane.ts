import type { Chat, ChatEntry } from '../session/chat';
import type { Session } from '../session/session';
import { isOver } from '../session/status';
import type { App, Page } from './app';
import { el } from './dom';
import { keepInOrder } from './keepOrder';

/** So near to its end a list follows what comes. */
const nearPx = 48;

export interface ChatPane extends Page {
  readonly isOpen: boolean;
  open(): void;
  hide(): void;
}

/** What is said to the customer and by them, beside whatever else is seen. @param hidden it was put away from within. */
export function chatPane(app: App, session: Session, chat: Chat, hidden: () => void): ChatPane {
  const { texts: { chat: texts } } = app;
  const shown = new Map<string, HTMLElement>();
  // Whoever listens is told what is added, and nothing twice.
  const list = el('div', { class: 'chat-list', role: 'log', 'aria-live': 'polite', 'aria-relevant': 'additions', 'aria-label': texts.title, tabindex: '0' });
  const empty = el('p', { class: 'chat-empty' }, texts.empty);
  const line = el('textarea', { rows: 2, 'aria-label': texts.write, placeholder: texts.write, enterkeyhint: 'send' });
  const send = el('button', { type: 'submit', class: 'button primary' }, texts.send);
  const form = el('form', { class: 'chat-form' }, line, el('div', { class: 'row' }, el('small', { class: 'grow' }, texts.keys), send));
  const close = el('button', { type: 'button', class: 'button quiet', 'aria-label': texts.hide, onClick: () => hide() }, '×');
  const element = el('section', { class: 'chat', 'aria-label': texts.title, hidden: true },
    el('header', {}, el('h2', { class: 'grow' }, texts.title), close), empty, list, form);

  const update = (): void => {
    const follows = list.scrollHeight - list.scrollTop - list.clientHeight < nearPx;
    const over = isOver(session.status);
    form.hidden = over;
    empty.hidden = chat.all.length > 0;
    const state = over ? texts.undelivered : session.reaches ? texts.sending : texts.waiting;
    const rows = chat.all.map((entry) => {
      const row = shown.get(entry.key) ?? el('article', { class: 'said', 'data-from': entry.from },
        el('p', { class: 'said-by' }, el('b', {}, nameOf(entry, texts)), ' ', el('small', {})), el('p', { class: 'said-text', dir: 'auto' }, entry.text));
      shown.set(entry.key, row);
      row.dataset['pending'] = String(entry.at === null);
      const when = row.querySelector('small');
      const words = entry.at ? app.texts.timeOfDay(entry.at) : state;
      if (when && when.textContent !== words) when.textContent = words;
      return row;
    });
    for (const [key, row] of shown) if (!rows.includes(row)) shown.delete(key);
    keepInOrder<Element>(list, rows);
    if (follows) list.scrollTop = list.scrollHeight;
  };
  const submit = (): void => {
    if (line.value.trim() === '') return;
    chat.send(line.value);
    line.value = '';
    list.scrollTop = list.scrollHeight;
    line.focus();
  };
  const hide = (): void => {
    element.hidden = true;
    hidden();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  line.addEventListener('keydown', (event) => {
    // While letters are being composed, Enter belongs to them.
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      submit();
    } else if (event.key === 'Escape') hide();
  });
  const stops = [chat.changed.on(update), session.changed.on(update)];
  update();

  return {
    element,
    get isOpen() { return !element.hidden; },
    open: () => {
      element.hidden = false;
      list.scrollTop = list.scrollHeight;
      line.focus();
    },
    hide,
    close: () => { for (const stop of stops) stop(); },
  };
}

function nameOf(entry: ChatEntry, texts: App['texts']['chat']): string {
  return entry.from === 'me' ? texts.me : entry.from === 'customer' ? texts.customer : entry.name;
}

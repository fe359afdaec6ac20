import type { WrapUpCard } from '../protocol/office';
import { answerQuestion, unfinishedWork } from '../transport/api';
import type { App, Page } from './app';
import { button, el } from './dom';
import { itemsFor, keepInOrder, type Item } from './keepOrder';
import { problemOf } from './problem';
import { leadOf, wrapUpPanel, type WrapUpPanel } from './wrapUpPanel';

/** The technician's sessions that wait for a wrap-up, and the office's open questions; nothing where there are none. */
export function unfinished(app: App): Page {
  const opened: Opened = { close: () => undefined };
  const list = el('ul');
  const element = el('section', { class: 'unfinished', 'aria-live': 'polite', hidden: true }, el('h2', {}, app.texts.work.wrapUp.unfinished), list);
  let items = new Map<string, UnfinishedItem>();
  let closed = false;
  const load = async (): Promise<void> => {
    // The page begins sessions; not knowing what waits must not keep anybody from it.
    const cards = await unfinishedWork().catch(() => null);
    if (!closed && cards) show(cards);
  };
  const show = (cards: readonly WrapUpCard[]): void => {
    items = itemsFor(items, cards, keyOf, (card, key) => {
      const done = (): void => {
        items.get(key)?.element.remove();
        items.delete(key);
        void load();
      };
      return card.question ? questionItem(app, card, card.question, done) : waitingItem(app, card, opened, done);
    });
    keepInOrder<Element>(list, [...items.values()].map((item) => item.element));
    element.hidden = items.size === 0;
  };
  void load();
  return { element, close: () => { closed = true; } };
}

interface UnfinishedItem extends Item {
  readonly element: HTMLElement;
}

function keyOf(card: WrapUpCard): string {
  return `${card.session} ${card.question?.at ?? ''}`;
}

/** One wrap-up at a time: its fields' names stand once on the page. What is written in one that is closed stays in it. */
interface Opened {
  close: () => void;
}

function waitingItem(app: App, card: WrapUpCard, opened: Opened, done: () => void): UnfinishedItem {
  const words = app.texts.work.wrapUp;
  let panel: WrapUpPanel | null = null;
  const start = button(words.wrapUpNow, 'plain', () => {
    opened.close();
    opened.close = () => item.replaceChildren(line);
    panel ??= wrapUpPanel(app.texts, card, done, () => { opened.close(); start.focus(); });
    item.replaceChildren(panel.element);
    panel.focus();
  });
  const line = el('div', { class: 'waiting' }, lineOf(app, card), start);
  const item = el('li', {}, line);
  return { element: item, busy: () => panel !== null };
}

function questionItem(app: App, card: WrapUpCard, question: NonNullable<WrapUpCard['question']>, done: () => void): UnfinishedItem {
  const words = app.texts.work.wrapUp;
  const id = `answer-${card.session}`;
  const answer = el('textarea', { id, rows: 2, maxlength: 2000 });
  const problem = el('p', { class: 'problem', role: 'alert' });
  const send = button(words.send, 'primary', () => void store());
  const store = async (): Promise<void> => {
    if (send.disabled) return;
    send.disabled = true;
    try {
      await answerQuestion(card.session, answer.value);
      done();
    } catch (error) {
      problem.textContent = problemOf(error, app.texts);
      answer.focus();
    } finally {
      send.disabled = false;
    }
  };
  answer.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void store();
  });
  const item = el('li', { class: 'question' }, lineOf(app, card),
    el('p', {}, el('strong', {}, words.asks(question.by.name)), ' ', question.text),
    el('label', { for: id }, words.answer), answer, problem, el('div', { class: 'row end' }, send));
  return { element: item, busy: () => answer.value.trim() !== '' };
}

function lineOf(app: App, card: WrapUpCard): HTMLElement {
  return el('div', { class: 'grow' }, el('span', {}, leadOf(card, app.texts)), el('small', {}, app.texts.work.wrapUp.when(new Date(card.from))));
}

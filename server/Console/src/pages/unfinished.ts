import type { WrapUpCard } from '../protocol/office';
import { answerQuestion, unfinishedWork } from '../transport/api';
import type { App, Page } from './app';
import { button, el } from './dom';
import { problemOf } from './problem';
import { leadOf, wrapUpPanel } from './wrapUpPanel';

/** The technician's sessions that wait for a wrap-up, and the office's open questions; nothing where there are none. */
export function unfinished(app: App): Page {
  const element = el('section', { class: 'unfinished', 'aria-live': 'polite', hidden: true });
  let closed = false;
  const load = async (): Promise<void> => {
    // The page begins sessions; not knowing what waits must not keep anybody from it.
    const cards = await unfinishedWork().catch(() => []);
    if (!closed) show(cards);
  };
  const show = (cards: readonly WrapUpCard[]): void => {
    element.hidden = cards.length === 0;
    element.replaceChildren(...cards.length === 0 ? [] : [
      el('h2', {}, app.texts.work.wrapUp.unfinished),
      el('ul', {}, ...cards.map((card) => (card.question ? questionItem(app, card, card.question, () => void load()) : waitingItem(app, card, () => void load())))),
    ]);
  };
  void load();
  return { element, close: () => { closed = true; } };
}

function waitingItem(app: App, card: WrapUpCard, done: () => void): HTMLElement {
  const words = app.texts.work.wrapUp;
  const start = button(words.wrapUpNow, 'plain', () => {
    const panel = wrapUpPanel(app.texts, card, done, () => { item.replaceChildren(line); start.focus(); });
    item.replaceChildren(panel.element);
    panel.focus();
  });
  const line = el('div', { class: 'waiting' }, lineOf(app, card), start);
  const item = el('li', {}, line);
  return item;
}

function questionItem(app: App, card: WrapUpCard, question: NonNullable<WrapUpCard['question']>, done: () => void): HTMLElement {
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
  return el('li', { class: 'question' }, lineOf(app, card),
    el('p', {}, el('strong', {}, words.asks(question.by.name)), ' ', question.text),
    el('label', { for: id }, words.answer), answer, problem, el('div', { class: 'row end' }, send));
}

function lineOf(app: App, card: WrapUpCard): HTMLElement {
  return el('div', { class: 'grow' }, el('span', {}, leadOf(card, app.texts)), el('small', {}, app.texts.work.wrapUp.when(new Date(card.from))));
}

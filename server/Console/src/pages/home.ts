import { Right } from '../protocol/messages';
import { openSession } from '../transport/api';
import type { Texts } from '../texts/texts';
import type { App, Page } from './app';
import type { CustomerChoice } from './customerChoice';
import { customerField, type CustomerField } from './customerField';
import { button, el } from './dom';
import { header } from './header';
import { problemOf } from './problem';
import { unfinished } from './unfinished';

/** Where every session begins. */
export function homePage(app: App): Page {
  const { texts } = app;
  const customer = customerField(texts);
  const form = newSessionForm(app, customer);
  const waiting = unfinished(app);
  const steps = el('aside', { class: 'steps' },
    el('h2', {}, texts.steps),
    el('ol', {}, el('li', {}, texts.step1), el('li', {}, texts.step2), el('li', {}, texts.step3)));
  const stop = new AbortController();
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLTextAreaElement || (event.target instanceof HTMLInputElement && event.target.type === 'text');
    if (event.key !== 'n' || typing || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    event.preventDefault();
    form.requestSubmit();
  }, { signal: stop.signal });
  return {
    element: el('div', { class: 'page' }, header(app), el('main', { class: 'home' }, waiting.element, form, steps)),
    close: () => {
      stop.abort();
      customer.close();
      waiting.close();
    },
  };
}

function newSessionForm(app: App, customer: CustomerField): HTMLFormElement {
  const { texts } = app;
  const boxes = rightBoxes(texts);
  const problem = el('p', { class: 'problem', role: 'alert' });
  const start = button(texts.start, 'primary', () => undefined);
  start.type = 'submit';
  start.append(el('kbd', { 'aria-hidden': 'true' }, 'N'));
  start.setAttribute('aria-keyshortcuts', 'n');
  const form = el('form', { class: 'card new-session' },
    el('h1', {}, texts.newSession),
    el('p', { class: 'lead' }, texts.newSessionLead),
    customer.element,
    el('fieldset', {}, el('legend', {}, texts.asks), ...boxes.map((box) => box.label)),
    problem, start);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const asks = boxes.reduce((sum, box) => sum + (box.input.checked ? box.right : 0), 0);
    problem.textContent = asks === 0 ? texts.nothingAsked : '';
    if (asks === 0 || start.disabled) return;
    start.disabled = true;
    void open(app, customer.choice, asks).then((message) => {
      start.disabled = false;
      problem.textContent = message;
    });
  });
  return form;
}

interface RightBox {
  readonly right: Right;
  readonly input: HTMLInputElement;
  readonly label: HTMLElement;
}

function rightBoxes(texts: Texts): RightBox[] {
  return (['view', 'control', 'shell'] as const).map((name) => {
    const input = el('input', { type: 'checkbox', checked: true, name });
    return { right: Right[name], input, label: el('label', { class: 'check' }, input, texts[name]) };
  });
}

/** @returns what went wrong, in words, or nothing. */
async function open(app: App, { name, customerId }: CustomerChoice, asks: number): Promise<string> {
  try {
    const offer = await openSession({ customer: name, customerId, asks });
    app.keepOffer(offer);
    app.openSession(offer.sessionId);
    return '';
  } catch (error) {
    return problemOf(error, app.texts);
  }
}

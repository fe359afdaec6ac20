import { Right } from '../protocol/messages';
import { ApiError, openSession } from '../transport/api';
import type { Texts } from '../texts/texts';
import type { App, Page } from './app';
import { button, el } from './dom';
import { header } from './header';

/** Where every session begins. */
export function homePage(app: App): Page {
  const { texts } = app;
  const form = newSessionForm(app);
  const steps = el('aside', { class: 'steps' },
    el('h2', {}, texts.steps),
    el('ol', {}, el('li', {}, texts.step1), el('li', {}, texts.step2), el('li', {}, texts.step3)));
  const stop = new AbortController();
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
    if (event.key !== 'n' || typing || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    event.preventDefault();
    form.requestSubmit();
  }, { signal: stop.signal });
  return {
    element: el('div', { class: 'page' }, header(app), el('main', { class: 'home' }, form, steps)),
    close: () => stop.abort(),
  };
}

function newSessionForm(app: App): HTMLFormElement {
  const { texts } = app;
  const customer = el('input', { id: 'customer', type: 'text', maxlength: 200, autocomplete: 'off', placeholder: texts.customerHint });
  const boxes = rightBoxes(texts);
  const problem = el('p', { class: 'problem', role: 'alert' });
  const start = button(texts.start, 'primary', () => undefined);
  start.type = 'submit';
  start.append(el('kbd', { 'aria-hidden': 'true' }, 'N'));
  start.setAttribute('aria-keyshortcuts', 'n');
  const form = el('form', { class: 'card new-session' },
    el('h1', {}, texts.newSession),
    el('p', { class: 'lead' }, texts.newSessionLead),
    el('label', { for: 'customer' }, texts.customer), customer,
    el('fieldset', {}, el('legend', {}, texts.asks), ...boxes.map((box) => box.label)),
    problem, start);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const asks = boxes.reduce((sum, box) => sum + (box.input.checked ? box.right : 0), 0);
    problem.textContent = asks === 0 ? texts.nothingAsked : '';
    if (asks === 0 || start.disabled) return;
    start.disabled = true;
    void open(app, customer.value.trim() || null, asks).then((message) => {
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
async function open(app: App, customer: string | null, asks: number): Promise<string> {
  try {
    const offer = await openSession({ customer, asks });
    app.keepOffer(offer);
    app.openSession(offer.sessionId);
    return '';
  } catch (error) {
    return problemOf(error, app.texts);
  }
}

export function problemOf(error: unknown, texts: Texts): string {
  if (error instanceof ApiError) return error.detail || texts.refused(error.status);
  if (error instanceof TypeError) return texts.notReached;
  throw error;
}

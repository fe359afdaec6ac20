import type { Session } from '../session/session';
import type { Texts } from '../texts/texts';
import { button, el } from './dom';

/** Asks before a session is ended for everybody. */
export function endDialog(session: Session, texts: Texts): { readonly element: HTMLDialogElement } {
  const problem = el('p', { class: 'problem', role: 'alert' });
  const sure = button(texts.endNow, 'danger', () => {
    session.end().then(
      () => element.close(),
      () => { problem.textContent = texts.endFailed; });
  });
  const element = el('dialog', { class: 'card' },
    el('h2', {}, texts.endQuestion), el('p', {}, texts.endLead), problem,
    el('div', { class: 'row end' }, button(texts.cancel, 'plain', () => element.close()), sure));
  element.addEventListener('close', () => { problem.textContent = ''; });
  return { element };
}

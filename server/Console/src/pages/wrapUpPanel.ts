import { causes, outcomes, reasons, type WrapUpCard } from '../protocol/office';
import { saveWrapUp } from '../transport/api';
import type { Texts } from '../texts/texts';
import { button, el } from './dom';
import { problemOf } from './problem';
import { radioRow, textRow } from './wrapUpFields';
import { chooseOutcome, draftOf, givesAway, missingIn, requestOf, type Missing } from './wrapUpDraft';

export interface WrapUpPanel {
  readonly element: HTMLElement;
  /** Puts the keyboard where the first answer is. */
  focus(): void;
}

/**
 * What the technician writes down when a session is over, made for the keyboard: a digit chooses the cause, Tab goes through
 * the rest, Ctrl+Enter saves.
 */
export function wrapUpPanel(texts: Texts, card: WrapUpCard, saved: () => void, later: () => void): WrapUpPanel {
  const words = texts.work.wrapUp;
  const draft = draftOf(card);
  const problem = el('p', { class: 'problem', role: 'alert' });

  const cause = radioRow('cause', words.cause, causes.map((value, index) => ({ value, label: words.causes[value], key: String(index + 1) })), draft.cause, (value) => {
    draft.cause = value;
    update();
  });
  const causeText = textRow('cause-text', words.causeText, draft.causeText, (text) => { draft.causeText = text; });
  const done = textRow('done', words.done, draft.done, (text) => { draft.done = text; }, { hint: words.doneHint, rows: 3 });
  const offered = outcomes.filter((value) => value !== 'contract' || card.hasContract || draft.outcome === 'contract');
  const outcome = radioRow('outcome', words.proposal, offered.map((value) => ({ value, label: words.outcomes[value] })), draft.outcome, (value) => {
    chooseOutcome(draft, value);
    reason.choose(draft.reason);
    update();
  });
  const because = el('p', { class: 'because' }, words.because[card.because]);
  const inKind = textRow('in-kind', words.inKind, draft.inKind, (text) => { draft.inKind = text; }, { placeholder: words.inKindHint });
  const reason = radioRow('reason', words.reason, reasons.map((value) => ({ value, label: words.reasons[value] })), draft.reason, (value) => {
    draft.reason = value;
    update();
  });
  const reasonText = textRow('reason-text', words.reasonText, draft.reasonText, (text) => { draft.reasonText = text; });
  const percent = textRow('percent', words.percent, draft.percent, (text) => { draft.percent = text; }, { mode: 'decimal' });
  const followUp = textRow('follow-up', words.followUp, draft.followUp, (text) => { draft.followUp = text; }, { placeholder: words.followUpHint });
  const fields: Record<Missing, { focus(): void }> = { cause, causeText, done, reason, reasonText, percent, inKind };

  const update = (): void => {
    causeText.element.hidden = draft.cause !== 'other';
    because.hidden = draft.outcome !== card.proposal.outcome || card.written !== undefined;
    inKind.element.hidden = draft.outcome !== 'inKind';
    reason.element.hidden = percent.element.hidden = !givesAway(draft.outcome);
    reasonText.element.hidden = !givesAway(draft.outcome) || draft.reason !== 'other';
  };
  const save = button(words.save, 'primary', () => void store());
  const store = async (): Promise<void> => {
    if (save.disabled) return;
    const missing = missingIn(draft);
    const request = requestOf(draft);
    if (missing || !request) {
      problem.textContent = missing ? words.wrong[missing] : '';
      if (missing) fields[missing].focus();
      return;
    }
    save.disabled = true;
    problem.textContent = '';
    try {
      await saveWrapUp(card.session, request);
      saved();
    } catch (error) {
      problem.textContent = problemOf(error, texts);
    } finally {
      save.disabled = false;
    }
  };
  const element = el('section', { class: 'card wrap-up', 'aria-labelledby': 'wrap-up-title' },
    el('h2', { id: 'wrap-up-title' }, words.title), el('p', { class: 'lead' }, leadOf(card, texts)),
    cause.element, causeText.element, done.element, outcome.element, because, inKind.element, reason.element, reasonText.element, percent.element,
    followUp.element, problem,
    el('div', { class: 'row end' }, el('small', { class: 'grow' }, words.keys), button(words.later, 'plain', later), save));
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void store();
      return;
    }
    const chosen = causes[Number(event.key) - 1];
    const typing = event.target instanceof HTMLTextAreaElement || (event.target instanceof HTMLInputElement && event.target.type === 'text');
    if (typing || event.ctrlKey || event.altKey || event.metaKey || !chosen) return;
    event.preventDefault();
    cause.choose(chosen);
    draft.cause = chosen;
    update();
    (chosen === 'other' ? causeText : done).focus();
  });
  update();
  return { element, focus: () => cause.focus() };
}

export function leadOf(card: WrapUpCard, texts: Texts): string {
  const words = texts.work.wrapUp;
  return words.lead(card.customer || card.machine || words.unknown, words.number(card.minutes), words.money(card.listNet));
}

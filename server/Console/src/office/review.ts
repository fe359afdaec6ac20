import { commandOf, type Command, type Place } from './commands';
import { recall, remember } from './returning';
import { RowList } from './rowList';
import { keepSums } from './sums';
import { VerdictForm } from './verdictForm';

/** Puts the keys on the pages of the review. Everything they do can be done by forms and links as well. */
export function startReview(page: Document, view: Window): void {
  const form = page.querySelector<HTMLFormElement>('#review, #decision');
  const verdict = form ? new VerdictForm(form) : null;
  const rows: RowList | null = form?.id === 'review' ? new RowList(form, () => tell(form, rows)) : null;
  page.documentElement.classList.add('keyed');
  for (const percent of page.querySelectorAll<HTMLInputElement>('[data-sums]')) keepSums(percent);
  if (form && rows) comeBack(form, rows, view);

  // A row ticked only because a decision was asked for it; it is given up with the decision.
  let lent = false;

  const giveUp = (): void => {
    verdict?.clear();
    if (lent) rows?.tickHere(false);
    lent = false;
  };

  const prepare = (key: string): boolean => {
    const chosen = verdict?.choose(key) ?? false;
    rows?.show();
    return chosen;
  };

  const run = (command: Command): boolean => {
    switch (command.kind) {
      case 'move':
        if (lent) giveUp();
        rows?.move(command.by, command.extend);
        return rows !== null;
      case 'tick': rows?.toggle(); lent = false; return rows !== null;
      case 'tickAll': rows?.toggleAll(); lent = false; return rows !== null;
      case 'enter':
        if (verdict?.prepared) verdict.send();
        else rows?.open();
        return true;
      case 'verdict':
        if (verdict?.offers(command.key) !== true) return false;
        if (rows?.ticked === 0) {
          rows.tickHere(true);
          lent = true;
        }
        return prepare(command.key);
      case 'reason': return verdict?.reason(command.key) ?? false;
      case 'search': return focusOn(page, '#q');
      case 'help':
        page.querySelector<HTMLDialogElement>('#keys')?.showModal();
        // Not the button at the end: a small screen would show the end of the list.
        page.querySelector<HTMLElement>('#keys-title')?.focus();
        return true;
      case 'leave':
      case 'back':
        if (rows) {
          giveUp();
          rows.focus();
        } else if (verdict?.prepared) {
          giveUp();
          blur(page);
        } else {
          page.querySelector<HTMLAnchorElement>('a[data-key=u]')?.click();
        }
        return true;
    }
  };

  page.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || page.querySelector('dialog[open]')) return;
    const command = commandOf({
      key: event.key, shift: event.shiftKey, modified: event.ctrlKey || event.altKey || event.metaKey, place: placeOf(event.target),
    });
    if (command && run(command)) event.preventDefault();
  });
  page.querySelector('button[data-key="?"]')?.addEventListener('click', () => run({ kind: 'help' }));
}

function comeBack(form: HTMLFormElement, rows: RowList, view: Window): void {
  const { location, sessionStorage } = view;
  const spot = recall(sessionStorage, location.search);
  // What was refused is gone on with first: its reason stands there.
  const refused = form.querySelector('tr.refused')?.id;
  const named = location.hash.slice(1);
  rows.goTo(named === '' ? refused ?? spot?.id ?? '' : named, spot?.at ?? 0, refused !== undefined || spot !== null);
  let sent = false;
  form.addEventListener('submit', () => {
    sent = true;
    remember(sessionStorage, location.search, rows.next);
  });
  view.addEventListener('pagehide', () => {
    if (!sent) remember(sessionStorage, location.search, rows.here);
  });
  tell(form, rows);
}

/** How many are ticked, in the page's own words. */
function tell(form: HTMLFormElement, rows: RowList | null): void {
  const status = form.querySelector('.status');
  if (!status || !rows) return;
  const { none = '', one = '', many = '' } = form.dataset;
  status.textContent = rows.ticked === 0 ? none : rows.ticked === 1 ? one : many.replace('{0}', String(rows.ticked));
}

function placeOf(target: EventTarget | null): Place {
  if (target instanceof HTMLInputElement) {
    if (target.type === 'radio') return 'choice';
    return target.type === 'checkbox' ? 'page' : 'text';
  }
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return 'text';
  return target instanceof HTMLElement && target.closest('a, button, summary') ? 'pressable' : 'page';
}

function focusOn(page: Document, selector: string): boolean {
  const field = page.querySelector<HTMLInputElement>(selector);
  field?.focus();
  field?.select();
  return field !== null;
}

function blur(page: Document): void {
  if (page.activeElement instanceof HTMLElement) page.activeElement.blur();
}

import type { CustomerCard } from '../protocol/office';
import { createCustomer, findCustomers } from '../transport/api';
import type { Texts } from '../texts/texts';
import { CustomerChoice, firstFields, type ChoiceOption } from './customerChoice';
import { button, el } from './dom';
import { problemOf } from './problem';

export interface CustomerField {
  readonly element: HTMLElement;
  readonly choice: CustomerChoice;
  close(): void;
}

/** The field where the technician says for whom it is, with the customers that match under it. */
export function customerField(texts: Texts): CustomerField {
  const words = texts.work.customer;
  const choice = new CustomerChoice(findCustomers);
  const input = el('input', {
    id: 'customer', type: 'text', maxlength: 200, autocomplete: 'off', placeholder: words.hint, role: 'combobox',
    'aria-autocomplete': 'list', 'aria-controls': 'customer-list', 'aria-expanded': 'false', 'aria-describedby': 'customer-chosen',
  });
  const list = el('ul', { id: 'customer-list', role: 'listbox', class: 'suggestions', 'aria-label': words.matches, hidden: true });
  const chosen = el('p', { id: 'customer-chosen', class: 'chosen', role: 'status' });
  const fresh = newCustomer(texts, (card) => {
    choice.choose(card);
    input.focus();
  }, () => input.focus());

  const update = (): void => {
    if (input.value !== choice.typed) input.value = choice.typed;
    list.hidden = !choice.open;
    input.setAttribute('aria-expanded', String(choice.open));
    list.replaceChildren(...choice.options.map((option, index) => line(option, index)));
    if (choice.open && choice.active >= 0) input.setAttribute('aria-activedescendant', `customer-${choice.active}`);
    else input.removeAttribute('aria-activedescendant');
    list.children[choice.active]?.scrollIntoView({ block: 'nearest' });
    chosen.textContent = choice.chosen ? words.chosen(choice.chosen.number) : choice.typed.trim() ? words.nobody : '';
    chosen.classList.toggle('known', choice.chosen !== null);
  };
  const line = (option: ChoiceOption, index: number): HTMLElement => {
    const item = el('li', { id: `customer-${index}`, role: 'option', 'aria-selected': String(index === choice.active) }, ...cells(option, texts, choice.typed));
    // The field would lose the focus and close the list before a click came.
    item.addEventListener('mousedown', (event) => event.preventDefault());
    item.addEventListener('click', () => choice.pick(option));
    return item;
  };
  input.addEventListener('input', () => { fresh.hide(); choice.type(input.value); });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (choice.key(event.key)) event.preventDefault();
  });
  input.addEventListener('blur', () => choice.close());
  const stops = [choice.changed.on(update), choice.wantsNew.on(() => fresh.show(choice.typed))];
  update();
  return {
    choice,
    element: el('div', { class: 'customer-field' },
      el('label', { for: 'customer' }, texts.customer), el('div', { class: 'combo' }, input, list), chosen, fresh.element),
    close: () => {
      for (const stop of stops) stop();
      choice.stop();
    },
  };
}

function cells(option: ChoiceOption, texts: Texts, typed: string): HTMLElement[] {
  if (option.kind === 'new') return [el('span', { class: 'new' }, texts.work.customer.create(typed.trim()))];
  const { card } = option;
  const rest = [card.number, card.person, card.phone].filter((part) => part).join(' · ');
  return [el('span', {}, card.name), el('small', {}, rest)];
}

interface NewCustomer {
  readonly element: HTMLElement;
  show(typed: string): void;
  hide(): void;
}

/** Name and phone of somebody the firm does not know yet. It stands inside a form, so it is none itself. */
function newCustomer(texts: Texts, made: (card: CustomerCard) => void, gone: () => void): NewCustomer {
  const words = texts.work.customer;
  const name = el('input', { id: 'new-name', type: 'text', maxlength: 200, autocomplete: 'off' });
  const phone = el('input', { id: 'new-phone', type: 'text', inputmode: 'tel', maxlength: 40, autocomplete: 'off' });
  const problem = el('p', { class: 'problem', role: 'alert' });
  const save = button(words.save, 'primary', () => void store());
  const element = el('fieldset', { class: 'new-customer', hidden: true },
    el('legend', {}, words.newTitle),
    el('label', { for: 'new-name' }, words.name), name, el('label', { for: 'new-phone' }, words.phone), phone, problem,
    el('div', { class: 'row end' }, button(texts.cancel, 'plain', () => { hide(); gone(); }), save));
  const hide = (): void => { element.hidden = true; };
  const store = async (): Promise<void> => {
    if (save.disabled) return;
    if (name.value.trim() === '') {
      problem.textContent = words.nameMissing;
      name.focus();
      return;
    }
    save.disabled = true;
    try {
      const card = await createCustomer(name.value, phone.value);
      hide();
      made(card);
    } catch (error) {
      problem.textContent = problemOf(error, texts);
    } finally {
      save.disabled = false;
    }
  };
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') { hide(); gone(); }
    // Enter must not start the session that the field is for.
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) { event.preventDefault(); void store(); }
  });
  return {
    element,
    hide,
    show: (typed) => {
      const first = firstFields(typed);
      [name.value, phone.value, problem.textContent] = [first.name, first.phone, ''];
      element.hidden = false;
      (first.name ? phone : name).focus();
    },
  };
}

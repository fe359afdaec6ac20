import { el } from './dom';

export interface Field<T> {
  readonly element: HTMLElement;
  choose(value: T | null): void;
  focus(): void;
}

export interface RadioOption<T> {
  readonly value: T;
  readonly label: string;
  /** Shown on it; the page listens for it. */
  readonly key?: string;
}

/** A question with a few answers, one of them chosen; arrows move between them. */
export function radioRow<T extends string>(
  name: string, legend: string, options: readonly RadioOption<T>[], chosen: T | null, choose: (value: T) => void,
): Field<T> {
  const inputs = options.map((option) => {
    const input = el('input', { type: 'radio', name, value: option.value, checked: option.value === chosen });
    input.addEventListener('change', () => { if (input.checked) choose(option.value); });
    return { option, input };
  });
  const element = el('fieldset', { class: 'radios' }, el('legend', {}, legend), el('div', { class: 'radio-row' },
    ...inputs.map(({ option, input }) => el('label', { class: 'radio' }, input, el('span', {}, option.label), option.key ? el('kbd', { 'aria-hidden': 'true' }, option.key) : null))));
  return {
    element,
    choose: (value) => { for (const { option, input } of inputs) input.checked = option.value === value; },
    focus: () => (inputs.find(({ input }) => input.checked) ?? inputs[0])?.input.focus(),
  };
}

interface TextOptions {
  readonly hint?: string;
  readonly placeholder?: string;
  /** More than one: several lines. */
  readonly rows?: number;
  readonly mode?: string;
}

export function textRow(id: string, label: string, value: string, change: (text: string) => void, options: TextOptions = {}): Field<string> {
  const hint = options.hint ? el('small', { id: `${id}-hint` }, options.hint) : null;
  const shared = { id, maxlength: 2000, autocomplete: 'off', placeholder: options.placeholder, 'aria-describedby': hint ? `${id}-hint` : undefined };
  const input = options.rows ? el('textarea', { ...shared, rows: options.rows }) : el('input', { ...shared, type: 'text', inputmode: options.mode });
  input.value = value;
  input.addEventListener('input', () => change(input.value));
  return {
    element: el('div', { class: 'field' }, el('label', { for: id }, label), input, hint),
    choose: (text) => { input.value = text ?? ''; },
    focus: () => input.focus(),
  };
}

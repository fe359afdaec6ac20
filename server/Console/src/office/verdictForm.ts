const OTHER = '6';

/** The form of a decision: a key prepares it, Enter sends it. */
export class VerdictForm {
  constructor(readonly form: HTMLFormElement) {}

  /** A choice is made but not sent. */
  get prepared(): boolean {
    return this.#verdict !== null;
  }

  /** There is such a choice here. */
  offers(key: string): boolean {
    return this.#radio('verdict', key) !== null;
  }

  /** Chooses what the key stands for and goes on to what is asked next. False: there is no such choice here. */
  choose(key: string): boolean {
    const radio = this.#radio('verdict', key);
    if (!radio) return false;
    radio.checked = true;
    if (key === 'q') this.#field('text');
    else if (key === 'g' || key === 'i') this.#reasons()?.focus();
    else this.#button()?.focus();
    return true;
  }

  /** The reason by its number, then what is still asked. False: no reason is asked for. */
  reason(key: string): boolean {
    const verdict = this.#verdict?.dataset['key'];
    const radio = this.#radio('reason', key);
    if (!radio || (verdict !== 'g' && verdict !== 'i')) return false;
    radio.checked = true;
    if (key === OTHER) this.#field('reasonText');
    else if (verdict === 'i') this.#field('inKind');
    else this.#button()?.focus();
    return true;
  }

  /** Nothing is chosen any more. */
  clear(): void {
    for (const radio of this.form.querySelectorAll<HTMLInputElement>('input[type=radio]')) radio.checked = radio.defaultChecked && radio.name !== 'verdict';
  }

  send(): void {
    this.form.requestSubmit();
  }

  get #verdict(): HTMLInputElement | null {
    return this.form.querySelector<HTMLInputElement>('input[name=verdict]:checked');
  }

  #radio(name: string, key: string): HTMLInputElement | null {
    return this.form.querySelector<HTMLInputElement>(`input[name=${name}][data-key="${key}"]`);
  }

  #reasons(): HTMLInputElement | null {
    return this.form.querySelector<HTMLInputElement>('input[name=reason]:checked') ?? this.#radio('reason', '1');
  }

  #field(name: string): void {
    const field = this.form.querySelector<HTMLInputElement>(`input[name=${name}]`);
    field?.focus();
    field?.select();
  }

  #button(): HTMLButtonElement | null {
    return this.form.querySelector<HTMLButtonElement>('.send button:not([type=button])');
  }
}

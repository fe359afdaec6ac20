import type { CustomerCard } from '../protocol/office';
import { Signal } from '../session/signal';

const delayMs = 150;

/** A line of the list under the field: a customer, or "make a new one". */
export type ChoiceOption = { readonly kind: 'customer'; readonly card: CustomerCard } | { readonly kind: 'new' };

/**
 * Whom the technician means: what is typed, who matches, and who was chosen. Choosing nobody is fine: what is typed is then
 * only a name. It knows no page; a page shows it and tells it the keys.
 */
export class CustomerChoice {
  readonly changed = new Signal<void>();
  typed = '';
  chosen: CustomerCard | null = null;
  options: readonly ChoiceOption[] = [];
  /** Index of the marked option; -1: none. */
  active = -1;
  open = false;
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly find: (typed: string) => Promise<readonly CustomerCard[]>) {}

  get customerId(): string | null {
    return this.chosen?.id ?? null;
  }

  /** What goes along as the name; null when nothing is typed. */
  get name(): string | null {
    return this.chosen?.name ?? (this.typed.trim() || null);
  }

  type(text: string): void {
    this.typed = text;
    this.chosen = null;
    this.active = -1;
    clearTimeout(this.timer);
    const turn = ++this.turn;
    if (text.trim() === '') {
      this.show([]);
      return;
    }
    this.timer = setTimeout(() => void this.search(text.trim(), turn), delayMs);
    this.changed.tell(undefined);
  }

  /** @returns whether the key was meant for the list. */
  key(name: string): boolean {
    if (name === 'ArrowDown' || name === 'ArrowUp') return this.move(name === 'ArrowDown' ? 1 : -1);
    if (!this.open) return false;
    if (name === 'Escape') {
      this.close();
      return true;
    }
    const marked = this.options[this.active];
    if (name !== 'Enter' || !marked) return false;
    this.pick(marked);
    return true;
  }

  /** Someone from the list; "new" is left to the page, which asks for the rest. */
  pick(option: ChoiceOption): void {
    if (option.kind === 'customer') this.choose(option.card);
    else {
      this.close();
      this.wantsNew.tell(undefined);
    }
  }

  /** The technician wants to make a new customer of what is typed. */
  readonly wantsNew = new Signal<void>();

  choose(card: CustomerCard): void {
    this.turn++;
    clearTimeout(this.timer);
    this.chosen = card;
    this.typed = card.name;
    this.close();
  }

  close(): void {
    this.open = false;
    this.active = -1;
    this.changed.tell(undefined);
  }

  stop(): void {
    this.turn++;
    clearTimeout(this.timer);
  }

  private move(by: number): boolean {
    if (this.options.length === 0) return false;
    // From the field itself down to the first and up to the last; past the ends it comes round.
    const count = this.options.length;
    this.active = !this.open || this.active < 0 ? (by > 0 ? 0 : count - 1) : (this.active + by + count) % count;
    this.open = true;
    this.changed.tell(undefined);
    return true;
  }

  private async search(text: string, turn: number): Promise<void> {
    // Not finding must not keep anybody from helping: the name alone will do.
    const found = await this.find(text).catch(() => []);
    if (turn !== this.turn) return;
    this.show([...found.map((card) => ({ kind: 'customer', card }) as const), { kind: 'new' }]);
  }

  private show(options: readonly ChoiceOption[]): void {
    this.options = options;
    this.open = options.length > 0;
    this.active = -1;
    this.changed.tell(undefined);
  }
}

/** What a new customer's fields begin with: a number that was typed is a phone, anything else a name. */
export function firstFields(typed: string): { readonly name: string; readonly phone: string } {
  const text = typed.trim();
  return /^[\d\s+()/.–-]+$/.test(text) && /\d{3}/.test(text.replace(/\D/g, '')) ? { name: '', phone: text } : { name: text, phone: '' };
}

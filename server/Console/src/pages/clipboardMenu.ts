import type { Delivery } from '../session/clipboard';
import type { Texts } from '../texts/texts';
import { button, el } from './dom';

const saidForMs = 2500;

export interface ClipboardActions {
  /** Puts a text on the customer's clipboard. */
  deliver(text: string): Promise<Delivery>;
  /** Types it instead, where nothing can be pasted. */
  type(text: string): void;
  /** Says what is wrong; empty: nothing. */
  say(problem: string): void;
}

/** What can be done with this PC's clipboard. */
export function clipboardMenu(texts: Texts, { deliver, type, say }: ClipboardActions): HTMLDetailsElement {
  const label = el('summary', { class: 'button quiet' }, texts.clipboard.title);
  const using = (use: (text: string) => void) => (): void => {
    element.open = false;
    navigator.clipboard.readText().then(
      (text) => { say(''); use(text); },
      () => say(texts.clipboard.notRead));
  };
  const give = button(texts.clipboard.give, 'quiet', using((text) => {
    void deliver(text).then((delivery) => {
      if (delivery !== 'there') return;
      label.textContent = texts.clipboard.given;
      setTimeout(() => { label.textContent = texts.clipboard.title; }, saidForMs);
    });
  }));
  give.title = texts.clipboard.giveHint;
  const typed = button(texts.clipboard.type, 'quiet', using(type));
  typed.title = texts.clipboard.typeHint;
  const element = el('details', { class: 'menu' }, label, el('div', { class: 'menu-items' }, give, typed));
  return element;
}

import type { Me, Offer } from '../protocol/messages';
import type { Language, Texts } from '../texts/texts';

/** What every page is given. */
export interface App {
  readonly me: Me;
  readonly texts: Texts;
  readonly language: Language;
  switchLanguage(): void;
  /** Keeps the newest code of a session in this tab: the broker shows it once. */
  keepOffer(offer: Offer): void;
  openSession(id: string): void;
  /** Shows the page that the address names anew. */
  reopen(): void;
  goHome(): void;
}

/** Something on screen that can be taken away again. */
export interface Page {
  readonly element: HTMLElement;
  close(): void;
}

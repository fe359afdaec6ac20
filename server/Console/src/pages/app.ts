import type { Me, Offer } from '../protocol/messages';
import type { Language, Texts } from '../texts/texts';

/** What every page is given. */
export interface App {
  readonly me: Me;
  readonly texts: Texts;
  readonly language: Language;
  switchLanguage(): void;
  /** Goes to a session's page; the offer is known to its opener only. */
  openSession(id: string, offer: Offer | null): void;
  goHome(): void;
}

/** Something on screen that can be taken away again. */
export interface Page {
  readonly element: HTMLElement;
  close(): void;
}

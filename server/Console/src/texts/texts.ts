import { de, type Texts } from './de';
import { en } from './en';

export type { Texts } from './de';
export type Language = 'de' | 'en';

const place = 'remoteassist.language';

export function textsOf(language: Language): Texts {
  return language === 'de' ? de : en;
}

/** What was chosen on this machine, else what the account says, else what the browser speaks. */
export function languageFor(account: string | null): Language {
  const wanted = localStorage.getItem(place) ?? account ?? navigator.language;
  return wanted.startsWith('de') ? 'de' : 'en';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(place, language);
}

import { de, type Texts } from './de';
import { en } from './en';

export type { Texts } from './de';
export type Language = 'de' | 'en';

export function textsOf(language: Language): Texts {
  return language === 'de' ? de : en;
}

/** @param tag a language as browsers and accounts name it: "de", "de-AT", "en". */
export function languageOf(tag: string): Language {
  return tag.startsWith('de') ? 'de' : 'en';
}

import { kinds, type Quality } from '../screen/qualityMeter';
import type { Texts } from '../texts/texts';
import type { Page } from './app';
import { el } from './dom';

const everyMs = 1000;

export interface Reading extends Quality {
  /** Milliseconds there and back, at most; null while nothing has been measured. */
  readonly roundTrip: number | null;
}

/** How the picture comes: a few small words, and everything on demand. */
export function qualityReadout(texts: Texts, read: () => Reading): Page {
  const brief = el('summary', { class: 'button quiet', title: texts.quality });
  const values = [texts.rate, texts.roundTrip, texts.frameRate, texts.madeOf].map((name) => ({ name, value: el('dd', {}) }));
  const element = el('details', { class: 'menu quality' },
    brief, el('dl', {}, ...values.flatMap(({ name, value }) => [el('dt', {}, name), value])));
  const update = (): void => {
    const reading = read();
    const rate = rateOf(reading.kilobitsPerSecond, texts);
    const trip = reading.roundTrip === null ? null : `${Math.round(reading.roundTrip)} ms`;
    const made = kinds.filter((kind) => reading.parts[kind] >= 0.005)
      .sort((a, b) => reading.parts[b] - reading.parts[a])
      .map((kind) => `${texts.kinds[kind]} ${Math.round(reading.parts[kind] * 100)} %`);
    brief.textContent = [rate, trip].filter((part) => part !== null).join(' · ');
    brief.setAttribute('aria-label', `${texts.quality}: ${brief.textContent}`);
    [rate, trip === null ? '–' : texts.atMost(trip), String(Math.round(reading.framesPerSecond)), made.join(', ') || texts.quiet]
      .forEach((text, i) => { const value = values[i]?.value; if (value) value.textContent = text; });
  };
  const timer = setInterval(update, everyMs);
  update();
  return { element, close: () => clearInterval(timer) };
}

function rateOf(kilobits: number, texts: Texts): string {
  return kilobits < 1000 ? `${Math.round(kilobits)} kbit/s` : `${texts.decimal(kilobits / 1000)} Mbit/s`;
}

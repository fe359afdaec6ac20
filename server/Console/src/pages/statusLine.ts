import type { Session } from '../session/session';
import type { Status } from '../session/status';
import type { Texts } from '../texts/texts';
import type { Page } from './app';
import { el } from './dom';

const tones: Readonly<Record<Status['kind'], 'good' | 'busy' | 'bad' | 'off'>> = {
  connecting: 'busy', waiting: 'busy', deciding: 'busy', starting: 'busy', live: 'good',
  customerGone: 'bad', lineGone: 'bad', signedOut: 'bad', ended: 'off', refused: 'off', outdated: 'bad',
};

/** The session's state as a coloured dot and plain words, always true. */
export function statusLine(session: Session, texts: Texts): Page {
  const words = el('span', {});
  const element = el('p', { class: 'status', role: 'status' }, el('span', { class: 'dot', 'aria-hidden': 'true' }), words);
  const update = (): void => {
    const { kind } = session.status;
    element.dataset['tone'] = tones[kind];
    element.dataset['status'] = kind;
    words.textContent = texts.status[kind];
  };
  update();
  return { element, close: session.changed.on(update) };
}

import type { WrapUpCard } from '../protocol/office';
import { wrapUpOf } from '../transport/api';
import type { App, Page } from './app';
import { el } from './dom';
import { wrapUpPanel } from './wrapUpPanel';

/** The broker puts a session on the desk a moment after its end. */
const tries = 8;
const betweenMs = 750;

/** Asks for the session's wrap-up until it is there; null when there is none to write. */
export async function awaitWrapUp(
  ask: () => Promise<WrapUpCard | null>, wait: (milliseconds: number) => Promise<void>, stopped: () => boolean,
): Promise<WrapUpCard | null> {
  for (let attempt = 0; attempt < tries && !stopped(); attempt++) {
    if (attempt > 0) await wait(betweenMs);
    const card = await ask().catch(() => null);
    if (card) return stopped() ? null : card;
  }
  return null;
}

/** What comes after a session that was live: its wrap-up, laid over what was there. */
export function afterwards(app: App, session: string): Page {
  const { texts } = app;
  const element = el('div', { class: 'afterwards', hidden: true });
  let closed = false;
  const wait = (milliseconds: number): Promise<void> => new Promise((then) => { setTimeout(then, milliseconds); });
  void awaitWrapUp(() => wrapUpOf(session), wait, () => closed).then((card) => {
    if (!card || closed) return;
    const panel = wrapUpPanel(texts, card, () => app.goHome(), () => app.goHome());
    element.replaceChildren(panel.element);
    element.hidden = false;
    panel.focus();
  });
  return { element, close: () => { closed = true; } };
}

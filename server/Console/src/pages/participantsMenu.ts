import type { Session } from '../session/session';
import type { Texts } from '../texts/texts';
import type { Page } from './app';
import { el } from './dom';

/** Who is in the session, and whether they are connected. */
export function participantsMenu(session: Session, texts: Texts): Page {
  const count = el('span', { class: 'count' });
  const list = el('ul', {});
  const element = el('details', { class: 'menu people' }, el('summary', { class: 'button quiet' }, texts.participants, ' ', count), list);
  const update = (): void => {
    const all = session.state?.participants ?? [];
    count.textContent = String(all.filter((one) => one.connected).length);
    list.replaceChildren(...all.map((one) => el('li', { class: 'person', 'data-connected': String(one.connected) },
      el('span', { class: 'dot', 'aria-hidden': 'true' }),
      el('span', {}, one.number === session.participant ? `${one.name} (${texts.you})` : one.name),
      el('small', {}, `${one.kind === 'agent' ? texts.agentKind : texts.consoleKind}, ${one.connected ? texts.connected : texts.away}`))));
  };
  update();
  return { element, close: session.changed.on(update) };
}

import type { Offer } from '../protocol/messages';
import { Chat } from '../session/chat';
import { Clipboard } from '../session/clipboard';
import { ScreenFeed } from '../session/screenFeed';
import { Session } from '../session/session';
import { afterwards } from './afterwards';
import type { App, Page } from './app';
import { isOver } from '../session/status';
import { button, el } from './dom';
import { header } from './header';
import { liveView } from './liveView';
import { offerPanel } from './offerPanel';
import { inWords } from './price';
import { statusLine } from './statusLine';

/** One session from its code to its end: first the panel with the code, then the live view. */
export function sessionPage(app: App, id: string, offer: Offer | null): Page {
  const session = new Session(id);
  const feed = new ScreenFeed(session);
  const chat = new Chat(session);
  const clipboard = new Clipboard(session);
  const element = el('div', { class: 'page' });
  let shown: { kind: 'before' | 'live'; page: Page } | null = null;
  let after: Page | null = null;

  const update = (): void => {
    const kind = wanted(session, shown?.kind ?? null);
    if (shown?.kind !== kind) {
      shown?.page.close();
      shown = { kind, page: kind === 'live' ? liveView(app, session, feed, chat, clipboard) : beforeView(app, session, offer) };
      element.replaceChildren(shown.page.element);
    }
    if (kind !== 'live' || session.status.kind !== 'ended' || after) return;
    after = afterwards(app, id);
    element.append(after.element);
  };
  const stops = [session.changed.on(update), session.displaced.on(() => app.reopen())];
  update();

  return {
    element,
    close: () => {
      for (const stop of stops) stop();
      shown?.page.close();
      after?.close();
      feed.close();
      chat.close();
      clipboard.close();
      void session.leave();
    },
  };
}

/** Once live it stays the live view: a gap is shown there. */
function wanted(session: Session, now: 'before' | 'live' | null): 'before' | 'live' {
  if (now === 'live') return 'live';
  const { kind } = session.status;
  return kind === 'live' || (kind === 'customerGone' && session.granted !== 0) ? 'live' : 'before';
}

function beforeView(app: App, session: Session, offer: Offer | null): Page {
  const { texts } = app;
  const status = statusLine(session, texts);
  const panel = offerPanel(app, session.id, offer);
  const hint = el('p', { class: 'lead' });
  const home = button(texts.backHome, 'plain', () => app.goHome());
  const reload = button(texts.reload, 'primary', () => location.reload());
  const end = button(texts.endNow, 'plain', () => {
    void session.end().catch(() => { hint.textContent = texts.endFailed; });
  });
  const update = (): void => {
    const now = session.status;
    const over = isOver(now);
    panel.element.hidden = now.kind !== 'waiting' && !(now.kind === 'connecting' && offer !== null) && now.kind !== 'lineGone';
    home.hidden = !over;
    reload.hidden = now.kind !== 'outdated';
    end.hidden = over;
    const { price } = session;
    hint.textContent = now.kind === 'deciding' ? price.kind === 'asking' ? texts.decidingPriced(inWords(app, price)) : texts.decidingHint
      : now.kind === 'ended' && now.cause ? texts.causes[now.cause] : '';
  };
  const stop = session.changed.on(update);
  update();
  return {
    element: el('div', { class: 'page' }, header(app),
      el('main', { class: 'before' }, el('section', { class: 'card offer' },
        el('h1', {}, texts.session), status.element, hint, panel.element, el('div', { class: 'row end' }, end, home, reload)))),
    close: () => {
      stop();
      status.close();
      panel.close();
    },
  };
}

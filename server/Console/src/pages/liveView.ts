import type { Chat } from '../session/chat';
import type { Clipboard } from '../session/clipboard';
import type { ScreenFeed } from '../session/screenFeed';
import type { Session } from '../session/session';
import { isOver, seatOf } from '../session/status';
import type { App, Page } from './app';
import { chatButton } from './chatButton';
import { clipboardNote } from './clipboardNote';
import { button, el, minutes } from './dom';
import { endDialog } from './endDialog';
import { participantsMenu } from './participantsMenu';
import { priceBadge, priceBanner } from './price';
import { screenPane } from './screenPane';
import { shellPane } from './shellPane';
import { statusLine } from './statusLine';

/** The live session: one bar, and under it the screen or the command line, and beside it what is said. */
export function liveView(app: App, session: Session, feed: ScreenFeed, chat: Chat, clipboard: Clipboard): Page {
  const { texts } = app;
  const status = statusLine(session, texts);
  const hint = el('span', { class: 'hint' });
  const clock = el('span', { class: 'clock' });
  const machine = el('h1', { class: 'machine' }, texts.session);
  const people = participantsMenu(session, texts);
  const price = { badge: priceBadge(app, session), banner: priceBanner(app, session) };
  const talk = chatButton(app, session, chat);
  const copied = clipboardNote(app, clipboard);
  const dialog = endDialog(session, texts);
  const panes = { screen: screenPane(app, session, feed, clipboard), shell: shellPane(app, session) };
  const tabs = tabBar(texts.screen, texts.commandLine, (name) => {
    panes.screen.element.hidden = name !== 'screen';
    panes.shell.element.hidden = name !== 'shell';
    panes[name].shown();
  });
  const end = button(texts.end, 'danger', () => dialog.element.showModal());
  const leave = button(texts.leave, 'quiet', () => app.goHome()); // Leaving the page leaves the session.
  leave.title = texts.leaveHint;
  const signIn = el('a', { class: 'button primary', href: '/sign-in', target: '_blank' }, texts.signIn);
  const home = button(texts.backHome, 'plain', () => app.goHome());
  const reload = button(texts.reload, 'primary', () => location.reload());

  const update = (): void => {
    const now = session.status;
    const over = isOver(now);
    machine.textContent = seatOf(session.state)?.machine || texts.session;
    hint.textContent = now.kind === 'customerGone' || now.kind === 'lineGone' ? texts.customerGoneHint
      : now.kind === 'ended' && now.cause ? texts.causes[now.cause] : '';
    end.hidden = leave.hidden = over;
    home.hidden = !over;
    reload.hidden = now.kind !== 'outdated';
    signIn.hidden = now.kind !== 'signedOut';
    if (over) dialog.element.close();
    element.dataset['over'] = String(over);
    tick();
  };
  const tick = (): void => {
    const since = session.state?.liveSince;
    if (since && session.status.kind !== 'ended') clock.textContent = minutes((Date.now() - Date.parse(since)) / 1000);
  };
  const element = el('div', { class: 'live' },
    el('header', { class: 'bar' },
      machine, status.element, clock, price.badge.element, tabs, el('span', { class: 'grow' }), people.element, talk.element, signIn, leave, end, home, reload),
    el('main', { class: 'panes' }, price.banner.element, hint,
      el('div', { class: 'split' }, panes.screen.element, panes.shell.element, talk.pane), copied.element), dialog.element);
  panes.shell.element.hidden = true;
  const stop = session.changed.on(update);
  const timer = setInterval(tick, 1000);
  requestAnimationFrame(() => panes.screen.shown());
  update();

  return {
    element,
    close: () => {
      stop();
      clearInterval(timer);
      for (const part of [status, people, price.badge, price.banner, talk, copied, panes.screen, panes.shell]) part.close();
    },
  };
}

function tabBar(screen: string, shell: string, choose: (name: 'screen' | 'shell') => void): HTMLElement {
  const tabs = (['screen', 'shell'] as const).map((name) => {
    const tab = el('button', { type: 'button', role: 'tab', 'aria-selected': String(name === 'screen') }, name === 'screen' ? screen : shell);
    tab.addEventListener('click', () => {
      for (const other of tabs) other.setAttribute('aria-selected', String(other === tab));
      choose(name);
    });
    return tab;
  });
  return el('div', { class: 'tabs', role: 'tablist' }, ...tabs);
}

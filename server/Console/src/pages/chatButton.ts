import type { Chat } from '../session/chat';
import type { Session } from '../session/session';
import type { App, Page } from './app';
import { chatPane } from './chatPane';
import { el } from './dom';

export interface ChatParts extends Page {
  /** What stands beside the screen when the button is pressed. */
  readonly pane: HTMLElement;
}

/** The button in the session's bar that opens the conversation and counts what has not been seen of it. */
export function chatButton(app: App, session: Session, chat: Chat): ChatParts {
  const { texts: { chat: texts } } = app;
  let unseen = 0;
  const count = el('span', { class: 'count', hidden: true });
  const news = el('span', { class: 'unseen-news', role: 'status' });
  const button = el('button', { type: 'button', class: 'button quiet chat-button', 'aria-expanded': 'false' }, texts.title, count);
  const update = (): void => {
    button.setAttribute('aria-expanded', String(pane.isOpen));
    button.setAttribute('aria-pressed', String(pane.isOpen));
    count.hidden = unseen === 0;
    count.textContent = String(unseen);
    news.textContent = unseen === 0 ? '' : texts.unseen(unseen);
    button.title = unseen === 0 ? '' : texts.unseen(unseen);
  };
  const pane = chatPane(app, session, chat, () => {
    update();
    button.focus();
  });
  const seen = (): void => {
    if (!pane.isOpen || document.hidden) return;
    unseen = 0;
    update();
  };
  button.addEventListener('click', () => {
    if (pane.isOpen) pane.hide();
    else {
      pane.open();
      seen();
    }
  });
  document.addEventListener('visibilitychange', seen);
  const stop = chat.heard.on(() => {
    unseen++;
    update();
    seen();
  });
  update();
  return {
    element: el('span', { class: 'chat-toggle' }, button, news),
    pane: pane.element,
    close: () => {
      stop();
      document.removeEventListener('visibilitychange', seen);
      pane.close();
    },
  };
}

import { InputSurface } from '../input/inputSurface';
import { writeInput, type InputMessage } from '../protocol/inputMessages';
import { Right } from '../protocol/messages';
import { Channel } from '../protocol/packet';
import { Cursor } from '../screen/cursor';
import { ScreenView } from '../screen/screenView';
import type { ScreenFeed } from '../session/screenFeed';
import type { Session } from '../session/session';
import type { App, Page } from './app';
import { el } from './dom';
import { screenTools } from './screenTools';

export interface Pane extends Page {
  /** It has just become visible. */
  shown(): void;
}

/** The remote screen with mouse and keyboard. */
export function screenPane(app: App, session: Session, feed: ScreenFeed): Pane {
  const { texts } = app;
  const canvas = el('canvas', { class: 'screen', width: 1, height: 1, 'aria-label': texts.remoteScreen, role: 'img' });
  const keys = el('textarea', { class: 'keys', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', 'aria-label': texts.remoteScreen });
  const mark = el('div', { class: 'remote-pointer', hidden: true });
  const stage = el('div', { class: 'stage fit' }, el('div', { class: 'sheet' }, canvas, mark, keys));
  const note = el('p', { class: 'pane-note', role: 'status' });
  const size = { width: 0, height: 0 };

  const view = new ScreenView(canvas, {
    send: (payload) => feed.send(payload),
    painted: () => undefined,
    unknown: () => undefined,
    size: (width, height) => {
      Object.assign(size, { width, height });
      canvas.dataset['width'] = String(width);
      canvas.dataset['height'] = String(height);
      canvas.style.setProperty('--width', String(width));
      canvas.style.setProperty('--height', String(height));
      update();
    },
  });
  const cursor = new Cursor(canvas, mark);
  const send = (message: InputMessage): void => {
    if (session.allows(Right.control) && session.status.kind !== 'ended' && size.width > 0) {
      session.sendReliable(Channel.input, 0, writeInput(message));
    }
  };
  const input = new InputSurface({ canvas, keys, monitor: () => feed.monitor ?? 0, size: () => size }, send);
  const tools = screenTools({ texts, stage, view, input, feed });

  // A technician must see whether the next key goes to the customer's PC.
  const mind = (): void => tools.typing(document.activeElement === keys);
  for (const name of ['focus', 'blur']) keys.addEventListener(name, mind);

  let reached = false;
  const update = (): void => {
    // Nothing may stay pressed over a gap; whoever holds a key down then presses it anew.
    if (reached && !session.reaches) input.release();
    reached = session.reaches;
    const seen = session.allows(Right.view);
    stage.hidden = !seen;
    note.textContent = !seen ? texts.noView : size.width === 0 ? texts.waitingPicture : session.allows(Right.control) ? '' : texts.noControl;
    tools.allow(session.allows(Right.control), seen);
  };
  const stops = [
    session.changed.on(update),
    feed.slice.on((payload) => view.slice(payload)),
    feed.cursor.on((message) => cursor.show(message, (x, y) => ({
      left: canvas.offsetLeft + x * canvas.clientWidth / Math.max(1, size.width),
      top: canvas.offsetTop + y * canvas.clientHeight / Math.max(1, size.height),
    }))),
  ];
  update();

  return {
    element: el('section', { class: 'pane screen-pane' }, tools.element, note, stage),
    shown: () => keys.focus({ preventScroll: true }),
    close: () => {
      for (const stop of stops) stop();
      tools.close();
      input.close();
      view.close();
    },
  };
}

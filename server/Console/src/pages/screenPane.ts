import { InputGate } from '../input/inputGate';
import { InputSurface } from '../input/inputSurface';
import { writeInput, type InputMessage } from '../protocol/inputMessages';
import { Right } from '../protocol/messages';
import { Channel } from '../protocol/packet';
import { QualityMeter } from '../screen/qualityMeter';
import type { Clipboard, Delivery } from '../session/clipboard';
import type { ScreenFeed } from '../session/screenFeed';
import type { Session } from '../session/session';
import type { App, Page } from './app';
import { el } from './dom';
import { fullScreen } from './fullScreen';
import { MonitorViews } from './monitorViews';
import { qualityReadout } from './qualityReadout';
import { screenTools } from './screenTools';
import { Stage } from './stage';
import { unseenAfterMs, watchSeen } from './seen';

export interface Pane extends Page {
  /** It has just become visible. */
  shown(): void;
}

/** The remote screen with mouse and keyboard. */
export function screenPane(app: App, session: Session, feed: ScreenFeed, clipboard: Clipboard): Pane {
  const { texts } = app;
  const keys = el('textarea', { class: 'keys', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', 'aria-label': texts.remoteScreen });
  const note = el('p', { class: 'pane-note', role: 'status' });
  const meter = new QualityMeter();
  const stage = new Stage(keys, () => tools.zoomed());
  let unknownVersion: number | null = null;
  const views = new MonitorViews(texts, feed, stage, {
    send: (monitor, payload) => feed.send(monitor, payload),
    resized: () => {
      unknownVersion = null;
      views.arrange();
      update();
    },
    painted: (monitor, make) => {
      feed.painted(monitor);
      meter.add(make, performance.now());
    },
    unknown: (version) => {
      unknownVersion = version;
      update();
    },
  });
  const controls = (): boolean => session.allows(Right.control) && session.status.kind !== 'ended' && views.hasPicture;
  const gate = new InputGate((message: InputMessage) => {
    if (controls()) session.sendReliable(Channel.input, 0, writeInput(message));
  });
  const deliver = async (text: string): Promise<Delivery> => {
    const delivery = await clipboard.send(text);
    tools.delivered(delivery);
    return delivery;
  };
  const input = new InputSurface({
    sheet: stage.sheet, keys,
    spot: (x, y) => stage.spot(x, y),
    paste: (text) => {
      if (controls() && !clipboard.hasNoNeedOf(text)) gate.after(async () => await deliver(text) === 'there');
    },
    zoom: (factor, at, moved) => stage.zoomBy(factor, at, moved),
  }, (message) => gate.send(message));
  const full = fullScreen(texts, () => element, () => input.focus());
  const quality = qualityReadout(texts, () => ({ ...meter.read(performance.now()), roundTrip: session.roundTrip }));
  const tools = screenTools({ texts, stage, views, input, feed, full, quality, deliver });

  // A technician must see whether the next key goes to the customer's PC.
  const mind = (): void => tools.typing(document.activeElement === keys);
  for (const name of ['focus', 'blur']) keys.addEventListener(name, mind);

  let reached = false;
  const update = (): void => {
    // Nothing may stay pressed over a gap; whoever holds a key down then presses it anew.
    if (reached && !session.reaches) input.release();
    reached = session.reaches;
    const seen = session.allows(Right.view);
    stage.element.hidden = !seen;
    note.textContent = !seen ? texts.noView
      : unknownVersion !== null ? texts.unknownVersion(unknownVersion)
      : !views.hasPicture ? texts.waitingPicture
      : session.allows(Right.control) ? '' : texts.noControl;
    tools.allow(session.allows(Right.control), seen);
  };
  const element = el('section', { class: 'pane screen-pane' }, full.element, tools.element, note, stage.element);
  const stops = [
    session.changed.on(update),
    feed.changed.on(() => { views.follow(); update(); }),
    watchSeen(stage.element, unseenAfterMs, (seen) => feed.show(seen)),
  ];
  views.follow();
  update();

  return {
    element,
    shown: () => keys.focus({ preventScroll: true }),
    close: () => {
      for (const stop of stops) stop();
      for (const part of [tools, full, quality, input, views, stage]) part.close();
    },
  };
}

import type { PriceView } from '../session/price';
import type { Session } from '../session/session';
import type { App, Page } from './app';
import { button, el, minutes } from './dom';

/** In the session's bar: the price that was accepted, or that nothing is charged. */
export function priceBadge(app: App, session: Session): Page {
  const element = el('span', { class: 'price-badge' });
  const update = (): void => {
    const { price } = session;
    element.dataset['price'] = price.kind;
    element.textContent = price.kind === 'accepted' ? app.texts.priceAccepted(price.time)
      : price.kind === 'goesOn' ? app.texts.priceGoesOn(price.time) : '';
    element.title = price.kind === 'accepted' ? inWords(app, price) : '';
  };
  update();
  return { element, close: session.changed.on(update) };
}

/** Under the bar: a question that is open, with the time left, or the choice that is the technician's. */
export function priceBanner(app: App, session: Session): Page {
  const { texts } = app;
  const words = el('p', {});
  const left = el('span', { class: 'countdown' });
  const problem = el('span', { class: 'problem', role: 'alert' });
  const failed = (): void => { problem.textContent = texts.endFailed; };
  const free = button(texts.goOnFree, 'primary', () => void session.goOnFree().catch(failed));
  const end = button(texts.endNow, 'danger', () => void session.end().catch(failed));
  const element = el('section', { class: 'price-banner', role: 'status' }, words, left, problem, el('span', { class: 'grow' }), free, end);
  const tick = (): void => {
    const { price } = session;
    left.textContent = price.kind === 'open' && price.secondsLeft !== null ? texts.priceTimeLeft(minutes(price.secondsLeft)) : '';
  };
  const update = (): void => {
    const { price } = session;
    element.hidden = session.status.kind === 'ended' || (price.kind !== 'open' && price.kind !== 'choose');
    element.dataset['price'] = price.kind;
    free.hidden = end.hidden = price.kind !== 'choose';
    words.textContent = price.kind === 'open' ? texts.priceOpen(price.time, inWords(app, price))
      : price.kind === 'choose' ? (price.declined ? texts.priceDeclined : texts.priceUnanswered)(price.time) : '';
    problem.textContent = '';
    tick();
  };
  const stop = session.changed.on(update);
  const timer = setInterval(tick, 1000);
  update();
  return {
    element,
    close: () => {
      stop();
      clearInterval(timer);
    },
  };
}

/** The price in the technician's language. */
export function inWords(app: App, price: Exclude<PriceView, { kind: 'none' }>): string {
  return app.language === 'de' ? price.german : price.english;
}

import type { Offer } from '../protocol/messages';
import { newCode } from '../transport/api';
import type { Texts } from '../texts/texts';
import type { App, Page } from './app';
import { button, el, minutes } from './dom';
import { problemOf } from './problem';

/** The code to read out, with everything else that brings the customer here. */
export function offerPanel(app: App, session: string, first: Offer | null): Page {
  const { texts } = app;
  const element = el('div', { class: 'offer-panel' });
  let stop = (): void => undefined;

  const show = (offer: Offer | null): void => {
    stop();
    const again = againButton(app, session, show);
    if (!offer) {
      element.replaceChildren(el('p', { class: 'lead' }, texts.codeUnknown), again);
      stop = () => undefined;
      return;
    }
    const code = el('output', { class: 'code', 'aria-label': texts.codeTitle }, offer.code);
    const validity = el('p', { class: 'validity' });
    const qr = el('img', { class: 'qr', alt: texts.qr, src: `data:image/svg+xml,${encodeURIComponent(offer.qrSvg)}` });
    const about = el('div', { class: 'about' }, el('p', { class: 'lead' }, texts.codeLead), el('p', { class: 'address' }, new URL(offer.joinLink).host), code, validity);
    element.replaceChildren(el('div', { class: 'offer-main' }, about, qr), linkRow(offer, texts), again);
    const until = Date.parse(offer.expiresAt);
    const tick = (): void => {
      const left = (until - Date.now()) / 1000;
      const gone = left <= 0;
      element.classList.toggle('gone', gone);
      validity.textContent = gone ? texts.codeGone : texts.validFor(minutes(left));
      again.hidden = !gone;
    };
    tick();
    const timer = setInterval(tick, 500);
    stop = () => clearInterval(timer);
  };

  show(first);
  return { element, close: () => stop() };
}

function linkRow(offer: Offer, texts: Texts): HTMLElement {
  const link = el('input', { type: 'text', readonly: true, value: offer.joinLink, id: 'join-link' });
  link.addEventListener('focus', () => link.select());
  const copy = button(texts.copy, 'plain', () => {
    navigator.clipboard.writeText(offer.joinLink).then(
      () => { copy.textContent = texts.copied; },
      () => { copy.textContent = texts.copyFailed; link.select(); });
  });
  return el('div', { class: 'link' }, el('label', { for: 'join-link' }, texts.joinLink), el('div', { class: 'row' }, link, copy));
}

function againButton(app: App, session: string, show: (offer: Offer) => void): HTMLElement {
  const problem = el('p', { class: 'problem', role: 'alert' });
  const again = button(app.texts.newCode, 'primary', () => {
    again.disabled = true;
    newCode(session).then((offer) => { app.keepOffer(offer); show(offer); }, (error: unknown) => {
      again.disabled = false;
      problem.textContent = problemOf(error, app.texts);
    });
  });
  return el('div', { class: 'again' }, again, problem);
}

import iconAddress from '../styles/icon.svg';
import type { App } from './app';
import { button, el } from './dom';

/** The line on top of every page that is not a live session. */
export function header(app: App): HTMLElement {
  return el('header', { class: 'top' },
    el('a', { href: '#', class: 'brand' }, el('img', { src: iconAddress, alt: '', width: 24, height: 24 }), 'RemoteAssist'),
    el('span', { class: 'firm' }, app.me.firm),
    el('span', { class: 'grow' }),
    is(app, 'office') ? el('a', { class: 'button quiet', href: '/office' }, app.texts.office) : null,
    is(app, 'administrator') ? el('a', { class: 'button quiet', href: '/people' }, app.texts.people) : null,
    el('span', { class: 'who' }, app.me.name),
    button(app.texts.otherLanguage, 'quiet', () => app.switchLanguage()),
    el('form', { method: 'post', action: '/sign-out' },
      el('input', { type: 'hidden', name: '__RequestVerificationToken', value: app.me.formToken }),
      el('button', { class: 'button plain' }, app.texts.signOut)));
}

function is(app: App, role: string): boolean {
  return app.me.roles.some((one) => one === role || one === 'administrator');
}

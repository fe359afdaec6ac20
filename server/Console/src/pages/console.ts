import type { Me, Offer } from '../protocol/messages';
import { ApiError, fetchMe, setLanguage } from '../transport/api';
import { languageOf, textsOf, type Language } from '../texts/texts';
import type { App, Page } from './app';
import { button, el } from './dom';
import { homePage } from './home';

/** Signs the technician in and shows the page that the address names. */
export async function startConsole(place: HTMLElement): Promise<void> {
  // A page that the browser kept has left its session; it starts anew.
  window.addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
  const me = await whoIsThere(place);
  if (me) await new Console(place, me).show();
}

async function whoIsThere(place: HTMLElement): Promise<Me | null> {
  try {
    return await fetchMe();
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) {
      location.assign(`/sign-in?back=${encodeURIComponent(`/console${location.hash}`)}`);
      return null;
    }
    const texts = textsOf(languageOf(navigator.language));
    const message = error instanceof ApiError ? error.detail || texts.refused(error.status) : texts.notReached;
    place.replaceChildren(el('main', { class: 'notice' }, el('p', {}, message), button('↻', 'plain', () => location.reload())));
    return null;
  }
}

class Console implements App {
  language: Language;
  private page: Page | null = null;
  private shows = 0;
  private readonly offers = new Map<string, Offer>();

  constructor(private readonly place: HTMLElement, readonly me: Me) {
    this.language = languageOf(me.language);
    window.addEventListener('hashchange', () => void this.show());
  }

  get texts(): ReturnType<typeof textsOf> {
    return textsOf(this.language);
  }

  switchLanguage(): void {
    this.language = this.language === 'de' ? 'en' : 'de';
    void this.show();
    // The next page, ours or the sign-in's, speaks it too; if the broker does not hear it, only this one does.
    void setLanguage(this.language).catch(() => undefined);
  }

  keepOffer(offer: Offer): void {
    this.offers.set(offer.sessionId, offer);
  }

  openSession(id: string): void {
    location.hash = `#/session/${id}`;
  }

  reopen(): void {
    void this.show();
  }

  goHome(): void {
    location.hash = '';
  }

  async show(): Promise<void> {
    const turn = ++this.shows;
    document.documentElement.lang = this.language;
    const session = /^#\/session\/([0-9a-fA-F-]{32,36})$/.exec(location.hash)?.[1];
    this.page?.close();
    this.page = null;
    if (session) this.place.replaceChildren(el('p', { class: 'notice' }, this.texts.loading));
    const page = session ? await this.sessionPage(session) : homePage(this);
    if (turn !== this.shows) {
      page.close();
      return;
    }
    this.page = page;
    this.place.replaceChildren(page.element);
    document.title = session ? this.texts.screen : this.texts.newSession;
    document.title += ` · ${this.me.firm} · RemoteAssist`;
  }

  /** Loaded when it is needed: the hub's client and the decoder are most of the bundle. */
  private async sessionPage(id: string): Promise<Page> {
    const { sessionPage } = await import('./sessionPage');
    return sessionPage(this, id, this.offers.get(id) ?? null);
  }
}

import '@xterm/xterm/css/xterm.css';
import type { ITheme } from '@xterm/xterm';
import { MalformedError } from '../protocol/bytes';
import { Right } from '../protocol/messages';
import { Channel } from '../protocol/packet';
import { readShell, type ShellMessage } from '../protocol/shellMessages';
import { ShellTabs } from '../shell/shellTabs';
import type { ShellTab } from '../shell/shellTab';
import type { Arrival, Session } from '../session/session';
import type { Texts } from '../texts/texts';
import type { App } from './app';
import { button, el } from './dom';
import type { Pane } from './screenPane';

const kinds = ['cmd', 'powershell', 'pwsh', 'bash', 'sh'] as const;

/** The command lines of the remote PC, one tab each. */
export function shellPane(app: App, session: Session): Pane {
  const { texts } = app;
  const place = el('div', { class: 'terminals' });
  const strip = el('div', { class: 'strip' });
  const note = el('p', { class: 'pane-note' });
  const kind = el('select', { 'aria-label': texts.commandLine }, el('option', { value: '' }, texts.defaultKind),
    ...kinds.map((name) => el('option', { value: name }, name)));
  const tabs = new ShellTabs(place, themeOf(), (tab, payload) => session.sendReliable(Channel.shell, tab, payload), () => update());
  const open = button(texts.newTerminal, 'plain', () => tabs.open(kind.value));
  const tools = el('div', { class: 'tools' }, strip, el('span', { class: 'grow' }), kind, open);

  const update = (): void => {
    const allowed = session.allows(Right.shell);
    const over = session.status.kind === 'ended';
    tools.hidden = !allowed;
    open.disabled = over;
    note.textContent = !allowed ? texts.noShell : tabs.all.length === 0 ? texts.noTerminal
      : tabs.current?.phase === 'refused' ? texts.terminalNotThere(tabs.current.reason) : '';
    strip.replaceChildren(...tabs.all.map((tab) => tabButton(tab, tabs, texts)));
  };
  const stops = [session.changed.on(update), session.shell.on((arrival) => receive(arrival, tabs, session))];
  update();

  return {
    element: el('section', { class: 'pane shell-pane' }, tools, note, place),
    shown: () => {
      if (tabs.all.length === 0 && session.allows(Right.shell) && session.reaches) tabs.open('');
      else tabs.current?.show(true);
    },
    close: () => {
      for (const stop of stops) stop();
      for (const tab of tabs.all) tab.close();
    },
  };
}

function receive({ packet, done }: Arrival, tabs: ShellTabs, session: Session): void {
  const message = packet.party === session.agent ? readable(packet.payload) : null;
  if (message) tabs.receive(packet.stream, message, done);
  else done();
}

function readable(payload: Uint8Array): ShellMessage | null {
  try {
    return readShell(payload);
  } catch (error) {
    if (error instanceof MalformedError) return null;
    throw error;
  }
}

function tabButton(tab: ShellTab, tabs: ShellTabs, texts: Texts): HTMLElement {
  const state = { opening: texts.terminalOpening, open: '', exited: texts.terminalExited(tab.code), refused: texts.terminalRefused }[tab.phase];
  const choose = el('button', { type: 'button', 'aria-pressed': String(tabs.current === tab), onClick: () => tabs.select(tab) },
    `${tab.number} ${tab.title}`.trim(), state ? el('small', {}, ` ${state}`) : null);
  const close = el('button', { type: 'button', class: 'close', 'aria-label': texts.closeTab, onClick: () => tabs.close(tab) }, '×');
  return el('span', { class: 'tab' }, choose, close);
}

/** The terminal's colours stand in the style sheet. */
function themeOf(): ITheme {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string): string => style.getPropertyValue(name).trim();
  return {
    background: value('--terminal'), foreground: value('--terminal-text'),
    cursor: value('--terminal-cursor'), selectionBackground: value('--terminal-selection'),
  };
}

import type { ITheme } from '@xterm/xterm';
import type { ShellMessage } from '../protocol/shellMessages';
import { ShellTab } from './shellTab';

/** The terminals of one session, numbered from 1; numbers are not used again. */
export class ShellTabs {
  private readonly tabs = new Map<number, ShellTab>();
  private lastNumber = 0;
  private selected: ShellTab | null = null;

  constructor(
    private readonly place: HTMLElement,
    private readonly theme: ITheme,
    private readonly send: (tab: number, payload: Uint8Array) => void,
    private readonly changed: () => void,
  ) {}

  get all(): readonly ShellTab[] {
    return [...this.tabs.values()];
  }

  get current(): ShellTab | null {
    return this.selected;
  }

  /** @param kind "" for the remote system's default. */
  open(kind: string): void {
    const number = ++this.lastNumber;
    this.selected?.show(false);
    const tab = new ShellTab(number, kind, this.place, this.theme, {
      send: (payload) => this.send(number, payload),
      changed: this.changed,
    });
    this.tabs.set(number, tab);
    this.select(tab);
  }

  select(tab: ShellTab): void {
    for (const other of this.tabs.values()) if (other !== tab) other.show(false);
    this.selected = tab;
    tab.show(true);
    this.changed();
  }

  close(tab: ShellTab): void {
    this.tabs.delete(tab.number);
    tab.close();
    this.selected = null;
    const next = this.all.at(-1);
    if (next) this.select(next);
    else this.changed();
  }

  /** A message for a closed tab is done with at once. */
  receive(number: number, message: ShellMessage, done: () => void): void {
    const tab = this.tabs.get(number);
    if (tab) tab.receive(message, done);
    else done();
  }
}

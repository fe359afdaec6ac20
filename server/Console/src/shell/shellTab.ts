import { FitAddon } from '@xterm/addon-fit';
import { Terminal, type ITheme } from '@xterm/xterm';
import {
  writeShellClose, writeShellInput, writeShellOpen, writeShellSize, type ShellMessage,
} from '../protocol/shellMessages';

export type ShellPhase = 'opening' | 'open' | 'exited' | 'refused';

export interface ShellTabEvents {
  /** A payload for this tab's stream, in order. */
  send(payload: Uint8Array): void;
  changed(): void;
}

/** One terminal of the remote PC. It outlives broken lines; its number is never used again. */
export class ShellTab {
  readonly element = document.createElement('div');
  title = '';
  phase: ShellPhase = 'opening';
  /** Exit code, once it has exited. */
  code = 0;
  /** Why it could not be opened, as the agent says it. */
  reason = '';
  private readonly terminal: Terminal;
  private readonly fit = new FitAddon();
  private readonly encoder = new TextEncoder();
  private readonly resizing: ResizeObserver;

  constructor(readonly number: number, kind: string, place: HTMLElement, theme: ITheme, private readonly events: ShellTabEvents) {
    this.element.className = 'terminal';
    place.append(this.element);
    this.terminal = new Terminal({ theme, fontFamily: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, monospace', fontSize: 13, scrollback: 5000 });
    this.terminal.loadAddon(this.fit);
    this.terminal.open(this.element);
    this.fit.fit();
    this.terminal.onData((text) => this.type(this.encoder.encode(text)));
    this.terminal.onBinary((text) => this.type(Uint8Array.from(text, (character) => character.charCodeAt(0))));
    this.terminal.onResize(({ cols, rows }) => this.resized(cols, rows));
    this.resizing = new ResizeObserver(() => { if (this.element.clientWidth > 0) this.fit.fit(); });
    this.resizing.observe(this.element);
    events.send(writeShellOpen(this.terminal.cols, this.terminal.rows, kind));
  }

  /** @param done called when the terminal has taken the message in, which may be later. */
  receive(message: ShellMessage, done: () => void): void {
    switch (message.kind) {
      case 'output':
        this.terminal.write(message.bytes, done);
        return;
      case 'opened':
        this.title = message.title;
        this.phase = 'open';
        break;
      case 'exited':
        this.code = message.code;
        this.phase = 'exited';
        this.terminal.options.disableStdin = true;
        break;
      case 'refused':
        this.reason = message.reason;
        this.phase = 'refused';
        this.terminal.options.disableStdin = true;
    }
    done();
    this.events.changed();
  }

  show(visible: boolean): void {
    this.element.hidden = !visible;
    if (!visible) return;
    this.fit.fit();
    this.terminal.focus();
  }

  close(): void {
    if (this.phase === 'opening' || this.phase === 'open') this.events.send(writeShellClose());
    this.resizing.disconnect();
    this.terminal.dispose();
    this.element.remove();
  }

  private type(bytes: Uint8Array): void {
    for (const payload of writeShellInput(bytes)) this.events.send(payload);
  }

  private resized(columns: number, rows: number): void {
    if (this.phase === 'opening' || this.phase === 'open') this.events.send(writeShellSize(columns, rows));
  }
}

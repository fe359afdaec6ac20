import type { CursorMessage } from '../protocol/cursorMessages';
import { Cursor } from '../screen/cursor';
import { ScreenView } from '../screen/screenView';
import type { Size } from '../screen/zoom';
import type { FrameMake } from '../screen/workerMessages';
import type { Texts } from '../texts/texts';
import { el } from './dom';

export interface MonitorEvents {
  send(monitor: number, payload: Uint8Array): void;
  resized(): void;
  painted(monitor: number, make: FrameMake): void;
  unknown(version: number): void;
}

/** One remote monitor on the page: its canvas, and the mark of a pointer that others move. */
export class MonitorView {
  readonly canvas: HTMLCanvasElement;
  readonly mark = el('div', { class: 'remote-pointer', hidden: true });
  /** In its own pixels; nothing before the first picture. */
  size: Size = { width: 0, height: 0 };
  private readonly view: ScreenView;
  private readonly cursor: Cursor;

  /** @param monitor its number; −1 while it is not known which one this will be. */
  constructor(public monitor: number, texts: Texts, events: MonitorEvents) {
    this.canvas = el('canvas', { class: 'screen', width: 1, height: 1, 'aria-label': texts.remoteScreen, role: 'img' });
    this.cursor = new Cursor(this.canvas, this.mark);
    this.view = new ScreenView(this.canvas, {
      send: (payload) => events.send(this.monitor, payload),
      size: (width, height) => {
        this.size = { width, height };
        this.canvas.dataset['width'] = String(width);
        this.canvas.dataset['height'] = String(height);
        events.resized();
      },
      painted: (make) => events.painted(this.monitor, make),
      unknown: (version) => events.unknown(version),
    });
  }

  slice(payload: Uint8Array): void {
    this.view.slice(payload);
  }

  point(message: CursorMessage): void {
    this.cursor.show(message, (x, y) => ({
      left: this.canvas.offsetLeft + x * this.canvas.clientWidth / Math.max(1, this.size.width),
      top: this.canvas.offsetTop + y * this.canvas.clientHeight / Math.max(1, this.size.height),
    }));
  }

  /** A PNG of exactly its pixels; null before the first picture. */
  read(): Promise<Blob | null> {
    return this.view.read();
  }

  close(): void {
    this.view.close();
    this.canvas.remove();
    this.mark.remove();
  }
}

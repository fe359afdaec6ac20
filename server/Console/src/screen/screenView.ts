import type { FrameMake, FromWorker, ToWorker } from './workerMessages';

export interface ScreenEvents {
  /** A payload for the screen channel. */
  send(payload: Uint8Array): void;
  /** The remote screen's size in pixels, when it is first known and when it changes. */
  size(width: number, height: number): void;
  painted(make: FrameMake): void;
  /** The picture cannot be shown: its bitstream is of a version that is not known here. */
  unknown(version: number): void;
}

/** One monitor on one canvas; all decoding is done in a worker. */
export class ScreenView {
  private readonly worker = new Worker(new URL('./screenWorker.ts', import.meta.url), { type: 'module' });
  private readonly readers = new Map<number, (png: Blob | null) => void>();
  private nextReader = 0;

  constructor(canvas: HTMLCanvasElement, private readonly events: ScreenEvents) {
    this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.handle(data);
    const offscreen = canvas.transferControlToOffscreen();
    this.post({ kind: 'canvas', canvas: offscreen }, [offscreen]);
  }

  slice(payload: Uint8Array): void {
    const arrived = performance.timeOrigin + performance.now();
    // A copy: the payload lies in the buffer of a larger hub message.
    const copy = payload.slice().buffer;
    this.post({ kind: 'slice', payload: copy, arrived }, [copy]);
  }

  /** The picture as it is now, lossless; null before the first one. */
  read(): Promise<Blob | null> {
    return new Promise((resolve) => {
      const id = this.nextReader++;
      this.readers.set(id, resolve);
      this.post({ kind: 'read', id }, []);
    });
  }

  close(): void {
    this.worker.terminate();
  }

  private handle(message: FromWorker): void {
    switch (message.kind) {
      case 'size': this.events.size(message.width, message.height); break;
      case 'send': this.events.send(new Uint8Array(message.payload)); break;
      case 'painted':
        this.events.send(new Uint8Array(message.acknowledgement));
        this.events.painted(message.make);
        break;
      case 'unknown': this.events.unknown(message.version); break;
      case 'read':
        this.readers.get(message.id)?.(message.png);
        this.readers.delete(message.id);
        break;
    }
  }

  private post(message: ToWorker, transfer: Transferable[]): void {
    this.worker.postMessage(message, transfer);
  }
}

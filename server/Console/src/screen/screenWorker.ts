import init, { BrotliDecStream } from 'brotli-dec-wasm/web';
import wasmAddress from 'brotli-dec-wasm/web/bg.wasm?url';
import { writeNewGeneration, writePainted } from '../protocol/screenMessages';
import { BrotliStream } from './brotliStream';
import { Painter } from './painter';
import { ScreenStream } from './screenStream';
import type { FromWorker, ToWorker } from './workerMessages';

const port = self as unknown as {
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
};
const painter = new Painter();
const stream = new ScreenStream(() => new BrotliStream(new BrotliDecStream()));
const ready = init({ module_or_path: wasmAddress });

port.onmessage = ({ data }) => {
  const received = now();
  void ready.then(() => handle(data, received));
};

async function handle(message: ToWorker, received: number): Promise<void> {
  switch (message.kind) {
    case 'canvas': painter.use(message.canvas); break;
    case 'slice': show(new Uint8Array(message.payload), received); break;
    case 'read': port.postMessage({ kind: 'read', id: message.id, png: await painter.png() }); break;
  }
}

function show(payload: Uint8Array, received: number): void {
  const outcome = stream.accept(payload);
  if (outcome.kind === 'lost') send(writeNewGeneration());
  if (outcome.kind !== 'frame') return;
  const { frame, picture, generation, number } = outcome;
  if (frame.resized) port.postMessage({ kind: 'size', width: picture.width, height: picture.height });
  painter.paint(picture, frame);
  send(writePainted(generation, number, received, now()));
}

function send(payload: Uint8Array<ArrayBuffer>): void {
  port.postMessage({ kind: 'send', payload: payload.buffer }, [payload.buffer]);
}

function now(): number {
  return Math.floor(performance.now());
}

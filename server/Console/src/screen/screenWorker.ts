import init, { BrotliDecStream } from 'brotli-dec-wasm/web';
import wasmAddress from 'brotli-dec-wasm/web/bg.wasm?url';
import { writeNewGeneration, writePainted } from '../protocol/screenMessages';
import { BrotliStream } from './brotliStream';
import { Painter } from './painter';
import { decodePhoto } from './photoDecoder';
import { ScreenStream, type FrameOutcome } from './screenStream';
import { Turns } from './turns';
import type { FromWorker, ToWorker } from './workerMessages';

const port = self as unknown as {
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
};
const painter = new Painter();
const stream = new ScreenStream(() => new BrotliStream(new BrotliDecStream()), decodePhoto);
const turns = new Turns<ToWorker>(handle);
turns.wait(init({ module_or_path: wasmAddress }));
let frameBytes = 0;

port.onmessage = ({ data }) => turns.add(data);

function handle(message: ToWorker): Promise<void> | void {
  switch (message.kind) {
    case 'canvas': return painter.use(message.canvas);
    case 'slice': return show(new Uint8Array(message.payload), message.arrived);
    case 'read': return painter.png().then((png) => port.postMessage({ kind: 'read', id: message.id, png }));
  }
}

function show(payload: Uint8Array, arrived: number): Promise<void> | void {
  frameBytes += payload.length;
  const outcome = stream.accept(payload);
  if (outcome instanceof Promise) return outcome.then((done) => finish(done, arrived));
  finish(outcome, arrived);
}

function finish(outcome: Awaited<ReturnType<ScreenStream['accept']>>, arrived: number): void {
  switch (outcome.kind) {
    case 'frame': paint(outcome, arrived); break;
    case 'lost': send(writeNewGeneration()); break;
    case 'unknown': port.postMessage({ kind: 'unknown', version: outcome.version }); break;
    case 'more': return;
  }
  frameBytes = 0;
}

function paint({ frame, picture, generation, number, refining }: FrameOutcome, arrived: number): void {
  if (frame.resized) port.postMessage({ kind: 'size', width: picture.width, height: picture.height });
  painter.paint(picture, frame);
  const acknowledgement = writePainted(generation, number, Math.floor(arrived), Math.floor(performance.timeOrigin + performance.now())).buffer;
  const make = { bytes: frameBytes, photoBytes: frame.photoBytes, exactBytes: frame.exactBytes, refining };
  port.postMessage({ kind: 'painted', acknowledgement, make }, [acknowledgement]);
}

function send(payload: Uint8Array<ArrayBuffer>): void {
  port.postMessage({ kind: 'send', payload: payload.buffer }, [payload.buffer]);
}

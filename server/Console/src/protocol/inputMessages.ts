import { ByteWriter } from './bytes';

/** One message of the input channel (docs/protocol.md, section 4). */
export type InputMessage =
  | { readonly kind: 'pointer'; readonly monitor: number; readonly x: number; readonly y: number; readonly buttons: number }
  | { readonly kind: 'wheel'; readonly monitor: number; readonly x: number; readonly y: number; readonly dx: number; readonly dy: number }
  | { readonly kind: 'key'; readonly down: boolean; readonly scancode: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'release' };

export function writeInput(message: InputMessage): Uint8Array {
  const writer = new ByteWriter();
  switch (message.kind) {
    case 'pointer':
      return writer.u8(1).u8(message.monitor).u16(message.x).u16(message.y).u8(message.buttons).done();
    case 'wheel':
      return writer.u8(2).u8(message.monitor).u16(message.x).u16(message.y).i16(message.dx).i16(message.dy).done();
    case 'key':
      return writer.u8(3).u8(message.down ? 1 : 0).u16(message.scancode).done();
    case 'text':
      return writer.u8(4).text(message.text).done();
    case 'release':
      return writer.u8(5).done();
  }
}

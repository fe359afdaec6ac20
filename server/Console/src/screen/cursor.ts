import { type CursorMessage, type CursorShape } from '../protocol/cursorMessages';

/** Shows the remote pointer: its shape as the canvas' own cursor, its movements by other hands as a small mark. */
export class Cursor {
  private readonly styles = new Map<number, string>();
  private inside = false;

  constructor(private readonly canvas: HTMLElement, private readonly mark: HTMLElement) {
    canvas.addEventListener('pointerenter', () => { this.inside = true; mark.hidden = true; });
    canvas.addEventListener('pointerleave', () => { this.inside = false; });
  }

  /** @param place turns pixels of the remote screen into those of the mark's parent. */
  show(message: CursorMessage, place: (x: number, y: number) => { left: number; top: number }): void {
    switch (message.kind) {
      case 'shape':
        this.styles.set(message.id, styleOf(message));
        this.use(message.id);
        break;
      case 'use':
        this.use(message.id);
        break;
      case 'hidden':
        this.canvas.style.cursor = 'none';
        this.mark.hidden = true;
        break;
      case 'position': {
        if (this.inside) return;
        const { left, top } = place(message.x, message.y);
        this.mark.hidden = false;
        this.mark.style.translate = `${left}px ${top}px`;
      }
    }
  }

  private use(id: number): void {
    this.canvas.style.cursor = this.styles.get(id) ?? 'default';
  }
}

function styleOf(shape: CursorShape): string {
  const canvas = document.createElement('canvas');
  canvas.width = shape.width;
  canvas.height = shape.height;
  const context = canvas.getContext('2d');
  if (!context) return 'default';
  context.putImageData(new ImageData(new Uint8ClampedArray(shape.pixels), shape.width, shape.height), 0, 0);
  return `url(${canvas.toDataURL()}) ${shape.hotX} ${shape.hotY}, default`;
}

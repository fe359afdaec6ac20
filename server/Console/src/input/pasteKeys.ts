/** How long the browser may take from the key to the text that it pastes. */
const waitMs = 150;

/** Keys by which browsers paste. */
export function pastes({ key, code, ctrlKey, shiftKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (altKey || metaKey) return false;
  return ctrlKey ? key.toLowerCase() === 'v' : shiftKey && code === 'Insert';
}

/**
 * The key that pastes goes on only after the browser has said what it pastes, so that the text can go first. A browser that says nothing, for
 * there is no text or it does not paste by this key, holds the key up for a moment.
 */
export class PasteKeys {
  private pressed: (() => void) | null = null;
  private timer = 0;

  /** @param go presses the key at the other end. */
  down(go: () => void): void {
    this.settle();
    this.pressed = go;
    this.timer = window.setTimeout(() => this.settle(), waitMs);
  }

  /** To be called before any other key, so that the order stays. @returns whether a key had been waiting. */
  settle(): boolean {
    const go = this.pressed;
    if (!go) return false;
    this.pressed = null;
    clearTimeout(this.timer);
    go();
    return true;
  }
}

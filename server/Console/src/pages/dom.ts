type Child = Node | string | null;

interface Props {
  readonly class?: string;
  readonly onClick?: (event: MouseEvent) => void;
  /** Attributes as they would stand in HTML; true sets an empty one, false none. */
  readonly [attribute: string]: string | boolean | number | ((event: MouseEvent) => void) | undefined;
}

/** One element with its attributes and children; text is always text. */
export function el<K extends keyof HTMLElementTagNameMap>(tag: K, props: Props = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener('click', (event) => value(event as MouseEvent));
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== undefined) element.setAttribute(name, String(value));
  }
  for (const child of children) if (child !== null) element.append(child);
  return element;
}

export function button(label: string, kind: 'primary' | 'plain' | 'danger' | 'quiet', onClick: () => void): HTMLButtonElement {
  return el('button', { type: 'button', class: `button ${kind}`, onClick }, label);
}

/** Minutes and seconds, 4:05. */
export function minutes(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const rest = `${Math.floor(whole / 60) % 60}`.padStart(hours > 0 ? 2 : 1, '0');
  return `${hours > 0 ? `${hours}:` : ''}${rest}:${String(whole % 60).padStart(2, '0')}`;
}

import type { Texts } from '../texts/texts';
import { button, el } from './dom';
import type { Stage } from './stage';

/** Fitted, pixel for pixel, or in steps; and how large the picture is. */
export function zoomTools(stage: Stage, texts: Texts): { element: HTMLElement; update(): void } {
  const fit = button(texts.fit, 'quiet', () => stage.set('fit'));
  const exact = button(texts.oneToOne, 'quiet', () => stage.set(1));
  const smaller = sign('−', texts.smaller, () => stage.step(-1));
  const larger = sign('+', texts.larger, () => stage.step(1));
  const ratio = el('span', { class: 'ratio' });
  const update = (): void => {
    fit.setAttribute('aria-pressed', String(stage.fitted));
    exact.setAttribute('aria-pressed', String(!stage.fitted && Math.abs(stage.ratio - 1) < 0.001));
    ratio.textContent = `${Math.round(stage.ratio * 100)} %`;
  };
  update();
  return { element: el('span', { class: 'pair' }, fit, exact, smaller, ratio, larger), update };
}

/** A button of one character; its name is shown when the mouse rests on it. */
export function sign(label: string, name: string, act: () => void): HTMLButtonElement {
  const made = button(label, 'quiet', act);
  made.classList.add('sign');
  made.title = name;
  made.setAttribute('aria-label', name);
  return made;
}

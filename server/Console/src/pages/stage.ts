import { spotAt, type Spot } from '../input/pointer';
import type { Point } from '../input/touch';
import { gathered, nextStep, scaleOf, zoomed, type Box, type Zoom } from '../screen/zoom';
import { el } from './dom';
import type { MonitorView } from './monitorView';

/** So near to its edge the mouse moves a picture that is larger than its room, at most so many pixels a frame. */
const edge = 28;
const fastest = 24;

/** Where the pictures lie: fitted or sized, side by side as the monitors stand, moved when they are larger than the room. */
export class Stage {
  readonly element: HTMLElement;
  readonly sheet: HTMLElement;
  private readonly desk = el('div', { class: 'desk' });
  private zoom: Zoom = 'fit';
  private scale = 1;
  private placed: readonly { readonly view: MonitorView; readonly box: Box }[] = [];
  private pull: Point = { x: 0, y: 0 };
  private pulling = false;
  private readonly watcher = new ResizeObserver(() => this.arrange());
  private readonly stop = new AbortController();

  /** @param changed the zoom or what it comes to is another. */
  constructor(keys: HTMLElement, private readonly changed: () => void) {
    this.sheet = el('div', { class: 'sheet' }, this.desk, keys);
    this.element = el('div', { class: 'stage fit' }, this.sheet);
    this.watcher.observe(this.element);
    const { signal } = this.stop;
    // The window may move to a display of other pixels without any change of size.
    window.addEventListener('resize', () => this.arrange(), { signal });
    this.element.addEventListener('pointermove', (event) => this.atEdge(event), { signal });
    this.element.addEventListener('pointerleave', () => { this.pull = { x: 0, y: 0 }; }, { signal });
  }

  get fitted(): boolean {
    return this.zoom === 'fit';
  }

  /** Device pixels per remote pixel. */
  get ratio(): number {
    return this.scale * devicePixelRatio;
  }

  /** @param boxes where each view's monitor stands on the customer's desk, in its pixels. */
  show(views: readonly MonitorView[], boxes: readonly Box[]): void {
    this.placed = views.flatMap((view, i) => {
      const box = boxes[i];
      return box ? [{ view, box }] : [];
    });
    const parts = this.placed.flatMap(({ view }) => [view.canvas, view.mark]);
    if (parts.length !== this.desk.childElementCount || parts.some((part) => part.parentElement !== this.desk)) this.desk.replaceChildren(...parts);
    this.arrange();
  }

  set(zoom: Zoom): void {
    this.zoom = zoom;
    this.arrange();
  }

  step(by: 1 | -1): void {
    const { left, top, width, height } = this.element.getBoundingClientRect();
    this.zoomBy(nextStep(this.ratio, by) / this.ratio, { x: left + width / 2, y: top + height / 2 }, { x: 0, y: 0 });
  }

  /** Keeps what is under `at` there, and then moves it. */
  zoomBy(factor: number, at: Point, moved: Point): void {
    const before = this.desk.getBoundingClientRect();
    const within = { x: (at.x - moved.x - before.left) / this.scale, y: (at.y - moved.y - before.top) / this.scale };
    if (factor !== 1) this.set(zoomed(this.ratio, factor));
    const after = this.desk.getBoundingClientRect();
    this.element.scrollLeft += after.left + within.x * this.scale - at.x;
    this.element.scrollTop += after.top + within.y * this.scale - at.y;
  }

  spot(clientX: number, clientY: number): Spot | null {
    return spotAt(clientX, clientY, this.placed.map(({ view }) => (
      { monitor: view.monitor, box: view.canvas.getBoundingClientRect(), size: view.size })));
  }

  close(): void {
    this.stop.abort();
    this.watcher.disconnect();
  }

  private arrange(): void {
    if (this.element.clientWidth === 0) return; // Hidden; being shown is a change of size.
    const { boxes, whole } = gathered(this.placed.map(({ view, box }) => ({ ...box, ...(view.size.width > 0 ? view.size : {}) })));
    this.element.classList.toggle('fit', this.fitted);
    const room = { width: this.element.clientWidth, height: this.element.clientHeight };
    this.scale = scaleOf(this.zoom, whole, room, devicePixelRatio);
    // Whole device pixels are shown as such, anything else is smoothed.
    this.desk.classList.toggle('crisp', Number.isInteger(Math.round(this.ratio * 1000) / 1000));
    place(this.desk, { x: 0, y: 0, ...whole }, this.scale);
    this.placed.forEach(({ view }, i) => {
      const box = boxes[i];
      if (box) place(view.canvas, box, this.scale);
    });
    this.changed();
  }

  private atEdge({ clientX, clientY, pointerType }: PointerEvent): void {
    if (pointerType === 'touch' || this.fitted) return;
    const { left, top } = this.element.getBoundingClientRect();
    this.pull = {
      x: pullOf(clientX - left, this.element.clientWidth),
      y: pullOf(clientY - top, this.element.clientHeight),
    };
    if (this.pulling || (this.pull.x === 0 && this.pull.y === 0)) return;
    this.pulling = true;
    requestAnimationFrame(() => this.move());
  }

  private move(): void {
    this.pulling = (this.pull.x !== 0 || this.pull.y !== 0) && !this.fitted && !this.stop.signal.aborted;
    if (!this.pulling) return;
    const { scrollLeft, scrollTop } = this.element;
    this.element.scrollBy(this.pull.x, this.pull.y);
    this.pulling = this.element.scrollLeft !== scrollLeft || this.element.scrollTop !== scrollTop;
    if (this.pulling) requestAnimationFrame(() => this.move());
  }
}

function place(element: HTMLElement, { x, y, width, height }: Box, scale: number): void {
  Object.assign(element.style, { left: `${x * scale}px`, top: `${y * scale}px`, width: `${width * scale}px`, height: `${height * scale}px` });
}

/** How far a place in a room pulls the picture: nothing in the middle, most at the very edge. */
function pullOf(place: number, room: number): number {
  if (place < edge) return -Math.ceil((edge - place) * fastest / edge);
  return place > room - edge ? Math.ceil((place - room + edge) * fastest / edge) : 0;
}

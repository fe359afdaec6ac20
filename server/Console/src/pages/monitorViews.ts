import type { ScreenFeed } from '../session/screenFeed';
import type { Box } from '../screen/zoom';
import type { Texts } from '../texts/texts';
import { MonitorView, type MonitorEvents } from './monitorView';
import type { Stage } from './stage';

const unknownMonitor = -1;

/** A view for every monitor that is looked at; they come and go as monitors are chosen, plugged in and pulled out. */
export class MonitorViews {
  private readonly views = new Map<number, MonitorView>();
  /** Its decoder is loaded before the first picture comes, whichever monitor that is of. */
  private spare: MonitorView | null;
  private readonly stops: (() => void)[];

  constructor(private readonly texts: Texts, private readonly feed: ScreenFeed, private readonly stage: Stage, private readonly events: MonitorEvents) {
    this.spare = new MonitorView(unknownMonitor, texts, events);
    this.stops = [
      feed.slice.on(({ monitor, value }) => this.views.get(monitor)?.slice(value)),
      feed.cursor.on(({ monitor, value }) => this.views.get(monitor)?.point(value)),
    ];
  }

  get hasPicture(): boolean {
    return [...this.views.values()].some((view) => view.size.width > 0);
  }

  /** The feed looks at other monitors now, or they stand elsewhere. */
  follow(): void {
    const { looked } = this.feed;
    for (const [monitor, view] of this.views) {
      if (looked.includes(monitor)) continue;
      view.close();
      this.views.delete(monitor);
    }
    for (const monitor of looked) if (!this.views.has(monitor)) this.views.set(monitor, this.viewFor(monitor));
    this.arrange();
  }

  arrange(): void {
    const views = this.feed.looked.flatMap((monitor) => this.views.get(monitor) ?? []);
    this.stage.show(views, views.map((view) => this.boxOf(view.monitor)));
  }

  /** PNGs of exactly the pixels that are shown, each with its monitor's number; none before the first picture. */
  async read(): Promise<readonly { readonly monitor: number; readonly png: Blob }[]> {
    const pictures = await Promise.all([...this.views].map(async ([monitor, view]) => ({ monitor, png: await view.read() })));
    return pictures.flatMap(({ monitor, png }) => png ? [{ monitor, png }] : []);
  }

  close(): void {
    for (const stop of this.stops) stop();
    for (const view of this.views.values()) view.close();
    this.spare?.close();
  }

  private viewFor(monitor: number): MonitorView {
    const view = this.spare ?? new MonitorView(monitor, this.texts, this.events);
    this.spare = null;
    view.monitor = monitor;
    return view;
  }

  private boxOf(monitor: number): Box {
    return this.feed.monitors.find((one) => one.id === monitor) ?? { x: 0, y: 0, width: 1, height: 1 };
  }
}

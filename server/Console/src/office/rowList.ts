import { move, next, startAt, type Cursor } from './cursor';

interface Row {
  readonly id: string;
  readonly line: HTMLElement;
  readonly link: HTMLAnchorElement;
  readonly box: HTMLInputElement;
}

/** The inbox's rows: one has the cursor, any can be ticked. */
export class RowList {
  readonly #rows: readonly Row[];
  /** Ticks all by mouse. */
  readonly #all: HTMLInputElement | null;
  #cursor: Cursor = startAt(0);

  constructor(form: HTMLElement, readonly told: () => void) {
    this.#all = form.querySelector<HTMLInputElement>('thead input[type=checkbox]');
    this.#all?.addEventListener('change', () => this.toggleAll());
    this.#rows = [...form.querySelectorAll<HTMLElement>('tbody tr')].flatMap((line) => {
      const link = line.querySelector<HTMLAnchorElement>('a.open');
      const box = line.querySelector<HTMLInputElement>('input[type=checkbox]');
      return link && box ? [{ id: line.id, line, link, box }] : [];
    });
    for (const [index, row] of this.#rows.entries()) {
      row.line.addEventListener('focusin', () => this.#point(startAt(index)));
      row.box.addEventListener('change', () => this.changed());
    }
    this.#showAll();
  }

  get ticked(): number {
    return this.#rows.filter((row) => row.box.checked).length;
  }

  /** Id and place of the row to go on with, once the ticked ones are decided. */
  get next(): { id: string; at: number } | null {
    const at = next(this.#cursor.at, this.#rows.map((row) => row.box.checked));
    const row = at === null ? undefined : this.#rows[at];
    return row && at !== null ? { id: row.id, at } : null;
  }

  get here(): { id: string; at: number } | null {
    const row = this.#row;
    return row ? { id: row.id, at: this.#cursor.at } : null;
  }

  /** To the row of that name, or where it was. */
  goTo(id: string, at: number, focus: boolean): void {
    const index = this.#rows.findIndex((row) => row.id === id);
    this.#point(startAt(Math.max(0, Math.min(this.#rows.length - 1, index >= 0 ? index : at))));
    if (focus) this.focus();
  }

  move(by: 1 | -1, extend: boolean): void {
    if (this.#rows.length === 0) return;
    const done = move(this.#cursor, by, extend, this.#rows.length);
    for (const row of done.untick) this.#tick(row, false);
    for (const row of done.tick) this.#tick(row, true);
    this.focus(done.cursor);
    this.changed();
  }

  /** Ticks the row with the cursor; when it is ticked, takes that back. */
  toggle(): void {
    const row = this.#row;
    if (row) this.#tick(this.#cursor.at, !row.box.checked);
    this.changed();
  }

  tickHere(ticked: boolean): void {
    this.#tick(this.#cursor.at, ticked);
    this.changed();
  }

  toggleAll(): void {
    const open = this.#rows.filter((row) => !row.box.disabled);
    const all = open.every((row) => row.box.checked);
    for (const row of open) row.box.checked = !all;
    this.changed();
  }

  changed(): void {
    this.#showAll();
    this.told();
  }

  /** So that one sees what a decision is prepared for. */
  show(): void {
    this.#row?.line.scrollIntoView({ block: 'nearest' });
  }

  open(): void {
    this.#row?.link.click();
  }

  focus(cursor: Cursor = this.#cursor): void {
    const row = this.#rows[cursor.at];
    // The whole row, not its link alone: what covers the page's end leaves room for it (office.css).
    row?.link.focus({ preventScroll: true });
    row?.line.scrollIntoView({ block: 'nearest' });
    // Focus has put the anchor to the row; extending keeps it where it was.
    this.#point(cursor);
  }

  get #row(): Row | undefined {
    return this.#rows[this.#cursor.at];
  }

  #showAll(): void {
    if (!this.#all) return;
    const open = this.#rows.filter((row) => !row.box.disabled);
    this.#all.checked = open.length > 0 && open.every((row) => row.box.checked);
    this.#all.indeterminate = !this.#all.checked && this.ticked > 0;
  }

  #tick(index: number, ticked: boolean): void {
    const box = this.#rows[index]?.box;
    if (box && !box.disabled) box.checked = ticked;
  }

  #point(cursor: Cursor): void {
    this.#row?.line.classList.remove('cursor');
    this.#cursor = cursor;
    this.#row?.line.classList.add('cursor');
  }
}

import type { ItemSource } from '../../src/app/list/item-source.ts';
import { LazyMediaItemModel } from '../../src/app/list/lazy-media-item-model.ts';
import type { ListLandmark } from '../../src/app/list/navigable-list-model.ts';
import type { ItemRow } from '../../src/shared/media-item.ts';
import type { ListPlace } from '../../src/ui/elements/list-slice.ts';
import type { VirtualListElement } from '../../src/ui/elements/virtual-list-element.ts';
import { adoptTokens } from '../../src/ui/styles/tokens.ts';

const WORDS = [
  'Quiet',
  'Harbour',
  'Winter',
  'Letters',
  'The',
  'Last',
  'Garden',
  'of',
  'Salt',
  'and',
  'Summer',
  'Night',
];

/** Item at a position of a made-up list in title order: letters spread evenly from A to Z. */
export function syntheticRow(index: number, total: number): ItemRow {
  const place = (index / total) * 26;
  const letter = String.fromCharCode(65 + Math.floor(place));
  const second = String.fromCharCode(97 + Math.floor((place % 1) * 26));
  const words = Array.from(
    { length: 1 + (index % 4) },
    (_, step) => WORDS[(index * 7 + step * 5) % WORDS.length],
  );
  const isEpisode = index % 9 === 4;
  return {
    id: index + 1,
    title: `${letter}${second} ${words.join(' ')} ${index}`,
    year: index % 31 === 0 ? null : 1921 + ((index * 37) % 104),
    mediaType: isEpisode
      ? 'episode'
      : ((['movie', 'series', 'movie', 'video'] as const)[index % 4] ?? 'movie'),
    rating: index % 11 === 0 ? null : ((index * 13) % 101) / 10,
    runtimeMin: index % 13 === 0 ? null : 20 + ((index * 11) % 190),
    addedAt: Date.UTC(2026, 0, 1) - (index % 2000) * 86_400_000,
    sizeBytes: index % 5 === 0 ? null : 200e6 + ((index * 7919) % 60) * 1.3e9,
    status:
      (['matched', 'pending', 'matched', 'manual', 'failed', 'skipped'] as const)[index % 6] ?? 'matched',
    season: isEpisode ? 1 + (index % 5) : null,
    episode: isEpisode ? 1 + (index % 12) : null,
    seriesTitle: isEpisode ? 'A Series of Tides' : null,
    poster: null,
  };
}

/** Settings of the made-up list. */
export interface ListPageOptions {
  readonly total: number;
  /** How long the source takes to answer, in ms. */
  readonly delay?: number;
  /** Every item has a stored poster. */
  readonly posters?: boolean;
  /** Where the list is to begin. */
  readonly place?: ListPlace;
}

/** A source whose `inserted` can be changed: that many other items then stand before the first. */
export class SyntheticSource implements ItemSource {
  readonly total: number;
  readonly delay: number;
  readonly posters: boolean;
  inserted = 0;
  isBroken = false;
  requests = 0;

  constructor({ total, delay = 0, posters = false }: ListPageOptions) {
    this.total = total;
    this.posters = posters;
    this.delay = delay;
  }

  async page(_criteria: unknown, at: number, limit: number, signal: AbortSignal) {
    this.requests += 1;
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    else await Promise.resolve();
    signal.throwIfAborted();
    if (this.isBroken) throw new Error('This source is broken.');
    const total = this.total + this.inserted;
    const length = Math.max(0, Math.min(limit, total - at));
    const rows = Array.from({ length }, (_, step) => this.#rowAt(at + step));
    return { at, total, rows };
  }

  locate(_criteria: unknown, itemId: number) {
    return Promise.resolve(itemId - 1 + this.inserted);
  }

  words() {
    return [];
  }

  seek(_criteria: unknown, text: string) {
    const first = text.toUpperCase().charCodeAt(0) - 65;
    const second = text.length > 1 ? text.toLowerCase().charCodeAt(1) - 97 : 0;
    const at = Math.ceil(((first + second / 26) / 26) * this.total);
    return Promise.resolve(at < this.total ? at + this.inserted : undefined);
  }

  landmarks(): Promise<readonly ListLandmark[]> {
    const letters = Array.from({ length: 26 }, (_, letter) => ({
      label: String.fromCharCode(65 + letter),
      at: Math.ceil((letter / 26) * this.total) + this.inserted,
    }));
    return Promise.resolve(letters);
  }

  #rowAt(index: number): ItemRow {
    const bare = syntheticRow(Math.max(0, index - this.inserted), this.total);
    const row = this.posters ? { ...bare, poster: { key: String(bare.id), color: '#336699' } } : bare;
    return index < this.inserted ? { ...row, id: -1 - index, title: `0 New ${index}` } : row;
  }
}

/** What a run of frames showed. */
export interface SeenFrames {
  readonly frames: number;
  /** Frames in which some part of the box showed no row. */
  readonly blankFrames: number;
  readonly mostRows: number;
  /** Sum of the browser's layout-shift scores. */
  readonly layoutShift: number;
  /** Px the list has moved. */
  readonly top: number;
}

/** A list on the page, and what tests look at. */
export class MountedList {
  readonly list: VirtualListElement;
  readonly source: SyntheticSource;

  constructor(list: VirtualListElement, source: SyntheticSource) {
    this.list = list;
    this.source = source;
  }

  get scroller(): HTMLElement {
    return this.#find('.scroller');
  }

  /** What can be seen beneath the header. */
  get body(): HTMLElement {
    return this.#find('.rows');
  }

  rows(): HTMLElement[] {
    return [...this.body.children].filter((row) => row instanceof HTMLElement);
  }

  items(): HTMLElement[] {
    return this.rows().flatMap((row) =>
      row.dataset.index === undefined ? [...row.querySelectorAll<HTMLElement>('[data-index]')] : [row],
    );
  }

  columns(): number {
    return this.rows()[0]?.dataset.index === undefined ? (this.rows()[0]?.children.length ?? 0) : 1;
  }

  /** Scrolls by `step` px in each of `frames` frames and looks at what each shows. */
  async scrollFrames(frames: number, step: number): Promise<SeenFrames> {
    let layoutShift = 0;
    const shifts = new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) layoutShift += (entry as LayoutShift).value;
    });
    shifts.observe({ type: 'layout-shift' });
    const box = this.body.getBoundingClientRect();
    const rowHeight = this.rows()[0]?.offsetHeight ?? 1;
    let blankFrames = 0;
    let mostRows = 0;
    for (let frame = 0; frame < frames; frame += 1) {
      this.scroller.scrollTop += step;
      await nextFrame();
      const tops = this.rows().map((row) => row.getBoundingClientRect().top);
      const covered = Math.min(...tops) <= box.top && Math.max(...tops) + rowHeight >= box.bottom;
      if (!covered) blankFrames += 1;
      mostRows = Math.max(mostRows, tops.length);
    }
    await nextFrame();
    shifts.disconnect();
    const { index, offset } = this.list.place;
    const top = (index / this.columns()) * rowHeight + offset;
    return { frames, blankFrames, mostRows, layoutShift, top };
  }

  /** Jumps about and counts rows that show the title of another place. */
  async countWrongRows(jumps: number, seed: number): Promise<number> {
    let wrong = 0;
    for (let jump = 1; jump <= jumps; jump += 1) {
      this.list.scrollToIndex((jump * seed * 997) % this.source.total, { align: 'start' });
      await nextFrame();
      for (const item of this.items()) {
        const title = item.querySelector('.name')?.textContent;
        if (title && !title.endsWith(` ${item.dataset.index}`)) wrong += 1;
      }
    }
    return wrong;
  }

  #find(selector: string): HTMLElement {
    const found = this.list.renderRoot.querySelector(selector);
    if (!(found instanceof HTMLElement)) throw new Error(`There is no ${selector}.`);
    return found;
  }
}

/** An entry of `layout-shift`, which the DOM's types leave out. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Shows a list element over a made-up source, with its rail, filling the page. */
export async function mountList(
  tag: 'rs-media-list' | 'rs-poster-grid',
  options: ListPageOptions,
): Promise<MountedList> {
  await Promise.all([
    import('../../src/ui/elements/rs-media-list.ts'),
    import('../../src/ui/elements/rs-poster-grid.ts'),
    import('../../src/ui/elements/rs-position-rail.ts'),
  ]);
  adoptTokens(document);
  document.title = 'List';
  document.documentElement.style.height = '100%';
  document.body.style.cssText = 'margin:0;height:100%;display:flex;background:var(--surface)';
  const source = new SyntheticSource(options);
  const list: VirtualListElement = document.createElement(tag);
  list.style.flex = '1';
  list.model = new LazyMediaItemModel(source, { sort: 'title', descending: false });
  if (options.place !== undefined) list.place = options.place;
  const rail = document.createElement('rs-position-rail');
  rail.list = list;
  const main = document.createElement('main');
  main.style.cssText = 'display:flex;flex:1;min-width:0';
  main.append(list, rail);
  document.body.replaceChildren(main);
  await list.updateComplete;
  return new MountedList(list, source);
}

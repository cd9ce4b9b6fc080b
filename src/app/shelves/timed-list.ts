import type { TimedList, TimedTitle } from '../../rpc/shelves-api.ts';
import type { ItemRow } from '../../shared/media-item.ts';
import type { App } from '../app.ts';
import { followChanges } from '../following-changes.ts';
import { Observable } from '../observable.ts';
import { PagedReading } from '../paged-reading.ts';
import { rowsById } from './rows-by-id.ts';

/** Titles read at once. */
const PAGE = 60;
/** What changes such a list: of a library that is switched off nothing is shown. */
const KINDS = ['item', 'playback', 'library', 'database'] as const;

/** A title of a list by time, with what is shown of it. */
export interface ShownTitle extends TimedTitle {
  readonly row: ItemRow;
}

/** A list by time as far as it was looked at, the newest first. */
export interface TimedListState {
  /** Undefined until the first are read. */
  readonly titles: readonly ShownTitle[] | undefined;
  readonly hasMore: boolean;
  /** What was thrown by the last reading. */
  readonly error: unknown;
}

/** Reads a list by time as far as a person looks. */
export class TimedTitleList extends Observable<TimedListState> {
  readonly #app: Pick<App, 'shelves' | 'backend'>;
  readonly #list: TimedList;
  readonly #pages = new PagedReading<ShownTitle>(
    {
      there: () => this.value.titles,
      hasMore: () => this.value.hasMore,
      read: (there, wanted) => this.#read(there, wanted),
    },
    PAGE,
  );

  constructor(app: Pick<App, 'shelves' | 'backend'>, list: TimedList) {
    super({ titles: undefined, hasMore: true, error: undefined });
    this.#app = app;
    this.#list = list;
  }

  /** Reads the newest, and again after changes; returns what ends that. */
  follow(): () => void {
    void this.refresh();
    return followChanges(this.#app.backend, () => void this.refresh(), KINDS);
  }

  /** Reads again what has been read. */
  refresh(): Promise<void> {
    return this.#pages.refresh();
  }

  /** Reads older ones. */
  more(): Promise<void> {
    return this.#pages.more();
  }

  async #read(there: readonly ShownTitle[], wanted: number): Promise<void> {
    const titles = [...there];
    const end = there.length + wanted;
    let last: TimedTitle | undefined = there.at(-1);
    let hasMore = true;
    try {
      const { reads } = await this.#app.shelves();
      while (hasMore && titles.length < end) {
        const found = await reads.timed(this.#list, last ? { at: last.at, id: last.id } : null, PAGE);
        const rows = rowsById(found);
        for (const title of found.titles) {
          const row = rows.get(title.id);
          if (row) titles.push({ ...title, row });
        }
        last = found.titles.at(-1);
        hasMore = found.titles.length === PAGE;
      }
      this.set({ titles, hasMore, error: undefined });
    } catch (error) {
      this.set({ ...this.value, error });
    }
  }
}

import { BIN_LIBRARY_ID, type BinnedTitle } from '../../shared/bin-library.ts';
import type { DeletedLibrary } from '../../shared/library.ts';
import type { Backend } from '../backend.ts';
import { followChanges } from '../following-changes.ts';
import { Observable } from '../observable.ts';
import { PagedReading } from '../paged-reading.ts';

/** Titles read at once. */
const PAGE = 100;

/** What is known of the bin. */
export interface BinState {
  readonly libraries: readonly DeletedLibrary[];
  /** The last deleted first, as far as a person has looked; undefined until the first are read. */
  readonly titles: readonly BinnedTitle[] | undefined;
  /** How many titles there are, episodes among them. */
  readonly total: number;
  readonly hasMore: boolean;
  /** What was thrown by the last reading. */
  readonly error: unknown;
}

/** What was deleted, as far as a person has looked; follows every change. */
export class BinModel extends Observable<BinState> {
  readonly #backend: Pick<Backend, 'libraries' | 'items' | 'onChange'>;
  readonly #pages = new PagedReading<BinnedTitle>(
    {
      there: () => this.value.titles,
      hasMore: () => this.value.hasMore,
      read: (there, wanted) => this.#read(there, wanted),
    },
    PAGE,
  );

  constructor(backend: Pick<Backend, 'libraries' | 'items' | 'onChange'>) {
    super({ libraries: [], titles: undefined, total: 0, hasMore: false, error: undefined });
    this.#backend = backend;
  }

  /** Reads the bin, and again after changes; returns what ends that. */
  follow(): () => void {
    void this.refresh();
    return followChanges(this.#backend, () => void this.refresh(), ['item', 'library', 'database']);
  }

  /** Reads again what has been read. */
  refresh(): Promise<void> {
    return this.#pages.refresh();
  }

  /** Reads those deleted before. */
  more(): Promise<void> {
    return this.#pages.more();
  }

  async #read(there: readonly BinnedTitle[], wanted: number): Promise<void> {
    const { libraries, items } = this.#backend;
    const titles = [...there];
    const end = there.length + wanted;
    try {
      let hasMore = true;
      while (hasMore && titles.length < end) {
        const limit = Math.min(PAGE, end - titles.length);
        const found = await libraries.binned(titles.at(-1) ?? null, limit);
        titles.push(...found);
        hasMore = found.length === limit;
      }
      const [deleted, total] = await Promise.all([
        libraries.deleted(),
        items.count({ libraryId: BIN_LIBRARY_ID }),
      ]);
      this.set({ libraries: deleted, titles, total, hasMore, error: undefined });
    } catch (error) {
      this.set({ ...this.value, error });
    }
  }
}

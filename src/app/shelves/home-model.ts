import type { BegunTitle } from '../../rpc/shelves-api.ts';
import type { ItemRow } from '../../shared/media-item.ts';
import type { SavedSearch } from '../../shared/saved-search.ts';
import { unpackJson } from '../../shared/unpack-json.ts';
import type { App } from '../app.ts';
import { Observable } from '../observable.ts';
import { type RowsById, rowsById } from './rows-by-id.ts';

/** Titles on a shelf. */
const MOST = 20;
/** What an import changes again and again is read anew at most so often, in ms. */
const PAUSE = 2000;

/** What stands at home. */
export interface HomeState {
  /** Undefined until the first answer. */
  readonly shelves?: {
    readonly begun: readonly BegunTitle[];
    readonly added: readonly number[];
    readonly watched: readonly number[];
    readonly favourites: readonly number[];
    readonly rows: RowsById;
  };
  /** The first titles of smart lists by their id, with how many there are; null: they could not be asked for. */
  readonly lists: ReadonlyMap<number, { readonly rows: readonly ItemRow[]; readonly total: number } | null>;
  /** What was thrown by the last reading. */
  readonly error?: unknown;
}

type HomeParts = Pick<App, 'shelves' | 'backend' | 'savedSearches'>;

/** Reads what stands at home, and again after changes. It is kept, so that coming back shows it at once. */
export class HomeModel extends Observable<HomeState> {
  readonly #app: HomeParts;
  #isReading = false;
  #isStale = false;

  constructor(app: HomeParts) {
    super({ lists: new Map() });
    this.#app = app;
  }

  /** Returns what ends it. */
  follow(): () => void {
    void this.refresh();
    const { backend, savedSearches } = this.#app;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = performance.now() - PAUSE;
    const soon = () => {
      timer ??= setTimeout(
        () => {
          timer = undefined;
          last = performance.now();
          void this.refresh();
        },
        Math.max(0, last + PAUSE - performance.now()),
      );
    };
    const ends = [
      backend.onChange(({ kinds }) => {
        if (kinds.some((kind) => ['item', 'playback', 'library', 'database'].includes(kind))) soon();
      }),
      savedSearches.subscribe(() => void this.refresh()),
    ];
    return () => {
      clearTimeout(timer);
      for (const end of ends) end();
    };
  }

  /** Reads all of it anew; calls that come while a reading is under way share the next. */
  async refresh(): Promise<void> {
    this.#isStale = true;
    if (this.#isReading) return;
    this.#isReading = true;
    while (this.#isStale) {
      this.#isStale = false;
      try {
        const { reads } = await this.#app.shelves();
        const { begun, added, watched, favourites, ...packed } = await reads.home(MOST);
        const rows = rowsById(packed);
        const { lists } = this.value;
        this.set({ shelves: { begun, added, watched, favourites, rows }, lists });
        // Behind what the database answers at once: a search may have to be made ready first.
        this.set({ ...this.value, lists: await this.#lists() });
      } catch (error) {
        this.set({ ...this.value, error });
      }
    }
    this.#isReading = false;
  }

  async #lists(): Promise<HomeState['lists']> {
    const pinned = pinnedLists(this.#app.savedSearches.value.searches);
    return new Map(
      await Promise.all(
        pinned.map(async ({ id, criteria }) => {
          const found = await this.#app.backend.search.page(criteria.criteria, 0, MOST).catch(() => null);
          return [id, found && { rows: unpackJson<ItemRow[]>(found.rows), total: found.total }] as const;
        }),
      ),
    );
  }
}

/** A saved search that can be read. */
export type ReadableSearch = SavedSearch & { readonly criteria: { readonly ok: true } };

/** The saved searches that stand in the side bar, and can be read. */
export function pinnedLists(searches: readonly SavedSearch[]): ReadableSearch[] {
  return searches.filter((search): search is ReadableSearch => search.isPinned && search.criteria.ok);
}

const models = new WeakMap<object, HomeModel>();

/** The one model of an app. */
export function homeModel(app: HomeParts): HomeModel {
  const known = models.get(app.backend);
  if (known) return known;
  const made = new HomeModel(app);
  models.set(app.backend, made);
  return made;
}

import { basePath } from '../../pwa/base-path.ts';
import { storageName } from '../../shared/storage-prefix.ts';
import type { Backend } from '../backend.ts';
import { followChanges } from '../following-changes.ts';
import { loadQueryLanguage } from '../list-address.ts';
import { Observable } from '../observable.ts';
import { type DatedFigures, StoredFigures } from './stored-figures.ts';

/** What a dashboard shows. */
export interface DashboardState extends Partial<DatedFigures> {
  /** Null: all active libraries. */
  readonly libraryId: number | null;
  /** Whether the figures are of now; else they are the last ones, and others are being counted. */
  readonly isFresh: boolean;
  /** Why they could not be counted. */
  readonly error?: unknown;
}

/** The figures of a library: the last ones at once, then those of now, which follow every change. */
export class DashboardModel extends Observable<DashboardState> {
  readonly #backend: Pick<Backend, 'search' | 'onChange'>;
  readonly #stored: StoredFigures;
  #end: (() => void) | undefined;
  #isCounting = false;
  #isOutdated = false;

  constructor(backend: Pick<Backend, 'search' | 'onChange'>, stored: StoredFigures) {
    super({ libraryId: null, isFresh: false });
    this.#backend = backend;
    this.#stored = stored;
  }

  /** Shows a library, or with null all that are active. */
  show(libraryId: number | null): void {
    const isOther = this.value.libraryId !== libraryId;
    if (isOther) this.set({ libraryId, isFresh: false });
    if (isOther || !(this.value.isFresh || this.#isCounting)) void this.#count();
  }

  /** Counts again; resolves whatever comes of it. */
  recount(): Promise<void> {
    return this.#count();
  }

  /** Begins to follow changes. */
  watch(): void {
    this.#end ??= followChanges(this.#backend, () => void this.#count());
  }

  /** Ends it. */
  rest(): void {
    this.#end?.();
    this.#end = undefined;
    this.set({ ...this.value, isFresh: false });
  }

  /** Changes that come while it counts are counted together, when it is done. */
  async #count(): Promise<void> {
    this.#isOutdated = true;
    if (this.#isCounting) return;
    this.#isCounting = true;
    while (this.#isOutdated) {
      this.#isOutdated = false;
      await this.#countOnce(this.value.libraryId);
    }
    this.#isCounting = false;
  }

  async #countOnce(libraryId: number | null): Promise<void> {
    const counting = this.#backend.search.figures(libraryId);
    // What fails is told below.
    counting.catch(() => undefined);
    try {
      // Figures are links to lists.
      await loadQueryLanguage();
      this.#showLast(libraryId);
      const dated = { figures: await counting, countedAt: Date.now() };
      if (this.value.libraryId !== libraryId) return;
      this.set({ libraryId, isFresh: true, ...dated });
      if (!dated.figures.isProvisional) this.#stored.set(libraryId, dated);
    } catch (error) {
      if (this.value.libraryId === libraryId) this.set({ ...this.value, isFresh: false, error });
    }
  }

  #showLast(libraryId: number | null): void {
    if (this.value.libraryId !== libraryId || this.value.figures !== undefined) return;
    const last = this.#stored.get(libraryId);
    if (last) this.set({ libraryId, isFresh: false, ...last });
  }
}

/** A model for a view; the last figures are kept in this browser. */
export function createDashboardModel(backend: Pick<Backend, 'search' | 'onChange'>): DashboardModel {
  return new DashboardModel(backend, new StoredFigures(localStorage, storageName(basePath(), 'figures')));
}

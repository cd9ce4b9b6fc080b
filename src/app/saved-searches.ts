import { criteriaKey, type ItemCriteria } from '../shared/item-criteria.ts';
import type { SavedSearch } from '../shared/saved-search.ts';
import type { Backend } from './backend.ts';
import { loadQueryLanguage } from './list-address.ts';
import { Observable } from './observable.ts';

/** The saved searches as far as they are known. */
export interface SavedSearchesState {
  /** False until the first answer. */
  readonly isKnown: boolean;
  /** In their order. */
  readonly searches: readonly SavedSearch[];
  /** Why they could not be read. */
  readonly error?: unknown;
}

/** All saved searches. Once they have been asked for they follow every change, also those of other tabs. */
export class SavedSearches extends Observable<SavedSearchesState> {
  readonly #backend: Backend;
  #isAskedFor = false;
  #isReading = false;
  #isOutdated = false;
  #changing = 0;

  constructor(backend: Backend) {
    super({ isKnown: false, searches: [] });
    this.#backend = backend;
    backend.onChange(({ kinds }) => {
      const isOurs = kinds.includes('saved-search') || kinds.includes('database');
      if (this.#isAskedFor && isOurs) void this.refresh();
    });
  }

  /** Reads them anew; calls that come while one is under way share the next. */
  async refresh(): Promise<void> {
    this.#isAskedFor = true;
    this.#isOutdated = true;
    if (this.#isReading) return;
    this.#isReading = true;
    while (this.#isOutdated && this.#changing === 0) {
      this.#isOutdated = false;
      try {
        const searches = await this.#backend.savedSearches.list();
        // Without it the addresses of their lists cannot be printed.
        if (searches.length > 0) await loadQueryLanguage();
        if (this.#changing === 0) this.set({ isKnown: true, searches });
        else this.#isOutdated = true;
      } catch (error) {
        this.set({ ...this.value, error });
      }
    }
    this.#isReading = false;
  }

  /**
   * Shows `expected` at once while `change` is being stored, and what came of it once no change is under way any
   * more: an answer between two of them would show the first without the second.
   */
  async expect<T>(expected: readonly SavedSearch[], change: () => Promise<T>): Promise<T> {
    this.set({ ...this.value, searches: expected });
    this.#changing += 1;
    try {
      return await change();
    } finally {
      this.#changing -= 1;
      await this.refresh();
    }
  }

  /** The first one that selects what `criteria` select, in their order. */
  find(criteria: ItemCriteria): SavedSearch | undefined {
    const key = criteriaKey(criteria);
    return this.value.searches.find(
      (search) => search.criteria.ok && criteriaKey(search.criteria.criteria) === key,
    );
  }
}

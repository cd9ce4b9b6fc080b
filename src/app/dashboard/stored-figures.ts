import { isObject } from '../../shared/is-object.ts';
import type { LibraryFigures } from '../../shared/library-figures.ts';

/** To be raised whenever {@link LibraryFigures} changes: others are not read. */
const VERSION = 1;
/** Libraries of which the last figures are kept. */
const MOST = 8;

/** Figures as they were last counted. */
export interface DatedFigures {
  readonly figures: LibraryFigures;
  /** In ms since the epoch. */
  readonly countedAt: number;
}

/** The last figures of some libraries, kept in local storage: there is something to see before anything is counted. */
export class StoredFigures {
  readonly #storage: Storage;
  readonly #key: string;

  /** @param key name under which they are stored, with the app's prefix */
  constructor(storage: Storage, key: string) {
    this.#storage = storage;
    this.#key = key;
  }

  /** @param libraryId Null: all active libraries. */
  get(libraryId: number | null): DatedFigures | undefined {
    return this.#read().find(([id]) => id === libraryId)?.[1];
  }

  set(libraryId: number | null, figures: DatedFigures): void {
    const others = this.#read().filter(([id]) => id !== libraryId);
    const libraries = [[libraryId, figures], ...others].slice(0, MOST);
    try {
      this.#storage.setItem(this.#key, JSON.stringify({ version: VERSION, libraries }));
    } catch {
      // No room: the next start counts before it shows anything.
    }
  }

  #read(): readonly (readonly [number | null, DatedFigures])[] {
    try {
      const stored: unknown = JSON.parse(this.#storage.getItem(this.#key) ?? 'null');
      if (!isObject(stored) || stored.version !== VERSION || !Array.isArray(stored.libraries)) return [];
      return stored.libraries;
    } catch {
      return [];
    }
  }
}

import type { Library } from '../shared/library.ts';
import type { MediaType } from '../shared/media-type.ts';
import type { Backend } from './backend.ts';
import { Observable } from './observable.ts';

/** The libraries as far as they are known. */
export interface LibraryListState {
  /** False until the first answer. */
  readonly isKnown: boolean;
  readonly libraries: readonly Library[];
  /** Why they could not be read. */
  readonly error?: unknown;
}

/** All libraries with their counts; follows every change, also those of other tabs. */
export class LibraryList extends Observable<LibraryListState> {
  readonly #backend: Backend;
  #reading: Promise<void> | undefined;
  #isOutdated = false;

  constructor(backend: Backend) {
    super({ isKnown: false, libraries: [] });
    this.#backend = backend;
    backend.onChange(({ kinds, keepsLists }) => {
      if (keepsLists) return;
      if (kinds.some((kind) => kind === 'library' || kind === 'item' || kind === 'database')) {
        void this.refresh();
      }
    });
  }

  /** Reads the libraries anew; resolves when what is known is no older than the call. */
  refresh(): Promise<void> {
    this.#isOutdated = true;
    this.#reading ??= this.#read();
    return this.#reading;
  }

  /** Calls that come while it reads share the next. */
  async #read(): Promise<void> {
    while (this.#isOutdated) {
      this.#isOutdated = false;
      try {
        this.set({ isKnown: true, libraries: await this.#backend.libraries.list() });
      } catch (error) {
        this.set({ ...this.value, error });
      }
    }
    this.#reading = undefined;
  }

  find(id: number | undefined | null): Library | undefined {
    return this.value.libraries.find((library) => library.id === id);
  }
}

/** Number of items in a library, of one type or of all. */
export function countItems(library: Library, mediaType?: MediaType): number {
  if (mediaType !== undefined) return library.counts[mediaType] ?? 0;
  return Object.values(library.counts).reduce((sum, count) => sum + count, 0);
}

import type { Act } from '../../shared/edits/item-edit.ts';
import type { Backend } from '../backend.ts';
import { followChanges } from '../following-changes.ts';
import { Observable } from '../observable.ts';
import { PagedReading } from '../paged-reading.ts';

/** Acts read at once. */
const PAGE = 50;

/** What acts are told by: some change no title. */
const ACT_KINDS = ['item', 'library', 'saved-search', 'database'] as const;

/** What is known of the acts. */
export interface ActHistoryState {
  /** The newest first; undefined until the first are read. */
  readonly acts: readonly Act[] | undefined;
  /** There are older ones. */
  readonly hasMore: boolean;
  /** What was thrown by the last reading. */
  readonly error: unknown;
}

/** What was done to the library, the newest first, as far as a person has looked. */
export class ActHistory extends Observable<ActHistoryState> {
  readonly #backend: Pick<Backend, 'edits' | 'onChange'>;
  readonly #pages = new PagedReading<Act>(
    {
      there: () => this.value.acts,
      hasMore: () => this.value.hasMore,
      read: (there, wanted) => this.#read(there, wanted),
    },
    PAGE,
  );

  constructor(backend: Pick<Backend, 'edits' | 'onChange'>) {
    super({ acts: undefined, hasMore: true, error: undefined });
    this.#backend = backend;
  }

  /** Reads the newest, and again after changes, at most every two seconds; returns what ends that. */
  follow(): () => void {
    void this.refresh();
    return followChanges(this.#backend, () => void this.refresh(), ACT_KINDS);
  }

  /** Reads again what has been read. */
  refresh(): Promise<void> {
    return this.#pages.refresh();
  }

  /** Reads older ones; nothing while a reading is under way. */
  more(): Promise<void> {
    return this.#pages.more();
  }

  /** Adds `wanted` acts to those that are there. */
  async #read(there: readonly Act[], wanted: number): Promise<void> {
    const acts = [...there];
    const end = there.length + wanted;
    try {
      let hasMore = true;
      while (hasMore && acts.length < end) {
        const limit = Math.min(PAGE, end - acts.length);
        const before = acts.at(-1)?.id;
        const found = await this.#backend.edits.acts({ limit, ...(before === undefined ? {} : { before }) });
        acts.push(...found);
        hasMore = found.length === limit;
      }
      this.set({ acts, hasMore, error: undefined });
    } catch (error) {
      this.set({ ...this.value, error });
    }
  }
}

import type { Act } from '../../shared/edits/item-edit.ts';
import type { Backend } from '../backend.ts';
import { followChanges } from '../following-changes.ts';
import { Observable } from '../observable.ts';
import { PagedReading } from '../paged-reading.ts';

/** Acts read at once … */
const PAGE = 50;
/** … and of one title. */
const PAGE_OF_ITEM = 10;

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

/** What was done to the library, or to one title, the newest first, as far as a person has looked. */
export class ActHistory extends Observable<ActHistoryState> {
  readonly #backend: Pick<Backend, 'edits' | 'onChange'>;
  readonly #itemId: number | undefined;
  readonly #pages: PagedReading<Act>;

  /** @param itemId Only acts of this title; without those of more than a thousand titles at once. */
  constructor(backend: Pick<Backend, 'edits' | 'onChange'>, itemId?: number) {
    super({ acts: undefined, hasMore: true, error: undefined });
    this.#backend = backend;
    this.#itemId = itemId;
    const source = {
      there: () => this.value.acts,
      hasMore: () => this.value.hasMore,
      read: (there: readonly Act[], wanted: number) => this.#read(there, wanted),
    };
    this.#pages = new PagedReading(source, itemId === undefined ? PAGE : PAGE_OF_ITEM);
  }

  /** Reads the newest, and again after changes; returns what ends that. */
  follow(): () => void {
    void this.refresh();
    return followChanges(this.#backend, () => void this.refresh(), ACT_KINDS);
  }

  /** Reads again what has been read. */
  refresh(): Promise<void> {
    return this.#pages.refresh();
  }

  /** Reads older ones. */
  more(): Promise<void> {
    return this.#pages.more();
  }

  /** Adds `wanted` acts to those that are there. */
  async #read(there: readonly Act[], wanted: number): Promise<void> {
    const acts = [...there];
    const end = there.length + wanted;
    const itemId = this.#itemId;
    const scope = itemId === undefined ? {} : { itemId };
    try {
      let hasMore = true;
      while (hasMore && acts.length < end) {
        const limit = Math.min(PAGE, end - acts.length);
        const before = acts.at(-1)?.id;
        const place = before === undefined ? {} : { before };
        const found = await this.#backend.edits.acts({ limit, ...scope, ...place });
        acts.push(...found);
        hasMore = found.length === limit;
      }
      this.set({ acts, hasMore, error: undefined });
    } catch (error) {
      this.set({ ...this.value, error });
    }
  }
}

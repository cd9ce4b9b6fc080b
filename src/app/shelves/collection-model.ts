import type { CollectionDetail } from '../../rpc/shelves-api.ts';
import type { ItemRow } from '../../shared/media-item.ts';
import type { App } from '../app.ts';
import { withLists } from '../filtered-list.ts';
import { Observable } from '../observable.ts';
import { ReadingsInTurn } from '../readings-in-turn.ts';
import { type RowsById, rowsById } from './rows-by-id.ts';

/** Titles read at once. */
const PAGE = 100;

/** A collection as far as it was looked at. */
export interface CollectionState {
  /** Undefined until it is read. */
  readonly collection?: CollectionDetail;
  /** Ids in their order, as they are expected to be while a move is stored. */
  readonly order: readonly number[];
  readonly rows: RowsById;
  /** So many of the order are shown. */
  readonly shown: number;
  /** What was thrown by the last reading. */
  readonly error?: unknown;
}

type CollectionParts = Pick<App, 'shelves' | 'backend' | 'edits'>;

/** One collection, with its titles in their order. */
export class CollectionModel extends Observable<CollectionState> {
  readonly #app: CollectionParts;
  readonly #id: number;
  readonly #readings = new ReadingsInTurn();
  #moving = 0;

  constructor(app: CollectionParts, id: number) {
    super({ order: [], rows: new Map(), shown: PAGE });
    this.#app = app;
    this.#id = id;
  }

  /** Its titles that are shown, in their order. */
  get titles(): readonly ItemRow[] {
    const { order, rows, shown } = this.value;
    return order.slice(0, shown).flatMap((id) => rows.get(id) ?? []);
  }

  /** Reads it again; resolves when what is shown is no older than the call. */
  refresh(): Promise<void> {
    return this.#readings.anew(() => this.#readAnew());
  }

  async #readAnew(): Promise<void> {
    try {
      const { reads } = await this.#app.shelves();
      const collection = await withLists(reads.collection(this.#id));
      if (this.#moving > 0) return;
      const order = [...collection.itemIds];
      let read = 0;
      let rows: RowsById = new Map();
      // More of them may come to be shown while those that were are read.
      while (read < this.value.shown) {
        read = this.value.shown;
        rows = await this.#read(order.slice(0, read));
      }
      const { error: _, ...rest } = this.value;
      if (this.#moving === 0) this.set({ ...rest, collection, order, rows });
    } catch (error) {
      this.set({ ...this.value, error });
    }
  }

  /** Shows more of its titles. */
  async more(): Promise<void> {
    const { order, rows, shown } = this.value;
    if (shown >= order.length) return;
    const next = await this.#read(order.slice(shown, shown + PAGE));
    if (this.value.shown !== shown) return;
    this.set({ ...this.value, rows: new Map([...rows, ...next]), shown: shown + PAGE });
  }

  /** Gives a title another place, which is shown at once. Rejects, and is as it was, when it cannot be stored. */
  async move(itemId: number, to: number): Promise<void> {
    const others = this.value.order.filter((id) => id !== itemId);
    others.splice(to, 0, itemId);
    this.set({ ...this.value, order: others });
    this.#moving += 1;
    try {
      const after = others[others.indexOf(itemId) - 1] ?? null;
      await (await this.#app.shelves()).organise({ kind: 'order-collection', id: this.#id, itemId, after });
    } finally {
      this.#moving -= 1;
      await this.refresh();
    }
  }

  async #read(ids: readonly number[]): Promise<RowsById> {
    return rowsById(await this.#app.backend.items.rows(Uint32Array.from(ids)));
  }
}

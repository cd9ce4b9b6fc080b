import type { FilterContext } from '../../src/workers/db/search/filter-context.ts';
import { ItemColumns } from '../../src/workers/db/search/item-columns.ts';
import { ItemColumnsBuilder } from '../../src/workers/db/search/item-columns-builder.ts';
import { SET_FIELDS, TYPE_CODES } from '../../src/workers/db/search/item-facts.ts';
import { byTitle, type ModelItem, makeNames, NOW } from './item-model.ts';

const orNaN = (value: number | null) => value ?? Number.NaN;

/** Columns of these items. */
export function buildColumns(items: readonly ModelItem[]): { columns: ItemColumns; slots: Uint32Array } {
  const builder = new ItemColumnsBuilder(0);
  for (const item of items) {
    builder.add({
      id: item.id,
      type: TYPE_CODES[item.mediaType],
      libraryId: item.libraryId,
      year: orNaN(item.year),
      rating: orNaN(item.rating),
      runtimeMin: orNaN(item.runtimeMin),
      addedAt: item.addedAt,
      votes: orNaN(item.votes),
      lastWatchedAt: orNaN(item.lastWatchedAt),
      size: orNaN(item.size),
      flags: item.flags,
    });
  }
  for (const field of SET_FIELDS) {
    const pairs = items.flatMap((item, document) =>
      (item.sets[field] ?? []).map((value) => [document, value]),
    );
    const column = (at: number) => Uint32Array.from(pairs, (pair) => pair[at] ?? 0);
    builder.setValues(field, column(0), column(1));
  }
  const order = items.map((_, document) => document);
  order.sort((one, other) => byTitle(items[one] as ModelItem, items[other] as ModelItem));
  const { slots, data } = builder.build(Uint32Array.from(order));
  return { columns: new ItemColumns(structuredClone(data)), slots };
}

/** Items in columns and beside them, changed together. */
export class ItemColumnsSession {
  columns: ItemColumns;
  readonly items = new Map<number, ModelItem>();
  readonly context: FilterContext;

  constructor(items: readonly ModelItem[], inactive: ReadonlySet<number>) {
    this.columns = buildColumns(items).columns;
    for (const item of items) this.items.set(item.id, item);
    this.context = {
      now: NOW,
      names: makeNames(inactive),
      people: (names) => {
        const having = names.flatMap((name) => this.slots((item) => item.people.includes(name)));
        return Uint32Array.from(having);
      },
      text: (words) => {
        const tiers = new Uint8Array(this.columns.count + 3).fill(9, this.columns.count);
        for (const slot of this.slots((item) => item.words.includes(words))) tiers[slot] = 1 + (slot % 3);
        return tiers;
      },
    };
  }

  /** Slots of the items that meet the test. */
  slots(test: (item: ModelItem) => boolean): number[] {
    return [...this.items.values()].filter(test).map((item) => this.columns.slotOf(item.id) ?? -1);
  }

  ids(slots: Iterable<number>): number[] {
    return Array.from(slots, (slot) => this.columns.idOf(slot));
  }

  delete(id: number): void {
    const slot = this.columns.slotOf(id);
    if (slot !== undefined) this.columns.update(slot, null);
    this.items.delete(id);
  }

  /** Adds or changes an item and puts it in its place by title. */
  put(item: ModelItem): void {
    const slot = this.#update(item);
    const others = this.columns.titleOrder.filter((other) => other !== slot);
    this.columns.placeByTitle(slot, others.filter((other) => byTitle(this.#itemOf(other), item) < 0).length);
  }

  /** The same with several before any is put in its place. */
  putAll(items: readonly ModelItem[]): void {
    const slots = items.map((item) => this.#update(item));
    this.columns.placeAllByTitle(slots, (one, other) => byTitle(this.#itemOf(one), this.#itemOf(other)));
  }

  /** Writes all to plain arrays and reads it again. */
  reload(): void {
    this.columns = new ItemColumns(structuredClone(this.columns.data()));
  }

  #update(item: ModelItem): number {
    const slot = this.columns.slotOf(item.id) ?? this.columns.count;
    this.items.set(item.id, item);
    this.columns.update(slot, item);
    return slot;
  }

  #itemOf(slot: number): ModelItem {
    return this.items.get(this.columns.idOf(slot)) as ModelItem;
  }
}

import type { PackedRows } from '../../../shared/packed-rows.ts';
import {
  CREDIT_NUMBERS,
  ITEM_ROW,
  ITEM_ROW_NUMBERS,
  type ItemStretch,
} from '../repositories/search-load-repository.ts';
import { GrowingArray } from '../search/growing-array.ts';
import { ItemColumnsBuilder } from '../search/item-columns-builder.ts';
import { type ItemNumbers, SET_FIELDS, type SetField } from '../search/item-facts.ts';
import { NameIndexBuilder } from '../search/name-index-builder.ts';
import { NameTable } from '../search/name-table.ts';
import { orderByCount } from '../search/order-by-count.ts';
import { buildPersonItems } from '../search/person-items.ts';
import { itemStates } from './item-flags.ts';
import { eachItemName } from './item-names.ts';
import { eachValue } from './item-values.ts';
import { PackedTexts } from './packed-texts.ts';
import type { SearchData } from './search-data.ts';

/** No document: an id that no item has. */
const NONE = 0xffffffff;

/** Items and people are numbered as documents, from 0 in the order of their ids. */
export class SearchDataBuilder {
  readonly #columns: ItemColumnsBuilder;
  readonly #names = new NameTable();
  readonly #itemNames = new NameIndexBuilder();
  readonly #peopleNames = new NameIndexBuilder();
  /** Document of each id. */
  readonly #items: Uint32Array;
  readonly #people: Uint32Array;
  readonly #personIds = new GrowingArray();
  readonly #values = new Map<SetField, { documents: GrowingArray; values: GrowingArray }>();
  readonly #credits = { items: new GrowingArray(), people: new GrowingArray(), roles: new GrowingArray() };

  /** @param last The highest ids. */
  constructor(last: { readonly item: number; readonly person: number }) {
    this.#columns = new ItemColumnsBuilder(last.item);
    this.#items = new Uint32Array(last.item + 1).fill(NONE);
    this.#people = new Uint32Array(last.person + 1).fill(NONE);
    for (const field of SET_FIELDS)
      this.#values.set(field, { documents: new GrowingArray(), values: new GrowingArray() });
  }

  /** Adds people; all of them come before the items. */
  addPeople(rows: PackedRows): void {
    const names = new PackedTexts(rows, 1);
    for (let row = 0; row < rows.count; row++) {
      const id = rows.numbers[row] as number;
      this.#people[id] = this.#personIds.length;
      this.#peopleNames.add(this.#personIds.length, 0, names.at(row));
      this.#personIds.push(id);
    }
  }

  /** Adds the items of a stretch; stretches come in the order of the ids. */
  addItems(stretch: ItemStretch): void {
    this.#addNumbers(stretch);
    eachItemName(stretch, (id, kind, text) => {
      const document = this.#items[id] as number;
      if (document !== NONE) this.#itemNames.add(document, kind, text);
    });
    for (const [field, { documents, values }] of this.#values)
      eachValue(stretch, field, this.#names, (id, value) => {
        const document = this.#items[id] as number;
        if (document === NONE) return;
        for (let at = documents.length - 1; at >= 0 && documents.values[at] === document; at--)
          if (values.values[at] === value) return;
        documents.push(document);
        values.push(value);
      });
    const { count, numbers } = stretch.credits;
    for (let at = 0; at < count * CREDIT_NUMBERS; at += CREDIT_NUMBERS) {
      const item = this.#items[numbers[at] as number] as number;
      const person = this.#people[numbers[at + 1] as number] ?? NONE;
      if (item === NONE || person === NONE) continue;
      this.#credits.items.push(item);
      this.#credits.people.push(person);
      this.#credits.roles.push(numbers[at + 2] as number);
    }
  }

  /** @param titleOrder Ids as lists by title have them; others than those added are left out. */
  build(titleOrder: Uint32Array): SearchData {
    for (const [field, { documents, values }] of this.#values)
      this.#columns.setValues(field, used(documents), used(values));
    const byTitle = titleOrder.map((id) => this.#items[id] ?? NONE).filter((document) => document !== NONE);
    const { slots, data: columns } = this.#columns.build(byTitle);
    const people = this.#peopleSlots();
    const slotsOf = (documents: Uint32Array, all: Uint32Array) =>
      documents.map((document) => all[document] as number);
    const personIds = new Uint32Array(people.length);
    for (let document = 0; document < people.length; document++)
      personIds[people[document] as number] = this.#personIds.values[document] as number;
    return {
      columns,
      names: this.#names.data(),
      itemNames: this.#itemNames.build(slots),
      peopleNames: this.#peopleNames.build(people),
      personIds,
      personItems: buildPersonItems(
        people.length,
        slotsOf(used(this.#credits.items), slots),
        slotsOf(used(this.#credits.people), people),
        Uint8Array.from(used(this.#credits.roles)),
      ),
    };
  }

  #addNumbers(stretch: ItemStretch): void {
    const { count, numbers } = stretch.items;
    const { flags, lastWatchedAt, size } = itemStates(stretch);
    const item: ItemNumbers = { ...NO_NUMBERS };
    for (let row = 0; row < count; row++) {
      const at = row * ITEM_ROW_NUMBERS;
      item.id = numbers[at] as number;
      item.libraryId = numbers[at + ITEM_ROW.libraryId] as number;
      item.year = numbers[at + ITEM_ROW.year] as number;
      item.rating = numbers[at + ITEM_ROW.rating] as number;
      item.runtimeMin = numbers[at + ITEM_ROW.runtimeMin] as number;
      item.addedAt = numbers[at + ITEM_ROW.addedAt] as number;
      item.votes = numbers[at + ITEM_ROW.votes] as number;
      item.type = numbers[at + ITEM_ROW.type] as number;
      item.flags = flags[item.id - stretch.after - 1] as number;
      item.lastWatchedAt = lastWatchedAt[item.id - stretch.after - 1] as number;
      item.size = size[item.id - stretch.after - 1] as number;
      this.#items[item.id] = this.#columns.add(item);
    }
  }

  /** The slot of each person: those with the most credits first. */
  #peopleSlots(): Uint32Array {
    const people = this.#personIds.length;
    const credits = new Uint32Array(people);
    for (const person of used(this.#credits.people)) credits[person] = (credits[person] as number) + 1;
    const everybody = credits.map((_, person) => person);
    const slots = new Uint32Array(people);
    orderByCount(everybody, credits, true).forEach((person, slot) => {
      slots[person] = slot;
    });
    return slots;
  }
}

const NO_NUMBERS: ItemNumbers = {
  id: 0,
  type: 0,
  libraryId: 0,
  year: Number.NaN,
  rating: Number.NaN,
  runtimeMin: Number.NaN,
  addedAt: 0,
  votes: Number.NaN,
  lastWatchedAt: Number.NaN,
  size: Number.NaN,
  flags: 0,
};

function used({ values, length }: GrowingArray): Uint32Array<ArrayBuffer> {
  return values.subarray(0, length);
}

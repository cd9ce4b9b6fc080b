import {
  CREDIT_NUMBERS,
  ITEM_ROW,
  ITEM_ROW_NUMBERS,
  type ItemStretch,
} from '../repositories/search-load-repository.ts';
import { ItemColumns } from '../search/item-columns.ts';
import type { ItemFacts, SetField } from '../search/item-facts.ts';
import { SET_FIELDS, TYPES_BY_CODE } from '../search/item-facts.ts';
import { NameIndex } from '../search/name-index.ts';
import type { IndexedName } from '../search/name-index-data.ts';
import { NameTable } from '../search/name-table.ts';
import { PersonItems } from '../search/person-items.ts';
import { SlotsById } from '../search/slots-by-id.ts';
import type { TextSources } from '../search/text-matches.ts';
import { type ItemStates, itemStates } from './item-flags.ts';
import { eachItemName } from './item-names.ts';
import { eachValue } from './item-values.ts';
import type { SearchData } from './search-data.ts';

let builds = 0;

/** All that is searched and filtered by, in memory, kept up to date item by item. */
export class SearchIndex {
  readonly columns: ItemColumns;
  readonly names: NameTable;
  readonly text: TextSources;
  #years: Uint16Array;
  #personIds: Uint32Array;
  #people: number;
  readonly #slotOfPerson: SlotsById;
  readonly #build = ++builds;
  #version = 0;

  /** @param data Taken over: its arrays are changed by updates. */
  constructor(data: SearchData) {
    this.columns = new ItemColumns(data.columns);
    this.names = new NameTable(data.names);
    this.#years = yearsOf(this.columns);
    this.#personIds = data.personIds;
    this.#people = data.personIds.length;
    this.#slotOfPerson = new SlotsById(data.personIds, data.personIds.length);
    const index = this;
    this.text = {
      items: new NameIndex(data.itemNames),
      people: new NameIndex(data.peopleNames),
      personItems: new PersonItems(data.personItems),
      get years() {
        return index.#years;
      },
    };
  }

  /** Another one after each change of what questions are answered from, and in every index that is built. */
  get version(): string {
    return `${this.#build}/${this.#version}/${this.names.version}`;
  }

  get people(): number {
    return this.#people;
  }

  /** Bytes of the arrays. */
  get bytes(): number {
    const { items, people, personItems } = this.text;
    const own = this.#years.byteLength + this.#personIds.byteLength + this.#slotOfPerson.bytes;
    return this.columns.bytes + items.bytes + people.bytes + personItems.bytes + own;
  }

  /** Items changed since all was built. */
  get changed(): number {
    return this.text.items.changed;
  }

  personId(slot: number): number {
    return this.#personIds[slot] ?? 0;
  }

  personSlot(id: number): number | undefined {
    return this.#slotOfPerson.get(id);
  }

  /** The slots of those of the ids that have one, in the ids' order. */
  personSlots(ids: Uint32Array): Uint32Array<ArrayBuffer> {
    return this.#slotOfPerson.all(ids);
  }

  /** Takes in a person's name, who may be new; returns the slot. */
  setPerson(id: number, name: string): number {
    this.#version++;
    const known = this.#slotOfPerson.get(id);
    const slot = known ?? this.#people++;
    if (known === undefined) {
      if (slot >= this.#personIds.length) this.#personIds = grown(this.#personIds, slot);
      this.#personIds[slot] = id;
      this.#slotOfPerson.set(id, slot);
    }
    this.text.people.update(slot, [{ kind: 0, text: name }]);
    return slot;
  }

  /**
   * Takes in what became of every item of a stretch, those that are gone too. All their people are known.
   * @returns Slots of items that are there: they are to be placed by title.
   */
  update(stretch: ItemStretch): readonly number[] {
    this.#version++;
    const there = this.#updateItems(stretch);
    for (let id = stretch.after + 1; id <= stretch.last; id++) {
      const slot = this.columns.slotOf(id);
      if (slot !== undefined && !there.has(id)) this.#remove(slot);
    }
    return [...there.values()];
  }

  #updateItems(stretch: ItemStretch): Map<number, number> {
    const there = new Map<number, number>();
    const states = itemStates(stretch);
    const names = grouped<IndexedName>((add) =>
      eachItemName(stretch, (id, kind, text) => add(id, { kind, text })),
    );
    const sets = SET_FIELDS.map(
      (field) => [field, grouped<number>((add) => eachValue(stretch, field, this.names, add))] as const,
    );
    const { credits } = stretch;
    const people = grouped<{ readonly slot: number; readonly role: number }>((add) => {
      for (let at = 0; at < credits.count * CREDIT_NUMBERS; at += CREDIT_NUMBERS) {
        const slot = this.#slotOfPerson.get(credits.numbers[at + 1] as number);
        const role = credits.numbers[at + 2] as number;
        if (slot !== undefined) add(credits.numbers[at] as number, { slot, role });
      }
    });
    for (let row = 0; row < stretch.items.count; row++) {
      const numbers = stretch.items.numbers.subarray(row * ITEM_ROW_NUMBERS, (row + 1) * ITEM_ROW_NUMBERS);
      const id = numbers[ITEM_ROW.id] as number;
      const place = id - stretch.after - 1;
      const values: Partial<Record<SetField, readonly number[]>> = {};
      for (const [field, byItem] of sets) values[field] = [...new Set(byItem.get(id))];
      const facts = factsOf(numbers, states, place, values);
      const slot = this.columns.slotOf(id) ?? this.columns.count;
      this.columns.update(slot, facts);
      this.text.items.update(slot, names.get(id) ?? []);
      const own = people.get(id) ?? [];
      this.text.personItems.update(
        slot,
        own.map((person) => person.slot),
        own.map(({ role }) => role),
      );
      this.#setYear(slot, facts.year);
      there.set(id, slot);
    }
    return there;
  }

  #remove(slot: number): void {
    this.columns.update(slot, null);
    this.text.items.update(slot, null);
    this.text.personItems.update(slot, []);
    this.#setYear(slot, null);
  }

  #setYear(slot: number, year: number | null): void {
    if (slot >= this.#years.length) {
      const years = new Uint16Array(slot * 2);
      years.set(this.#years);
      this.#years = years;
    }
    this.#years[slot] = year ?? 0;
  }
}

function factsOf(
  numbers: Float64Array,
  { flags, lastWatchedAt, size }: ItemStates,
  place: number,
  sets: ItemFacts['sets'],
): ItemFacts {
  const orNull = (value: number) => (Number.isNaN(value) ? null : value);
  const known = (column: number) => orNull(numbers[column] as number);
  return {
    id: numbers[ITEM_ROW.id] as number,
    mediaType: TYPES_BY_CODE[numbers[ITEM_ROW.type] as number] ?? 'video',
    libraryId: numbers[ITEM_ROW.libraryId] as number,
    year: known(ITEM_ROW.year),
    rating: known(ITEM_ROW.rating),
    runtimeMin: known(ITEM_ROW.runtimeMin),
    addedAt: numbers[ITEM_ROW.addedAt] as number,
    lastWatchedAt: orNull(lastWatchedAt[place] as number),
    size: orNull(size[place] as number),
    flags: flags[place] as number,
    sets,
  };
}

/** What `tell` adds, by item. */
function grouped<T>(tell: (add: (itemId: number, value: T) => void) => void): Map<number, T[]> {
  const byItem = new Map<number, T[]>();
  tell((itemId, value) => {
    const values = byItem.get(itemId);
    if (values) values.push(value);
    else byItem.set(itemId, [value]);
  });
  return byItem;
}

function yearsOf(columns: ItemColumns): Uint16Array {
  const years = new Uint16Array(columns.capacity);
  const known = columns.numbers('year');
  for (let slot = 0; slot < columns.count; slot++) years[slot] = known[slot] as number;
  return years;
}

function grown(values: Uint32Array, least: number): Uint32Array {
  const larger = new Uint32Array(Math.max(1024, least * 2));
  larger.set(values);
  return larger;
}

import {
  growSlotArrays,
  type ItemColumnsData,
  type NumberColumn,
  roomyCapacity,
  type SlotArrays,
} from './item-columns-data.ts';
import { type ItemFacts, PRESENT, SET_FIELDS, type SetField, TYPE_CODES } from './item-facts.ts';
import { MaskCache } from './mask-cache.ts';
import { SlotsById } from './slots-by-id.ts';
import { TitleOrder } from './title-order.ts';
import { ValueSets } from './value-sets.ts';
import { type WholeOrder, WholeOrders, type WholeSort } from './whole-orders.ts';

/** All items by slot: what they are filtered, sorted and counted by. */
export class ItemColumns {
  readonly sets: Readonly<Record<SetField, ValueSets>>;
  /** Masks of conditions; dropped by every change. */
  readonly masks = new MaskCache();
  /** Masks of libraries and types; dropped when an item is new, gone, or of another one. */
  readonly scopes = new MaskCache();
  #arrays: SlotArrays;
  #count: number;
  readonly #libraryIds: number[];
  readonly #slotsById: SlotsById;
  readonly #titles: TitleOrder;
  #hasDeletedTitles = false;
  readonly #orders = new WholeOrders();

  /** @param data Taken over: its arrays are changed by updates. */
  constructor(data: ItemColumnsData) {
    this.#arrays = data;
    this.#count = data.count;
    this.#libraryIds = [...data.libraryIds];
    this.#slotsById = new SlotsById(data.ids, data.count);
    this.#titles = new TitleOrder(data.titleOrder);
    this.sets = Object.fromEntries(
      SET_FIELDS.map((field) => [field, new ValueSets(data.sets[field])]),
    ) as Record<SetField, ValueSets>;
  }

  /** Slots, those of deleted items among them: the slot of the next new item. */
  get count(): number {
    return this.#count;
  }

  /** Slots there is room for; a multiple of 4. */
  get capacity(): number {
    return this.#arrays.flags.length;
  }

  /** Bytes of the arrays. */
  get bytes(): number {
    let bytes = this.#slotsById.bytes + this.#titles.bytes + this.#orders.bytes;
    bytes += this.masks.bytes + this.scopes.bytes;
    for (const array of slotArraysOf(this.#arrays)) bytes += array.byteLength;
    for (const field of SET_FIELDS) bytes += this.sets[field].bytes;
    return bytes;
  }

  slotOf(id: number): number | undefined {
    return this.#slotsById.get(id);
  }

  /** The slots of those of the ids that have one, in the ids' order. */
  slotsOf(ids: Uint32Array): Uint32Array<ArrayBuffer> {
    return this.#slotsById.all(ids);
  }

  /** 0 where the item was deleted. */
  idOf(slot: number): number {
    return this.#arrays.ids[slot] ?? 0;
  }

  get ids(): Uint32Array {
    return this.#arrays.ids;
  }

  /** See `TYPE_CODES`. */
  get types(): Uint8Array {
    return this.#arrays.types;
  }

  /** Places in {@link libraryIds}. */
  get libraries(): Uint16Array {
    return this.#arrays.libraries;
  }

  get libraryIds(): readonly number[] {
    return this.#libraryIds;
  }

  /** See `ItemFacts.flags`. */
  get flags(): Uint8Array {
    return this.#arrays.flags;
  }

  /** NaN where it is unknown. */
  numbers(column: NumberColumn): Float32Array | Float64Array {
    return this.#arrays[column];
  }

  /** A value as labels take it: null where it is unknown. */
  numberOf(column: NumberColumn, slot: number): number | null {
    const value = this.#arrays[column][slot];
    return value === undefined || Number.isNaN(value) ? null : value;
  }

  /** Slots by title; not to be kept nor changed. */
  get titleOrder(): Uint32Array {
    this.#dropDeletedTitles();
    return this.#titles.slots;
  }

  /** Slot → place in {@link titleOrder}. */
  get titleRanks(): Uint32Array {
    this.#dropDeletedTitles();
    return this.#titles.ranks(this.#count);
  }

  /** @param order All slots there is an item in, by title. */
  setTitleOrder(order: Uint32Array): void {
    this.#titles.replace(order);
    this.#hasDeletedTitles = false;
    this.#orders.dropTitles();
  }

  /** Moves a slot to its position by title, counted without the slot itself. */
  placeByTitle(slot: number, position: number): void {
    this.#dropDeletedTitles();
    this.#titles.place(slot, position);
    this.#orders.moveTitle(slot);
  }

  /**
   * Moves several slots to where they belong by title, in one go.
   * @param compare As `Array.sort` takes it; the first is one of the slots, the other any.
   */
  placeAllByTitle(slots: readonly number[], compare: (slot: number, other: number) => number): void {
    this.#dropDeletedTitles();
    for (const slot of this.#titles.placeAll(slots, compare)) this.#orders.moveTitle(slot);
  }

  /** All slots in an order: made when first asked for, and mended after changes. */
  order(sort: WholeSort): WholeOrder {
    return this.#orders.get(sort, this);
  }

  /** All slots by the ids of their items. */
  slotsByIds(): Uint32Array {
    return this.#slotsById.inOrder(this.#count);
  }

  /**
   * Takes in what became of a slot's item.
   * A new item stands last by title, another where it was, until it is placed.
   * @param slot One in use, or {@link count} for a new item.
   * @param facts Null: it was deleted.
   */
  update(slot: number, facts: ItemFacts | null): void {
    if (slot > this.#count) throw new RangeError(`Slot ${slot} is not the next one`);
    if (slot === this.#count) {
      if (facts === null) return;
      this.#addSlot(slot);
    }
    this.masks.clear();
    if (facts === null) this.#clear(slot);
    else this.#set(slot, facts);
  }

  /** All of it as plain arrays, shared with this. */
  data(): ItemColumnsData {
    const sets = Object.fromEntries(
      SET_FIELDS.map((field) => [field, this.sets[field].data(this.#count)]),
    ) as Record<SetField, ReturnType<ValueSets['data']>>;
    const { titleOrder } = this;
    return { ...this.#arrays, count: this.#count, libraryIds: [...this.#libraryIds], titleOrder, sets };
  }

  #dropDeletedTitles(): void {
    if (!this.#hasDeletedTitles) return;
    const { flags } = this.#arrays;
    this.#titles.keep((slot) => flags[slot] !== 0);
    this.#hasDeletedTitles = false;
  }

  #addSlot(slot: number): void {
    if (slot === this.capacity) this.#arrays = growSlotArrays(this.#arrays, roomyCapacity(slot + 1));
    this.#count = slot + 1;
  }

  #clear(slot: number): void {
    const arrays = this.#arrays;
    if (arrays.flags[slot] === 0) return;
    this.#slotsById.delete(arrays.ids[slot] as number);
    arrays.ids[slot] = 0;
    arrays.flags[slot] = 0;
    for (const field of SET_FIELDS) this.sets[field].set(slot, []);
    this.#hasDeletedTitles = true;
    this.#moveEverywhere(slot);
  }

  #set(slot: number, facts: ItemFacts): void {
    const arrays = this.#arrays;
    const isNew = arrays.flags[slot] === 0;
    const type = TYPE_CODES[facts.mediaType];
    const library = this.#libraryPlace(facts.libraryId);
    const isElsewhere =
      isNew ||
      arrays.types[slot] !== type ||
      arrays.libraries[slot] !== library ||
      arrays.ids[slot] !== facts.id;
    if (isNew) {
      this.#dropDeletedTitles();
      this.#titles.append(slot);
    } else if (arrays.ids[slot] !== facts.id) this.#slotsById.delete(arrays.ids[slot] as number);
    if (isElsewhere) this.#moveEverywhere(slot);
    this.#slotsById.set(facts.id, slot);
    arrays.ids[slot] = facts.id;
    arrays.types[slot] = type;
    arrays.libraries[slot] = library;
    arrays.flags[slot] = facts.flags | PRESENT;
    this.#setNumber('year', slot, facts.year);
    this.#setNumber('rating', slot, facts.rating);
    this.#setNumber('runtime', slot, facts.runtimeMin);
    this.#setNumber('added', slot, facts.addedAt);
    this.#setNumber('watched', slot, facts.lastWatchedAt);
    this.#setNumber('size', slot, facts.size);
    for (const field of SET_FIELDS) this.sets[field].set(slot, facts.sets[field] ?? []);
  }

  #moveEverywhere(slot: number): void {
    this.scopes.clear();
    this.#orders.moveAll(slot);
  }

  #setNumber(column: NumberColumn, slot: number, value: number | null): void {
    const values = this.#arrays[column];
    const next = value ?? Number.NaN;
    if (Object.is(values[slot], next)) return;
    values[slot] = next;
    this.#orders.move(slot, column);
  }

  #libraryPlace(libraryId: number): number {
    const place = this.#libraryIds.indexOf(libraryId);
    return place === -1 ? this.#libraryIds.push(libraryId) - 1 : place;
  }
}

function slotArraysOf(arrays: SlotArrays): readonly ArrayBufferView[] {
  const { ids, types, libraries, flags, year, rating, runtime, added, watched, size } = arrays;
  return [ids, types, libraries, flags, year, rating, runtime, added, watched, size];
}

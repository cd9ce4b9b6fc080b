import { makeEntries, type ValueSetsData } from './value-sets-data.ts';

/** Changed slots are kept apart until they are so many that all is put together anew. */
const MOST_CHANGED = 8192;

/** Places of a value's slots: see {@link ValueSets.slotsWith}. */
interface Inverted {
  readonly starts: Uint32Array;
  readonly slots: Uint32Array;
}

/**
 * The values of one field by slot. Values are known by their place ("entry") in here; of a slot that changed
 * they are held apart, and every reader looks there too.
 */
export class ValueSets {
  #values: number[];
  readonly #entryOf = new Map<number, number>();
  #starts: Uint32Array;
  #entries: Uint8Array | Uint16Array | Uint32Array;
  #inverted: Inverted | undefined;
  readonly #changed = new Map<number, readonly number[]>();

  constructor(data: ValueSetsData) {
    this.#values = [...data.values];
    for (let entry = 0; entry < this.#values.length; entry++) {
      this.#entryOf.set(this.#values[entry] as number, entry);
    }
    this.#starts = data.starts;
    this.#entries = data.entries;
  }

  /** Entry → number of the value. */
  get values(): readonly number[] {
    return this.#values;
  }

  /** Where each slot's entries begin; see {@link ValueSetsData}. Slots in {@link changed} have those there instead. */
  get starts(): Uint32Array {
    return this.#starts;
  }

  get entries(): Uint8Array | Uint16Array | Uint32Array {
    return this.#entries;
  }

  /** Entries of the slots that changed. */
  get changed(): ReadonlyMap<number, readonly number[]> {
    return this.#changed;
  }

  get bytes(): number {
    const inverted = this.#inverted ? this.#inverted.starts.byteLength + this.#inverted.slots.byteLength : 0;
    return this.#starts.byteLength + this.#entries.byteLength + inverted;
  }

  /** Place of a value, or undefined when no slot ever had it. */
  entryOf(value: number): number | undefined {
    return this.#entryOf.get(value);
  }

  /** Values of one slot. */
  valuesOf(slot: number): readonly number[] {
    return this.#entriesOf(slot).map((entry) => this.#values[entry] as number);
  }

  /** Sets the bytes of all slots that have one of the values. */
  mark(values: Iterable<number>, mask: Uint8Array): void {
    const wanted = new Set<number>();
    for (const value of values) {
      const entry = this.#entryOf.get(value);
      if (entry !== undefined) wanted.add(entry);
    }
    if (wanted.size === 0) return;
    const { starts, slots } = this.#slotsByEntry();
    for (const entry of wanted) {
      // A value that only changed slots have is not among them.
      const end = starts[entry + 1] ?? 0;
      for (let at = starts[entry] ?? 0; at < end; at++) mask[slots[at] as number] = 1;
    }
    for (const [slot, entries] of this.#changed) {
      mask[slot] = entries.some((entry) => wanted.has(entry)) ? 1 : 0;
    }
  }

  /** Sets the bytes of all slots that have a value. */
  markAny(mask: Uint8Array): void {
    const { starts } = this;
    for (let slot = 0; slot + 1 < starts.length; slot++)
      mask[slot] = Number((starts[slot + 1] as number) > (starts[slot] as number));
    for (const [slot, entries] of this.#changed) mask[slot] = Number(entries.length > 0);
  }

  /** How many slots have the value. */
  countOf(value: number): number {
    const entry = this.#entryOf.get(value);
    if (entry === undefined) return 0;
    const { starts } = this.#slotsByEntry();
    const start = starts[entry] ?? 0;
    let count = (starts[entry + 1] ?? start) - start;
    for (const [slot, entries] of this.#changed) {
      if (this.#baseHas(slot, entry)) count--;
      if (entries.includes(entry)) count++;
    }
    return count;
  }

  /**
   * Gives a slot other values.
   * @returns Whether they are others than it had.
   */
  set(slot: number, values: readonly number[]): boolean {
    const entries = values.map((value) => this.#requireEntry(value)).sort((a, b) => a - b);
    const before = [...this.#entriesOf(slot)].sort((a, b) => a - b);
    if (entries.length === before.length && entries.every((entry, at) => entry === before[at])) return false;
    this.#changed.set(slot, entries);
    if (this.#changed.size > MOST_CHANGED) this.#putTogether();
    return true;
  }

  /** All of it as plain arrays, for so many slots. */
  data(count: number): ValueSetsData {
    if (this.#changed.size > 0 || this.#starts.length < count + 1) this.#putTogether(count);
    return { values: Uint32Array.from(this.#values), starts: this.#starts, entries: this.#entries };
  }

  #requireEntry(value: number): number {
    let entry = this.#entryOf.get(value);
    if (entry === undefined) {
      entry = this.#values.push(value) - 1;
      this.#entryOf.set(value, entry);
    }
    return entry;
  }

  #entriesOf(slot: number): readonly number[] {
    return this.#changed.get(slot) ?? this.#baseEntriesOf(slot);
  }

  #baseEntriesOf(slot: number): readonly number[] {
    return slot + 1 < this.#starts.length
      ? [...this.#entries.subarray(this.#starts[slot], this.#starts[slot + 1])]
      : [];
  }

  #baseHas(slot: number, entry: number): boolean {
    return this.#baseEntriesOf(slot).includes(entry);
  }

  #putTogether(count = 0): void {
    const slots = Math.max(
      this.#starts.length - 1,
      count,
      ...[...this.#changed.keys()].map((slot) => slot + 1),
    );
    const starts = new Uint32Array(slots + 1);
    for (let slot = 0; slot < slots; slot++) {
      const changed = this.#changed.get(slot);
      const base = slot + 1 < this.#starts.length ? this.#sizeOf(slot) : 0;
      starts[slot + 1] = (starts[slot] as number) + (changed ? changed.length : base);
    }
    const entries = makeEntries(starts[slots] as number, this.#values.length);
    for (let slot = 0; slot < slots; slot++) {
      const changed = this.#changed.get(slot);
      let at = starts[slot] as number;
      if (changed) for (const entry of changed) entries[at++] = entry;
      else
        for (let from = this.#starts[slot] as number; at < (starts[slot + 1] as number); ) {
          entries[at++] = this.#entries[from++] as number;
        }
    }
    this.#starts = starts;
    this.#entries = entries;
    this.#inverted = undefined;
    this.#changed.clear();
  }

  #sizeOf(slot: number): number {
    return (this.#starts[slot + 1] as number) - (this.#starts[slot] as number);
  }

  #slotsByEntry(): Inverted {
    this.#inverted ??= invert(this.#starts, this.#entries, this.#values.length);
    return this.#inverted;
  }
}

function invert(
  from: Uint32Array,
  entries: Uint8Array | Uint16Array | Uint32Array,
  values: number,
): Inverted {
  const starts = new Uint32Array(values + 1);
  for (let at = 0; at < entries.length; at++) {
    const next = (entries[at] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let entry = 0; entry < values; entry++) {
    starts[entry + 1] = (starts[entry + 1] as number) + (starts[entry] as number);
  }
  const places = starts.slice();
  const slots = new Uint32Array(entries.length);
  for (let slot = 0; slot + 1 < from.length; slot++) {
    const end = from[slot + 1] as number;
    for (let at = from[slot] as number; at < end; at++) {
      const entry = entries[at] as number;
      const place = places[entry] as number;
      places[entry] = place + 1;
      slots[place] = slot;
    }
  }
  return { starts, slots };
}

import { NameIndexBuilder } from './name-index-builder.ts';
import type { IndexedName, NameIndexData } from './name-index-data.ts';
import { NameSegment } from './name-segment.ts';

/** So many changed slots wait at most before they are put in order. */
const MOST_WAITING = 2048;
/** Changes are in segments, each so many times as big as the next one; so few are searched, and little is built twice. */
const SEGMENT_RATIO = 8;

interface ChangedSegment {
  readonly segment: NameSegment;
  readonly slots: readonly number[];
}

/**
 * Names in memory, by slot. What was built stays; the names of changed slots are in some small segments
 * beside it, which are merged as they grow.
 */
export class NameIndex {
  readonly #built: NameSegment;
  readonly #builtSlots: number;
  #slots: number;
  #changes: ChangedSegment[] = [];
  #waiting = new Set<number>();
  /** The names of all changed slots; null: gone. */
  readonly #changed = new Map<number, readonly IndexedName[] | null>();

  constructor(data: NameIndexData) {
    this.#built = new NameSegment(data);
    this.#builtSlots = data.slots;
    this.#slots = data.slots;
  }

  /** One more than the highest slot. */
  get slots(): number {
    return this.#slots;
  }

  /** Bytes of the arrays in memory, strings included. */
  get bytes(): number {
    return this.#changes.reduce((sum, { segment }) => sum + segment.bytes, this.#built.bytes);
  }

  /** Slots updated since all was built. */
  get changed(): number {
    return this.#changed.size;
  }

  /** What is to be searched, each slot in one of them at most. */
  segments(): readonly NameSegment[] {
    if (this.#waiting.size > 0) this.#settle();
    return [this.#built, ...this.#changes.map(({ segment }) => segment)];
  }

  /** Where the names of a slot are; null: it has none. */
  segmentOf(slot: number): NameSegment | null {
    return this.segments().find((segment) => segment.has(slot)) ?? null;
  }

  /** Replaces the names of a slot, which may be new; null: it is gone. */
  update(slot: number, names: readonly IndexedName[] | null): void {
    this.#slots = Math.max(this.#slots, slot + 1);
    if (!this.#changed.has(slot)) {
      if (slot < this.#builtSlots) this.#built.remove(slot);
    } else if (!this.#waiting.has(slot)) for (const { segment } of this.#changes) segment.remove(slot);
    this.#changed.set(slot, names);
    this.#waiting.add(slot);
    if (this.#waiting.size >= MOST_WAITING) this.#settle();
  }

  #settle(): void {
    let slots = [...this.#waiting];
    this.#waiting = new Set();
    for (let last = this.#changes.at(-1); last !== undefined; last = this.#changes.at(-1)) {
      if (last.slots.length > slots.length * SEGMENT_RATIO) break;
      slots = [...new Set([...slots, ...last.slots.filter((slot) => last?.segment.has(slot))])];
      this.#changes.pop();
    }
    slots = slots.filter((slot) => this.#changed.get(slot) !== null).sort((a, b) => a - b);
    if (slots.length > 0) this.#changes.push({ segment: this.#build(slots), slots });
  }

  #build(slots: readonly number[]): NameSegment {
    const builder = new NameIndexBuilder();
    for (const [document, slot] of slots.entries())
      for (const { kind, text } of this.#changed.get(slot) ?? []) builder.add(document, kind, text);
    return new NameSegment(builder.build(Uint32Array.from(slots.keys())), slots);
  }
}

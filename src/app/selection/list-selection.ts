import { IdSet } from '../../shared/id-set.ts';
import { Observable } from '../observable.ts';

/** What is selected, as far as it is shown. */
export interface SelectionState {
  /** How many items are selected. */
  readonly size: number;
  /** Items are being selected, be it none so far. */
  readonly isOn: boolean;
}

/** Reads the ids of the whole list, in its order. */
export type ReadOrder = () => Promise<Uint32Array>;

/**
 * The items of a list that a person has selected, by their ids: a change of the order leaves it as it is, and what has gone
 * from the list goes from the selection. A million of them are 125 kB.
 */
export class ListSelection extends Observable<SelectionState> {
  readonly #readOrder: ReadOrder;
  #ids = new IdSet();
  /** Where a stretch begins. */
  #anchor: number | undefined;
  /** Where the stretch ends. */
  #reached: number | undefined;
  /** What was selected before the stretch that is being changed. */
  #base: IdSet | undefined;
  #isBegun = false;
  #scope: string | undefined;
  /** Counts what a person does: an answer that is slower than their next deed is of no use. */
  #deeds = 0;

  constructor(readOrder: ReadOrder) {
    super({ size: 0, isOn: false });
    this.#readOrder = readOrder;
  }

  has(id: number): boolean {
    return this.#ids.has(id);
  }

  /** Says which list is shown, whatever its order: what was selected in another is not selected any more. */
  keepTo(scope: string): void {
    if (this.#scope !== undefined && scope !== this.#scope) this.clear();
    this.#scope = scope;
  }

  /** Items are to be selected from now on. */
  begin(): void {
    this.#isBegun = true;
    this.#tell();
  }

  /** Selects an item, or takes it out; stretches begin at it. */
  toggle(id: number): void {
    if (!this.#ids.delete(id)) this.#ids.add(id);
    this.#beginAt(id);
    this.#tell();
  }

  /** A stretch that is extended by keys begins at this item, unless it is the one that reached it. */
  goOnFrom(id: number): void {
    if (id !== this.#reached) this.#beginAt(id);
  }

  /**
   * Selects the stretch from where it began to an item, in place of the last one that began there. `index` is its place in
   * the list, `id` its id where that is known.
   */
  async extendTo(index: number, id?: number): Promise<void> {
    const deed = ++this.#deeds;
    const order = await this.#readOrder();
    if (deed !== this.#deeds) return;
    const at = id === undefined ? index : order.indexOf(id);
    const to = Math.max(0, Math.min(at < 0 ? index : at, order.length - 1));
    const from = this.#anchor === undefined ? -1 : order.indexOf(this.#anchor);
    const start = from < 0 ? to : from;
    this.#anchor = order[start];
    this.#reached = order[to];
    this.#base ??= this.#ids.clone();
    this.#ids = this.#base.clone();
    this.#ids.addAll(order.subarray(Math.min(start, to), Math.max(start, to) + 1));
    this.#tell();
  }

  /** Selects the whole list. */
  async selectAll(): Promise<void> {
    const deed = ++this.#deeds;
    const order = await this.#readOrder();
    if (deed !== this.#deeds) return;
    this.#ids.addAll(order);
    this.#base = undefined;
    this.#tell();
  }

  /** Nothing is selected, nor about to be. */
  clear(): void {
    this.#deeds += 1;
    this.#ids = new IdSet();
    this.#anchor = undefined;
    this.#reached = undefined;
    this.#base = undefined;
    this.#isBegun = false;
    this.#tell();
  }

  /** The list has changed: what is in it no more is not selected any more. */
  async follow(): Promise<void> {
    if (this.#ids.size === 0) return;
    const deed = this.#deeds;
    const order = await this.#readOrder();
    if (deed !== this.#deeds || this.#ids.size === 0) return;
    const there = this.#ids.among(order);
    if (there.length === this.#ids.size) return;
    this.#ids = new IdSet(there);
    this.#base = undefined;
    this.#tell();
  }

  /** The ids of what is selected, in the order of the list. */
  async ids(): Promise<Uint32Array> {
    return this.#ids.among(await this.#readOrder());
  }

  #beginAt(id: number): void {
    this.#deeds += 1;
    this.#anchor = id;
    this.#reached = id;
    this.#base = undefined;
  }

  #tell(): void {
    this.set({ size: this.#ids.size, isOn: this.#isBegun || this.#ids.size > 0 });
  }
}

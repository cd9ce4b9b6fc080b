import type { IdentifiedRow, NavigableListModel } from './navigable-list-model.ts';

type Model = NavigableListModel<IdentifiedRow>;

/** The item the keyboard is at: kept by its id, so that it stays the same when the list changes. */
export class ActiveItem {
  #index = -1;
  #id: number | undefined;

  /** Its position, or -1 when there is none. */
  get index(): number {
    return this.#index;
  }

  /** Another item becomes the active one. */
  moveTo(index: number, model: Model | undefined): void {
    this.#index = index;
    this.#id = model?.at(index)?.id;
  }

  /** There is no active item. */
  clear(): void {
    this.#index = -1;
    this.#id = undefined;
  }

  /** Rows have come: now the id may be known. */
  rowsCame(model: Model | undefined): void {
    if (this.#id === undefined && this.#index >= 0) this.#id = model?.at(this.#index)?.id;
  }

  /**
   * The list has changed: where is the item now? One that has gone leaves its place to its neighbour.
   * Resolves to true when the position is another.
   */
  async find(model: Model): Promise<boolean> {
    const id = this.#id;
    if (id === undefined) return false;
    const before = this.#index;
    const found = await model.locate(id);
    if (id !== this.#id) return false;
    if (found === undefined) this.moveTo(Math.min(before, model.total - 1), model);
    else this.#index = found;
    return this.#index !== before;
  }
}

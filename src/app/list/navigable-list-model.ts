import { LazyListModel } from './lazy-list-model.ts';

/** A place in a list that a rail can take a person to: a letter, a decade, a year. */
export interface ListLandmark {
  readonly label: string;
  /** Position of its first item. */
  readonly at: number;
}

/** What every row of a list has. */
export interface IdentifiedRow {
  readonly id: number;
}

/** A list that can be moved in by more than scrolling: by id, by the first letters, by landmarks. */
export abstract class NavigableListModel<T extends IdentifiedRow> extends LazyListModel<T> {
  /** Position of an item in the present order, or undefined when it is not in the list. */
  abstract locate(id: number, signal?: AbortSignal): Promise<number | undefined>;

  /** True where {@link seek} works: the order follows what a person types. */
  abstract get canSeek(): boolean;

  /**
   * Position of the first item whose name begins with the text or comes after it; undefined past the
   * end, or when another letter was typed meanwhile.
   */
  abstract seek(text: string): Promise<number | undefined>;

  /** False where it is known before they are asked for that there are no {@link landmarks}. */
  get hasLandmarks(): boolean {
    return true;
  }

  /** The letters, decades or other places of the present order. */
  abstract landmarks(signal?: AbortSignal): Promise<readonly ListLandmark[]>;

  protected override locateRow(row: T, signal: AbortSignal): Promise<number | undefined> {
    return this.locate(row.id, signal);
  }
}

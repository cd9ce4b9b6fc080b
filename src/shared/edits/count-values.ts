import type { FieldValue } from './editable-field.ts';
import { MOST_VALUES, type ValueSpread } from './many-values.ts';

/** Different values of a field that are told apart: titles and overviews are mostly all different. */
const MOST_DISTINCT = 2000;

/** Counts the values of one field. */
export class ValueCounter {
  readonly #counts = new Map<FieldValue, number>();
  #isFull = false;

  add(value: FieldValue, titles = 1): void {
    const count = this.#counts.get(value);
    if (count !== undefined) this.#counts.set(value, count + titles);
    else if (this.#counts.size < MOST_DISTINCT) this.#counts.set(value, titles);
    else this.#isFull = true;
  }

  /** What was counted. Of more values than are told apart, those that came first are counted. */
  spread(): ValueSpread {
    const values = [...this.#counts]
      .map(([value, count]) => ({ value, count }))
      .sort((one, other) => other.count - one.count)
      .slice(0, MOST_VALUES);
    return { values, distinct: this.#isFull ? null : this.#counts.size };
  }
}

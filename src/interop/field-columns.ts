import type { CatalogueField, FieldMapping } from '../shared/catalogue-mapping.ts';
import { fieldOfName, takesSeveral } from './field-names.ts';
import { isNothing } from './parse-list.ts';

/** Keys that were not among the first records come after those that were. */
const LATE_RANK = 1000;

/** What a record holds for each field; more than one value only for fields that take several. */
export type FieldValues = ReadonlyMap<CatalogueField, readonly unknown[]>;

interface Column {
  readonly field: CatalogueField;
  /** Of several columns for one field, the lowest with a value counts. */
  readonly rank: number;
}

/** Sorts the values of records by field, under one mapping. */
export class FieldColumns {
  readonly #columns: Map<string, Column | null>;

  constructor(mapping: FieldMapping) {
    const columns = Object.entries(mapping).map(
      ([name, field]) => [name, field && columnOf(name, field)] as const,
    );
    this.#columns = new Map(columns);
  }

  valuesOf(record: Readonly<Record<string, unknown>>): FieldValues {
    const values = new Map<CatalogueField, unknown[]>();
    const ranks = new Map<CatalogueField, number>();
    for (const [name, value] of Object.entries(record)) {
      const column = this.#columnOf(name);
      if (column === null || isMissing(column.field, value)) continue;
      const { field, rank } = column;
      if (takesSeveral(field)) values.set(field, [...(values.get(field) ?? []), value]);
      else if (rank < (ranks.get(field) ?? Number.POSITIVE_INFINITY)) {
        ranks.set(field, rank);
        values.set(field, [value]);
      }
    }
    return values;
  }

  /** A key that was not among the first records is known by its name, after those that were. */
  #columnOf(name: string): Column | null {
    const mapped = this.#columns.get(name);
    if (mapped !== undefined) return mapped;
    const known = fieldOfName(name);
    const column = known && { field: known.field, rank: known.rank + LATE_RANK };
    this.#columns.set(name, column);
    return column;
  }
}

function columnOf(name: string, field: CatalogueField): Column {
  return { field, rank: fieldOfName(name)?.rank ?? 0 };
}

/** The value of a field that takes only one; undefined if the record has none. */
export function firstValue(values: FieldValues, field: CatalogueField): unknown {
  return values.get(field)?.[0];
}

/** A title may well be called "None" or "N/A". */
function isMissing(field: CatalogueField, value: unknown): boolean {
  return field === 'title' ? value === null || value === '' || value === '\\N' : isNothing(value);
}

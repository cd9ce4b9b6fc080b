import type { Statements } from '../engine/connection.ts';
import { findNamed, insertNamed, type NamedTable } from '../repositories/import-name-repository.ts';

const MOST_CACHED = 50_000;

/** Ids of genres or companies by name, whatever the case; makes the ones that are missing. */
export class NameIds {
  readonly #table: NamedTable;
  readonly #known = new Map<string, number>();

  constructor(table: NamedTable) {
    this.#table = table;
  }

  /** The id of the name. */
  id(statements: Statements, name: string, now: number): number {
    const key = name.toLowerCase();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const id = findNamed(statements, this.#table, name) ?? insertNamed(statements, this.#table, name, now);
    if (this.#known.size >= MOST_CACHED) this.#known.clear();
    this.#known.set(key, id);
    return id;
  }
}

import type { Statements } from '../engine/connection.ts';
import { findNamed, insertNamed, type NamedTable } from '../repositories/import-name-repository.ts';

const MOST_CACHED = 50_000;

/** Ids of genres or companies by name, whatever the case of its ASCII letters; makes the missing ones. */
export class NameIds {
  readonly #table: NamedTable;
  readonly #known = new Map<string, number>();

  constructor(table: NamedTable) {
    this.#table = table;
  }

  /** The id of the name. */
  id(statements: Statements, name: string, now: number): number {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const id = findNamed(statements, this.#table, name) ?? insertNamed(statements, this.#table, name, now);
    if (this.#known.size >= MOST_CACHED) this.#known.clear();
    this.#known.set(name, id);
    return id;
  }
}

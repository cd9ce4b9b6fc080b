import type { Statements } from '../engine/connection.ts';
import {
  deleteTitlesOfItsOwn,
  markSearchPending,
  replaceItem,
  updateItem,
} from '../repositories/import-merge-repository.ts';
import type { CreditWriter } from './credit-writer.ts';
import type { ItemColumns } from './item-columns.ts';
import type { ItemRelations } from './item-relations.ts';
import type { Detached } from './unattached-service.ts';

/** Brings items of one batch together with those that are there, within one transaction. */
export class ItemMerger {
  readonly #statements: Statements;
  readonly #items: ItemColumns;
  readonly #relations: ItemRelations;
  readonly #credits: CreditWriter;
  readonly #triggersAreDown: boolean;
  readonly #now: number;

  constructor(
    statements: Statements,
    items: ItemColumns,
    relations: ItemRelations,
    credits: CreditWriter,
    triggersAreDown: boolean,
    now: number,
  ) {
    this.#statements = statements;
    this.#items = items;
    this.#relations = relations;
    this.#credits = credits;
    this.#triggersAreDown = triggersAreDown;
    this.#now = now;
  }

  /** Fills what is missing and refreshes what is given. */
  update(id: number, item: number): void {
    updateItem(this.#statements, id, this.#items.item(item), this.#now);
    this.#relations.add(id, item);
    deleteTitlesOfItsOwn(this.#statements, id);
    this.#credits.merge(id, item);
    if (this.#triggersAreDown) markSearchPending(this.#statements, id);
  }

  /** Takes metadata and credits from the catalogue alone; adds to `detached` who had a part in it before. */
  replace(id: number, item: number, detached: Detached): void {
    const before = replaceItem(this.#statements, id, this.#items.item(item), this.#now);
    this.#relations.add(id, item);
    this.#credits.add(id, item);
    if (this.#triggersAreDown) markSearchPending(this.#statements, id);
    for (const person of before.people) detached.people.add(person);
    for (const company of before.companies) detached.companies.add(company);
    for (const genre of before.genres) detached.genres.add(genre);
  }
}

import type { Statements } from '../engine/connection.ts';
import {
  deleteTitlesOfItsOwn,
  markSearchPending,
  replaceItem,
  updateItem,
} from '../repositories/import-merge-repository.ts';
import { ownFields } from '../repositories/own-field-repository.ts';
import type { CreditWriter } from './credit-writer.ts';
import type { ItemColumns } from './item-columns.ts';
import type { ItemRelations } from './item-relations.ts';
import { type Detached, detach } from './unattached-service.ts';

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
    const own = ownFields(this.#statements, id);
    updateItem(this.#statements, id, this.#items.item(item), this.#now, own);
    this.#relations.add(id, item, own);
    deleteTitlesOfItsOwn(this.#statements, id);
    if (!own.has('credits')) this.#credits.merge(id, item);
    if (this.#triggersAreDown) markSearchPending(this.#statements, id);
  }

  /** Takes metadata and credits from the catalogue alone; adds to `detached` who had a part in it before. */
  replace(id: number, item: number, detached: Detached): void {
    const own = ownFields(this.#statements, id);
    const before = replaceItem(this.#statements, id, this.#items.item(item), this.#now, own);
    this.#relations.add(id, item, own);
    if (!own.has('credits')) this.#credits.add(id, item);
    if (this.#triggersAreDown) markSearchPending(this.#statements, id);
    detach(detached, before);
  }
}

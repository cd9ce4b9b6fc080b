import type { CatalogueItem } from '../../../shared/catalogue-item.ts';
import type { Statements } from '../engine/connection.ts';
import { markSearchPending, replaceItem, updateItem } from '../repositories/import-merge-repository.ts';
import type { CreditWriter } from './credit-writer.ts';
import type { ItemRelations } from './item-relations.ts';

/** Brings a catalogue's item together with the one that is there, within one transaction. */
export class ItemMerger {
  readonly #statements: Statements;
  readonly #relations: ItemRelations;
  readonly #credits: CreditWriter;
  readonly #triggersAreDown: boolean;
  readonly #now: number;

  constructor(
    statements: Statements,
    relations: ItemRelations,
    credits: CreditWriter,
    triggersAreDown: boolean,
    now: number,
  ) {
    this.#statements = statements;
    this.#relations = relations;
    this.#credits = credits;
    this.#triggersAreDown = triggersAreDown;
    this.#now = now;
  }

  /** Fills what is missing and refreshes what is given. */
  update(id: number, item: CatalogueItem): void {
    updateItem(this.#statements, id, item, this.#now);
    this.#relations.add(id, item);
    this.#credits.merge(id, item.credits);
    if (this.#triggersAreDown) markSearchPending(this.#statements, id);
  }

  /** Takes metadata and credits from the catalogue alone. */
  replace(id: number, item: CatalogueItem): void {
    replaceItem(this.#statements, id, item, this.#now);
    this.#relations.add(id, item);
    this.#credits.add(id, item.credits);
    if (this.#triggersAreDown) markSearchPending(this.#statements, id);
  }
}

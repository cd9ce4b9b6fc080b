import type { ChangeEvent } from '../../../rpc/change-event.ts';
import type { Statements } from '../engine/connection.ts';
import { actRepository } from '../repositories/act-repository.ts';
import { type ActTable, actTables, UNLISTED_TABLES } from '../repositories/act-tables.ts';

/** Changes tell which items they are of when they are few. */
const FEW = 100;

/** The table of which a row tells the library of a title. */
const PLACES: ActTable = 'item_place';

/** What an act has touched, as others are told of it: the titles where they are few, and their libraries. */
export class TouchedTitles {
  readonly #acts: ReturnType<typeof actRepository>;
  readonly #isTable: (name: string) => boolean;
  readonly #libraryIds = new Set<number>();
  #itemIds: number[] = [];
  #count = 0;
  #keepsLists = true;
  /** Whether all tables are those of acts; undefined until some are told of. */
  #knowsTables: boolean | undefined;
  #mayMove = false;

  constructor(statements: Statements) {
    this.#acts = actRepository(statements);
    this.#isTable = actTables(statements).isTable;
  }

  /** Where titles are before they are changed: they may be moved. Returns those that are there. */
  addPlaces(itemIds: readonly number[]): ReadonlySet<number> {
    const places = this.#acts.places(itemIds);
    for (const id of places.libraryIds) this.#libraryIds.add(id);
    return places.itemIds;
  }

  /** Titles that have been changed, in the tables that were told of. */
  add(itemIds: readonly number[]): void {
    if (this.#mayMove || !this.#knowsTables) this.addPlaces(itemIds);
    this.#count += itemIds.length;
    this.#itemIds = this.#count > FEW ? [] : [...this.#itemIds, ...itemIds];
  }

  /**
   * Tables of which rows have been changed, of those titles or for them; without, or with others than those of acts, any list
   * may be another now.
   */
  addTables(tables: Iterable<string>): void {
    let isKnown = this.#knowsTables ?? true;
    for (const table of tables) {
      isKnown &&= this.#isTable(table);
      this.#keepsLists &&= UNLISTED_TABLES.has(table);
      this.#mayMove ||= table === PLACES;
    }
    this.#knowsTables = isKnown;
  }

  toEvent(): ChangeEvent {
    return {
      kinds: ['item'],
      libraryIds: [...this.#libraryIds],
      ...(this.#count > FEW ? {} : { itemIds: this.#itemIds }),
      ...(this.#knowsTables && this.#keepsLists ? { keepsLists: true } : {}),
    };
  }
}

import type { Statements } from '../engine/connection.ts';
import type { ImportRows } from '../repositories/import-row-repository.ts';
import type { OwnFields } from '../repositories/own-field-repository.ts';
import type { ItemColumns } from './item-columns.ts';
import type { NameIds } from './name-ids.ts';

/** Ties items of one batch to alternative titles, genres, countries, companies and external ids. */
export class ItemRelations {
  readonly #statements: Statements;
  readonly #items: ItemColumns;
  readonly #rows: ImportRows;
  readonly #genres: NameIds;
  readonly #companies: NameIds;
  readonly #now: number;
  /** Ids by the number of the name's text; 0: not asked for yet. */
  readonly #genreIds: Float64Array;
  readonly #companyIds: Float64Array;

  constructor(
    statements: Statements,
    items: ItemColumns,
    rows: ImportRows,
    names: { readonly genres: NameIds; readonly companies: NameIds },
    now: number,
  ) {
    this.#statements = statements;
    this.#items = items;
    this.#rows = rows;
    this.#genres = names.genres;
    this.#companies = names.companies;
    this.#now = now;
    this.#genreIds = new Float64Array(items.packed.ends.length);
    this.#companyIds = new Float64Array(items.packed.ends.length);
  }

  /** Adds what the item says, but to no list that is a person's own; what is there already stays as it is. */
  add(id: number, item: number, own?: OwnFields): void {
    const items = this.#items;
    for (
      let entry = items.from('alternativeTitles', item);
      entry < items.to('alternativeTitles', item);
      entry++
    ) {
      this.#rows.alternativeTitle(id, items.word('alternativeTitles', entry));
    }
    const isOwn = (list: 'genres' | 'countries') => own?.has(list) === true;
    for (
      let entry = items.from('genres', item);
      !isOwn('genres') && entry < items.to('genres', item);
      entry++
    ) {
      this.#rows.genre(id, this.#idOf(this.#genres, this.#genreIds, items.word('genres', entry)));
    }
    for (
      let entry = items.from('countries', item);
      !isOwn('countries') && entry < items.to('countries', item);
      entry++
    ) {
      this.#rows.country(id, items.word('countries', entry));
    }
    for (let entry = items.from('companies', item); entry < items.to('companies', item); entry++) {
      this.#rows.company(id, this.#idOf(this.#companies, this.#companyIds, items.word('companies', entry)));
    }
    for (let entry = items.from('externalIds', item); entry < items.to('externalIds', item); entry++) {
      this.#rows.externalId(id, items.word('externalIds', entry), items.word('externalIds', entry, 1));
    }
  }

  #idOf(names: NameIds, known: Float64Array, text: number): number {
    let id = known[text] as number;
    if (id === 0) {
      id = names.id(this.#statements, this.#items.string(text) as string, this.#now);
      known[text] = id;
    }
    return id;
  }
}

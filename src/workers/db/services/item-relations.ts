import type { CatalogueItem } from '../../../shared/catalogue-item.ts';
import type { Statements } from '../engine/connection.ts';
import type { ImportRows } from '../repositories/import-row-repository.ts';
import type { NameIds } from './name-ids.ts';

/** Ties items to genres, countries, companies and external ids, within one transaction. */
export class ItemRelations {
  readonly #statements: Statements;
  readonly #rows: ImportRows;
  readonly #genres: NameIds;
  readonly #companies: NameIds;
  readonly #now: number;

  constructor(statements: Statements, rows: ImportRows, genres: NameIds, companies: NameIds, now: number) {
    this.#statements = statements;
    this.#rows = rows;
    this.#genres = genres;
    this.#companies = companies;
    this.#now = now;
  }

  /** Adds what the item says; what is there already stays as it is. */
  add(id: number, item: CatalogueItem): void {
    for (const name of item.genres) {
      if (name !== '') this.#rows.genre(id, this.#genres.id(this.#statements, name, this.#now));
    }
    for (const country of item.countries) {
      if (country !== '') this.#rows.country(id, country);
    }
    for (const name of item.companies) {
      if (name !== '') this.#rows.company(id, this.#companies.id(this.#statements, name, this.#now));
    }
    for (const source in item.externalIds) {
      const externalId = item.externalIds[source] as string;
      if (source !== '' && externalId !== '') this.#rows.externalId(id, source, externalId);
    }
  }
}

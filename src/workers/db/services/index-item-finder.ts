import type { CatalogueItem } from '../../../shared/catalogue-item.ts';
import type { Statements } from '../engine/connection.ts';
import {
  findEpisodesByNumber,
  findItemsByExternalId,
  findItemsByTitle,
  findSeries,
} from '../repositories/import-lookup-repository.ts';
import type { ItemFinder } from './item-finder.ts';
import { isNumberedEpisode } from './item-identity.ts';

/** Finds items by the database's indexes: for adding to what is there. */
export class IndexItemFinder implements ItemFinder {
  readonly #libraryId: number;

  constructor(libraryId: number) {
    this.#libraryId = libraryId;
  }

  byExternalId(statements: Statements, source: string, externalId: string): readonly number[] {
    return findItemsByExternalId(statements, this.#libraryId, source, externalId);
  }

  byTitle(statements: Statements, item: CatalogueItem, seriesId: number | null): readonly number[] {
    return seriesId !== null && isNumberedEpisode(item)
      ? findEpisodesByNumber(statements, seriesId, item.season, item.episode)
      : findItemsByTitle(statements, this.#libraryId, item.sortTitle, item.year, item.mediaType);
  }

  series(statements: Statements, sortTitle: string): number | undefined {
    return findSeries(statements, this.#libraryId, sortTitle);
  }

  /** Nothing to do: the indexes see the open transaction. */
  rememberNew(): void {}

  remember(): void {}
}

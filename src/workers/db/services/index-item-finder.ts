import type { Statements } from '../engine/connection.ts';
import {
  findEpisodesByNumber,
  findItemsByExternalId,
  findItemsByTitle,
  findSeries,
} from '../repositories/import-lookup-repository.ts';
import type { ItemColumns } from './item-columns.ts';
import type { ItemFinder } from './item-finder.ts';

/** Finds items by the database's indexes: for adding to what is there. */
export class IndexItemFinder implements ItemFinder {
  readonly #libraryId: number;

  constructor(libraryId: number) {
    this.#libraryId = libraryId;
  }

  byExternalId(statements: Statements, items: ItemColumns, entry: number): readonly number[] {
    const source = items.string(items.word('externalIds', entry)) as string;
    const externalId = items.string(items.word('externalIds', entry, 1)) as string;
    return findItemsByExternalId(statements, this.#libraryId, source, externalId);
  }

  byTitle(
    statements: Statements,
    items: ItemColumns,
    item: number,
    seriesId: number | null,
  ): readonly number[] {
    const number = (field: 'year' | 'season' | 'episode') => items.numberOrNull(item, field);
    if (seriesId !== null && items.isNumberedEpisode(item))
      return findEpisodesByNumber(statements, seriesId, number('season'), number('episode'));
    const sortTitle = items.string(items.text(item, 'sortTitle')) ?? '';
    return findItemsByTitle(statements, this.#libraryId, sortTitle, number('year'), items.mediaType(item));
  }

  series(statements: Statements, sortTitle: string): number | undefined {
    return findSeries(statements, this.#libraryId, sortTitle);
  }

  /** Nothing to do: the indexes see the open transaction. */
  rememberNew(): void {}

  rememberSeries(): void {}

  remember(): void {}
}

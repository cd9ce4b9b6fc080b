import type { MediaType } from '../../../shared/media-type.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import episodesByNumberSql from '../sql/import/episodes-by-number.sql?raw';
import externalIdsAfterSql from '../sql/import/external-ids-after.sql?raw';
import itemsAfterSql from '../sql/import/items-after.sql?raw';
import itemsByExternalIdSql from '../sql/import/items-by-external-id.sql?raw';
import itemsByTitleSql from '../sql/import/items-by-title.sql?raw';
import knownItemSql from '../sql/import/known-item.sql?raw';
import knownItemExternalIdsSql from '../sql/import/known-item-external-ids.sql?raw';
import seriesByTitleSql from '../sql/import/series-by-title.sql?raw';

interface IdRow {
  readonly id: number;
}

interface ItemKeyRow extends IdRow {
  readonly media_type: MediaType;
  readonly sort_title: string;
  readonly year: number | null;
  readonly series_id: number | null;
  readonly season: number | null;
  readonly episode: number | null;
}

interface KnownItemRow extends ItemKeyRow {
  readonly library_id: number;
}

interface ExternalIdRow {
  readonly source: string;
  readonly external_id: string;
}

/** What tells items apart. */
export interface ItemKeys {
  readonly id: number;
  readonly mediaType: MediaType;
  readonly sortTitle: string;
  readonly year: number | null;
  readonly seriesId: number | null;
  readonly season: number | null;
  readonly episode: number | null;
}

const ITEMS_BY_EXTERNAL_ID = defineQuery<{ libraryId: number; source: string; externalId: string }, IdRow>(
  'items-by-external-id',
  itemsByExternalIdSql,
);
const ITEMS_BY_TITLE = defineQuery<
  { libraryId: number; sortTitle: string; year: number | null; mediaType: MediaType },
  IdRow
>('items-by-title', itemsByTitleSql);
const EPISODES_BY_NUMBER = defineQuery<
  { seriesId: number; season: number | null; episode: number | null },
  IdRow
>('episodes-by-number', episodesByNumberSql);
const SERIES_BY_TITLE = defineQuery<{ libraryId: number; sortTitle: string }, IdRow>(
  'series-by-title',
  seriesByTitleSql,
);
const KNOWN_ITEM = defineQuery<{ id: number }, KnownItemRow>('known-item', knownItemSql);
const KNOWN_ITEM_EXTERNAL_IDS = defineQuery<{ id: number }, ExternalIdRow>(
  'known-item-external-ids',
  knownItemExternalIdsSql,
);
const ITEMS_AFTER = defineQuery<{ libraryId: number; after: number; limit: number }, ItemKeyRow>(
  'items-after',
  itemsAfterSql,
);
const EXTERNAL_IDS_AFTER = defineQuery<
  { libraryId: number; after: number; last: number },
  ExternalIdRow & IdRow
>('external-ids-after', externalIdsAfterSql);

/** Items of the library with this external id, at most 50. */
export function findItemsByExternalId(
  statements: Statements,
  libraryId: number,
  source: string,
  externalId: string,
): readonly number[] {
  return statements.all(ITEMS_BY_EXTERNAL_ID, { libraryId, source, externalId }).map(({ id }) => id);
}

/** Items of the library with this sort title, year and type, at most 50. */
export function findItemsByTitle(
  statements: Statements,
  libraryId: number,
  sortTitle: string,
  year: number | null,
  mediaType: MediaType,
): readonly number[] {
  return statements.all(ITEMS_BY_TITLE, { libraryId, sortTitle, year, mediaType }).map(({ id }) => id);
}

/** Episodes of a series by season and number, at most 50. */
export function findEpisodesByNumber(
  statements: Statements,
  seriesId: number,
  season: number | null,
  episode: number | null,
): readonly number[] {
  return statements.all(EPISODES_BY_NUMBER, { seriesId, season, episode }).map(({ id }) => id);
}

/** The library's first series of this sort title. */
export function findSeries(statements: Statements, libraryId: number, sortTitle: string): number | undefined {
  return statements.get(SERIES_BY_TITLE, { libraryId, sortTitle })?.id;
}

/** An item's keys, library and external ids; undefined when there is none. Needs no index. */
export function readKnownItem(statements: Statements, id: number) {
  const row = statements.get(KNOWN_ITEM, { id });
  if (!row) return undefined;
  const externalIds = statements
    .all(KNOWN_ITEM_EXTERNAL_IDS, { id })
    .map(({ source, external_id }) => ({ source, externalId: external_id }));
  return { ...toKeys(row), libraryId: row.library_id, externalIds };
}

/** Keys of up to `limit` items of the library with ids above `after`, by id. */
export function readItemKeys(
  statements: Statements,
  libraryId: number,
  after: number,
  limit: number,
): readonly ItemKeys[] {
  return statements.all(ITEMS_AFTER, { libraryId, after, limit }).map(toKeys);
}

/** External ids of the library's items with ids above `after` and up to `last`. */
export function readExternalIds(statements: Statements, libraryId: number, after: number, last: number) {
  return statements
    .all(EXTERNAL_IDS_AFTER, { libraryId, after, last })
    .map(({ id, source, external_id }) => ({ id, source, externalId: external_id }));
}

function toKeys(row: ItemKeyRow): ItemKeys {
  return {
    id: row.id,
    mediaType: row.media_type,
    sortTitle: row.sort_title,
    year: row.year,
    seriesId: row.series_id,
    season: row.season,
    episode: row.episode,
  };
}

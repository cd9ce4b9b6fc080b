import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import anyOtherItemSql from '../sql/removal/any-other-item.sql?raw';
import clearTextSearchSql from '../sql/removal/clear-text-search.sql?raw';
import companiesOfItemsSql from '../sql/removal/companies-of-items.sql?raw';
import creditedPeopleSql from '../sql/removal/credited-people.sql?raw';
import deleteActItemSql from '../sql/removal/delete-act-item.sql?raw';
import deleteAlternativeTitleSql from '../sql/removal/delete-alternative-title.sql?raw';
import deleteArtworkSql from '../sql/removal/delete-artwork.sql?raw';
import deleteAudioTrackSql from '../sql/removal/delete-audio-track.sql?raw';
import deleteBinItemSql from '../sql/removal/delete-bin-item.sql?raw';
import deleteCompaniesAmongSql from '../sql/removal/delete-companies-among.sql?raw';
import deleteCompaniesExceptSql from '../sql/removal/delete-companies-except.sql?raw';
import deleteCreditSql from '../sql/removal/delete-credit.sql?raw';
import deleteExternalIdSql from '../sql/removal/delete-external-id.sql?raw';
import deleteFavouriteSql from '../sql/removal/delete-favourite.sql?raw';
import deleteGenresAmongSql from '../sql/removal/delete-genres-among.sql?raw';
import deleteIdsOfNobodySql from '../sql/removal/delete-ids-of-nobody.sql?raw';
import deleteItemCollectionSql from '../sql/removal/delete-item-collection.sql?raw';
import deleteItemCompanySql from '../sql/removal/delete-item-company.sql?raw';
import deleteItemCountrySql from '../sql/removal/delete-item-country.sql?raw';
import deleteItemFieldSql from '../sql/removal/delete-item-field.sql?raw';
import deleteItemGenreSql from '../sql/removal/delete-item-genre.sql?raw';
import deleteItemKeywordSql from '../sql/removal/delete-item-keyword.sql?raw';
import deleteItemMetadataSql from '../sql/removal/delete-item-metadata.sql?raw';
import deleteItemNfoSql from '../sql/removal/delete-item-nfo.sql?raw';
import deleteItemTagSql from '../sql/removal/delete-item-tag.sql?raw';
import deleteItemTextSql from '../sql/removal/delete-item-text.sql?raw';
import deleteItemsSql from '../sql/removal/delete-items.sql?raw';
import deleteLibrarySql from '../sql/removal/delete-library.sql?raw';
import deleteMatchBeforeSql from '../sql/removal/delete-match-before.sql?raw';
import deleteMatchCaseSql from '../sql/removal/delete-match-case.sql?raw';
import deleteMatchRecordSql from '../sql/removal/delete-match-record.sql?raw';
import deleteMatchRefusalSql from '../sql/removal/delete-match-refusal.sql?raw';
import deleteMediaFileSql from '../sql/removal/delete-media-file.sql?raw';
import deleteMediaFileOtherItemSql from '../sql/removal/delete-media-file-other-item.sql?raw';
import deleteNotDuplicateSql from '../sql/removal/delete-not-duplicate.sql?raw';
import deleteNotDuplicateOtherSql from '../sql/removal/delete-not-duplicate-other.sql?raw';
import deleteOwnArtworkSql from '../sql/removal/delete-own-artwork.sql?raw';
import deletePeopleAmongSql from '../sql/removal/delete-people-among.sql?raw';
import deletePeopleExceptSql from '../sql/removal/delete-people-except.sql?raw';
import deletePlayEventSql from '../sql/removal/delete-play-event.sql?raw';
import deleteScanVanishedSql from '../sql/removal/delete-scan-vanished.sql?raw';
import deleteSeasonSidecarSql from '../sql/removal/delete-season-sidecar.sql?raw';
import deleteSeriesEpisodeSql from '../sql/removal/delete-series-episode.sql?raw';
import deleteSeriesSeasonSql from '../sql/removal/delete-series-season.sql?raw';
import deleteSubtitleSql from '../sql/removal/delete-subtitle.sql?raw';
import deleteTrailerSql from '../sql/removal/delete-trailer.sql?raw';
import deleteUnusedGenresSql from '../sql/removal/delete-unused-genres.sql?raw';
import deleteUserRatingSql from '../sql/removal/delete-user-rating.sql?raw';
import deleteWatchedStateSql from '../sql/removal/delete-watched-state.sql?raw';
import forgetItemsInHistorySql from '../sql/removal/forget-items-in-history.sql?raw';
import forgetItemsInReportsSql from '../sql/removal/forget-items-in-reports.sql?raw';
import freeSpaceSql from '../sql/removal/free-space.sql?raw';
import librarySizeSql from '../sql/removal/library-size.sql?raw';
import nextItemsSql from '../sql/removal/next-items.sql?raw';
import raiseItemIdFloorSql from '../sql/removal/raise-item-id-floor.sql?raw';
import raisePersonFloorSql from '../sql/removal/raise-person-floor.sql?raw';
import strayEpisodesSql from '../sql/removal/stray-episodes.sql?raw';
import subtractCountsSql from '../sql/removal/subtract-counts.sql?raw';
import uncreditedPeopleSql from '../sql/removal/uncredited-people.sql?raw';
import unusedCompaniesSql from '../sql/removal/unused-companies.sql?raw';

type None = Record<never, never>;

/** Items of a library with ids above `after` and up to `last`. */
export type ItemRange = { readonly libraryId: number; readonly after: number; readonly last: number };
type Ids = { readonly ids: string };

/** An episode that is not in the library of its series. */
export interface StrayEpisode {
  readonly id: number;
  readonly libraryId: number;
}

const LIBRARY_SIZE = defineQuery<{ libraryId: number }, { own: number; others: number }>(
  'library-size',
  librarySizeSql,
);
const NEXT_ITEMS = defineQuery<
  { libraryId: number; after: number; limit: number },
  { last: number | null; count: number }
>('next-items', nextItemsSql);
const STRAY_EPISODES = defineQuery<{ libraryId: number }, StrayEpisode>('stray-episodes', strayEpisodesSql);
const RAISE_ITEM_ID_FLOOR = defineQuery<Record<never, never>, never>(
  'raise-item-id-floor',
  raiseItemIdFloorSql,
);
const RAISE_PERSON_FLOOR = defineQuery<None, never>('removal/raise-person-floor', raisePersonFloorSql);
/** Everything that belongs to an item, and at last the items. */
const DELETE_ITEMS = [
  defineQuery<ItemRange, never>('delete-item-text', deleteItemTextSql),
  defineQuery<ItemRange, never>('delete-alternative-title', deleteAlternativeTitleSql),
  defineQuery<ItemRange, never>('delete-item-genre', deleteItemGenreSql),
  defineQuery<ItemRange, never>('delete-item-country', deleteItemCountrySql),
  defineQuery<ItemRange, never>('delete-item-keyword', deleteItemKeywordSql),
  defineQuery<ItemRange, never>('delete-external-id', deleteExternalIdSql),
  defineQuery<ItemRange, never>('delete-audio-track', deleteAudioTrackSql),
  defineQuery<ItemRange, never>('delete-scan-vanished', deleteScanVanishedSql),
  defineQuery<ItemRange, never>('delete-media-file-other-item', deleteMediaFileOtherItemSql),
  defineQuery<ItemRange, never>('delete-media-file', deleteMediaFileSql),
  defineQuery<ItemRange, never>('delete-artwork', deleteArtworkSql),
  defineQuery<ItemRange, never>('delete-own-artwork', deleteOwnArtworkSql),
  defineQuery<ItemRange, never>('delete-subtitle', deleteSubtitleSql),
  defineQuery<ItemRange, never>('delete-trailer', deleteTrailerSql),
  defineQuery<ItemRange, never>('delete-item-metadata', deleteItemMetadataSql),
  defineQuery<ItemRange, never>('delete-series-episode', deleteSeriesEpisodeSql),
  defineQuery<ItemRange, never>('delete-series-season', deleteSeriesSeasonSql),
  defineQuery<ItemRange, never>('delete-season-sidecar', deleteSeasonSidecarSql),
  defineQuery<ItemRange, never>('delete-item-nfo', deleteItemNfoSql),
  defineQuery<ItemRange, never>('delete-credit', deleteCreditSql),
  defineQuery<ItemRange, never>('delete-item-company', deleteItemCompanySql),
  defineQuery<ItemRange, never>('delete-item-tag', deleteItemTagSql),
  defineQuery<ItemRange, never>('delete-item-collection', deleteItemCollectionSql),
  defineQuery<ItemRange, never>('delete-favourite', deleteFavouriteSql),
  defineQuery<ItemRange, never>('delete-watched-state', deleteWatchedStateSql),
  defineQuery<ItemRange, never>('delete-play-event', deletePlayEventSql),
  defineQuery<ItemRange, never>('delete-user-rating', deleteUserRatingSql),
  defineQuery<ItemRange, never>('delete-item-field', deleteItemFieldSql),
  defineQuery<ItemRange, never>('delete-bin-item', deleteBinItemSql),
  defineQuery<ItemRange, never>('delete-act-item', deleteActItemSql),
  defineQuery<ItemRange, never>('delete-not-duplicate', deleteNotDuplicateSql),
  defineQuery<ItemRange, never>('delete-not-duplicate-other', deleteNotDuplicateOtherSql),
  defineQuery<ItemRange, never>('delete-match-before', deleteMatchBeforeSql),
  defineQuery<ItemRange, never>('delete-match-record', deleteMatchRecordSql),
  defineQuery<ItemRange, never>('delete-match-case', deleteMatchCaseSql),
  defineQuery<ItemRange, never>('delete-match-refusal', deleteMatchRefusalSql),
  defineQuery<ItemRange, never>('forget-items-in-history', forgetItemsInHistorySql),
  defineQuery<ItemRange, never>('forget-items-in-reports', forgetItemsInReportsSql),
  defineQuery<ItemRange, never>('delete-items', deleteItemsSql),
];
const ANY_OTHER_ITEM = defineQuery<{ libraryId: number }, { found: number }>(
  'any-other-item',
  anyOtherItemSql,
);
const SUBTRACT_COUNTS = defineQuery<ItemRange, never>('subtract-counts', subtractCountsSql);
const CREDITED_PEOPLE = defineQuery<ItemRange, unknown>('credited-people', creditedPeopleSql);
const COMPANIES_OF_ITEMS = defineQuery<ItemRange, unknown>('companies-of-items', companiesOfItemsSql);
const DELETE_PEOPLE_AMONG = defineQuery<Ids, never>('delete-people-among', deletePeopleAmongSql);
const DELETE_COMPANIES_AMONG = defineQuery<Ids, never>('delete-companies-among', deleteCompaniesAmongSql);
const DELETE_GENRES_AMONG = defineQuery<Ids, never>('delete-genres-among', deleteGenresAmongSql);
const UNCREDITED_PEOPLE = defineQuery<None, unknown>('uncredited-people', uncreditedPeopleSql);
const UNUSED_COMPANIES = defineQuery<None, unknown>('unused-companies', unusedCompaniesSql);
const DELETE_PEOPLE_EXCEPT = defineQuery<Ids, never>('delete-people-except', deletePeopleExceptSql);
const DELETE_COMPANIES_EXCEPT = defineQuery<Ids, never>('delete-companies-except', deleteCompaniesExceptSql);
const DELETE_IDS_OF_NOBODY = defineQuery<None, never>('delete-ids-of-nobody', deleteIdsOfNobodySql);
const DELETE_UNUSED_GENRES = defineQuery<None, never>('delete-unused-genres', deleteUnusedGenresSql);
const DELETE_LIBRARY = defineQuery<{ libraryId: number }, never>('delete-library', deleteLibrarySql);
const CLEAR_SEARCH = defineQuery<None, never>('clear-text-search', clearTextSearchSql);
const FREE_SPACE = defineQuery<None, { free: number; whole: number }>('free-space', freeSpaceSql);

/** Tables whose every row belongs to an item. */
const TABLES_OF_ITEMS = [
  'item_text',
  'alternative_title',
  'item_genre',
  'item_country',
  'item_keyword',
  'external_id',
  'audio_track',
  'scan_vanished',
  'media_file_other_item',
  'media_file',
  'artwork',
  'own_artwork',
  'subtitle',
  'trailer',
  'item_metadata',
  'series_episode',
  'series_season',
  'season_sidecar',
  'item_nfo',
  'credit',
  'item_company',
  'item_tag',
  'item_collection',
  'favourite',
  'watched_state',
  'play_event',
  'act_item',
  'not_duplicate',
  'user_rating',
  'item_field',
  'bin_item',
  'match_before',
  'match_record',
  'match_case',
  'match_refusal',
  'media_item',
];

/** People and companies that nothing refers to, and that are therefore nobody's to remove. */
export interface Unattached {
  readonly people: readonly number[];
  readonly companies: readonly number[];
}

/** Number of items in the library and in all others, from the counters. */
export function librarySize(statements: Statements, libraryId: number) {
  return statements.get(LIBRARY_SIZE, { libraryId }) ?? { own: 0, others: 0 };
}

/** The library's next `limit` items after `after`: the last one's id and how many there are. */
export function nextItems(statements: Statements, libraryId: number, after: number, limit: number) {
  return statements.get(NEXT_ITEMS, { libraryId, after, limit }) ?? { last: null, count: 0 };
}

/** Episodes of the library's series that are in other ones, as the bin is. */
export function strayEpisodes(statements: Statements, libraryId: number): readonly StrayEpisode[] {
  return statements.all(STRAY_EPISODES, { libraryId });
}

/** Deletes items with all that belongs to them. */
export function deleteItems(statements: Statements, range: ItemRange): void {
  raiseItemIdFloor(statements);
  for (const query of DELETE_ITEMS) statements.run(query, range);
}

/** Before items are deleted: their ids are not given out again once there are acts, or imports that are known, which name titles by them. */
export function raiseItemIdFloor(statements: Statements): void {
  statements.run(RAISE_ITEM_ID_FLOOR, {});
}

/** Whether another library has items, by looking at them. */
export function hasOtherItems(statements: Statements, libraryId: number): boolean {
  return statements.get(ANY_OTHER_ITEM, { libraryId }) !== undefined;
}

/** Deletes every item there is, by letting go of whole tables; triggers must be down. */
export function deleteAllItems(statements: Statements): void {
  raiseItemIdFloor(statements);
  statements.exec('UPDATE history_event SET media_item_id = NULL WHERE media_item_id IS NOT NULL');
  statements.exec('UPDATE job_rejection SET media_item_id = NULL WHERE media_item_id IS NOT NULL');
  for (const table of TABLES_OF_ITEMS) statements.exec(`DELETE FROM ${table}`);
}

/** Takes items that are about to be deleted off the counters; triggers do it, unless they are down. */
export function subtractCounts(statements: Statements, range: ItemRange): void {
  statements.run(SUBTRACT_COUNTS, range);
}

/** Those who have a part in the items. */
export function attachedTo(statements: Statements, range: ItemRange): Unattached {
  return {
    people: [...statements.ids(CREDITED_PEOPLE, range)],
    companies: [...statements.ids(COMPANIES_OF_ITEMS, range)],
  };
}

/** Deletes those among the given who have no part in anything any more. Needs the indexes. */
export function deleteUnattachedAmong(statements: Statements, { people, companies }: Unattached): void {
  if (people.length > 0) statements.run(RAISE_PERSON_FLOOR, {});
  statements.run(DELETE_PEOPLE_AMONG, { ids: JSON.stringify(people) });
  statements.run(DELETE_COMPANIES_AMONG, { ids: JSON.stringify(companies) });
}

/** Deletes those among the given genres that no item has. Needs the indexes. */
export function deleteGenresAmong(statements: Statements, genres: readonly number[]): void {
  statements.run(DELETE_GENRES_AMONG, { ids: JSON.stringify(genres) });
}

/** Everybody who has no part in anything. */
export function readUnattached(statements: Statements): Unattached {
  return {
    people: [...statements.ids(UNCREDITED_PEOPLE, {})],
    companies: [...statements.ids(UNUSED_COMPANIES, {})],
  };
}

/** Deletes everybody who has no part in anything but the given. Needs no index. */
export function deleteUnattachedExcept(statements: Statements, { people, companies }: Unattached): void {
  statements.run(RAISE_PERSON_FLOOR, {});
  statements.run(DELETE_PEOPLE_EXCEPT, { ids: JSON.stringify(people) });
  statements.run(DELETE_IDS_OF_NOBODY, {});
  statements.run(DELETE_COMPANIES_EXCEPT, { ids: JSON.stringify(companies) });
}

/** Deletes genres that no item has. */
export function deleteUnusedGenres(statements: Statements): void {
  statements.run(DELETE_UNUSED_GENRES, {});
}

/** Deletes the library, which is empty by now. */
export function deleteLibrary(statements: Statements, libraryId: number): void {
  statements.run(DELETE_LIBRARY, { libraryId });
}

/** Empties full text and its queue. */
export function clearSearch(statements: Statements): void {
  statements.run(CLEAR_SEARCH, {});
  statements.exec('DELETE FROM search_pending');
}

/** Bytes of the database file that hold nothing, and of the whole file. */
export function readFreeSpace(statements: Statements) {
  return statements.get(FREE_SPACE, {}) ?? { free: 0, whole: 0 };
}

import type { PackedRows } from '../../../shared/packed-rows.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery, type Query } from '../engine/query.ts';
import alternativeTitlesSql from '../sql/search-load/alternative-titles.sql?raw';
import audioTracksSql from '../sql/search-load/audio-tracks.sql?raw';
import collectionsSql from '../sql/search-load/collections.sql?raw';
import companiesSql from '../sql/search-load/companies.sql?raw';
import countriesSql from '../sql/search-load/countries.sql?raw';
import creditsSql from '../sql/search-load/credits.sql?raw';
import favouritesSql from '../sql/search-load/favourites.sql?raw';
import filesSql from '../sql/search-load/files.sql?raw';
import genresSql from '../sql/search-load/genres.sql?raw';
import itemsSql from '../sql/search-load/items.sql?raw';
import keywordsSql from '../sql/search-load/keywords.sql?raw';
import lastIdsSql from '../sql/search-load/last-ids.sql?raw';
import namesSql from '../sql/search-load/names.sql?raw';
import overviewsSql from '../sql/search-load/overviews.sql?raw';
import peopleSql from '../sql/search-load/people.sql?raw';
import postersSql from '../sql/search-load/posters.sql?raw';
import subtitlesSql from '../sql/search-load/subtitles.sql?raw';
import tagsSql from '../sql/search-load/tags.sql?raw';
import titleOrderSql from '../sql/search-load/title-order.sql?raw';
import watchedSql from '../sql/search-load/watched.sql?raw';

/** Items (or people) with ids above `after` and up to `last`. */
export type IdRange = {
  readonly after: number;
  readonly last: number;
};

/** A query over a range, and how many of its columns are numbers; the rest are texts. */
type RangeQuery = readonly [query: Query<IdRange, unknown>, numbers: number];

/** Numbers of a row of `items`, in their order. */
export const ITEM_ROW = {
  id: 0,
  libraryId: 1,
  year: 2,
  rating: 3,
  runtimeMin: 4,
  addedAt: 5,
  votes: 6,
  type: 7,
  isUnmatched: 8,
} as const;
/** Numbers of a row of `files`; its size may be NaN. */
export const FILE_ROW = { itemId: 0, isMissing: 1, size: 2 } as const;
/** Numbers a row of `files` has; four texts follow. */
export const FILE_ROW_NUMBERS = 3;
/** Numbers a row of `credits` has: item, person, role. */
export const CREDIT_NUMBERS = 3;
/** Numbers a row of `items` has; title and original title follow. */
export const ITEM_ROW_NUMBERS = 9;

const QUERIES = {
  /** {@link ITEM_ROW}; title, original title. */
  items: [defineQuery<IdRange, unknown>('search-load/items', itemsSql), ITEM_ROW_NUMBERS],
  /** item; title. */
  alternativeTitles: [
    defineQuery<IdRange, unknown>('search-load/alternative-titles', alternativeTitlesSql),
    1,
  ],
  /** {@link FILE_ROW}; name, resolution, video codec, audio codec. */
  files: [defineQuery<IdRange, unknown>('search-load/files', filesSql), FILE_ROW_NUMBERS],
  /** item; language, codec. */
  audioTracks: [defineQuery<IdRange, unknown>('search-load/audio-tracks', audioTracksSql), 1],
  /** item; language. */
  subtitles: [defineQuery<IdRange, unknown>('search-load/subtitles', subtitlesSql), 1],
  /** item. */
  overviews: [defineQuery<IdRange, unknown>('search-load/overviews', overviewsSql), 1],
  /** item. */
  posters: [defineQuery<IdRange, unknown>('search-load/posters', postersSql), 1],
  /** item, is watched, last watched (ms or NaN). */
  watched: [defineQuery<IdRange, unknown>('search-load/watched', watchedSql), 3],
  /** item. */
  favourites: [defineQuery<IdRange, unknown>('search-load/favourites', favouritesSql), 1],
  /** item, genre. */
  genres: [defineQuery<IdRange, unknown>('search-load/genres', genresSql), 2],
  /** item, company. */
  companies: [defineQuery<IdRange, unknown>('search-load/companies', companiesSql), 2],
  /** item, tag. */
  tags: [defineQuery<IdRange, unknown>('search-load/tags', tagsSql), 2],
  /** item, collection. */
  collections: [defineQuery<IdRange, unknown>('search-load/collections', collectionsSql), 2],
  /** item; country. */
  countries: [defineQuery<IdRange, unknown>('search-load/countries', countriesSql), 1],
  /** item; keyword. */
  keywords: [defineQuery<IdRange, unknown>('search-load/keywords', keywordsSql), 1],
  /** item, person, role. */
  credits: [defineQuery<IdRange, unknown>('search-load/credits', creditsSql), CREDIT_NUMBERS],
} as const satisfies Record<string, RangeQuery>;

/** All that is searched and filtered by of the items in a range of ids, in the order of the ids. */
export type ItemStretch = IdRange & Readonly<Record<keyof typeof QUERIES, PackedRows>>;

const PEOPLE = defineQuery<IdRange, unknown>('search-load/people', peopleSql);
const LAST_IDS = defineQuery<Record<never, never>, { item: number; person: number }>(
  'search-load/last-ids',
  lastIdsSql,
);
const TITLE_ORDER = defineQuery<Record<never, never>, unknown>('search-load/title-order', titleOrderSql);

/** A name that stands for a number of a field. */
export interface NameRow {
  readonly field: 'library' | 'genre' | 'tag' | 'collection' | 'company';
  readonly id: number;
  readonly name: string;
  /** Libraries only; 1 for everything else. */
  readonly isActive: 0 | 1;
}
const NAMES = defineQuery<{ knownCompany: number }, NameRow>('search-load/names', namesSql);

/** Reads a range of items. */
export function readItemStretch(statements: Statements, { after, last }: IdRange): ItemStretch {
  const read = ([query, numbers]: RangeQuery) => statements.pack(query, { after, last }, numbers);
  const entries = Object.entries(QUERIES).map(([name, query]) => [name, read(query)]);
  return { after, last, ...(Object.fromEntries(entries) as Record<keyof typeof QUERIES, PackedRows>) };
}

/** The parts of a stretch that hold the names of items. */
export type NameStretch = Pick<ItemStretch, 'items' | 'alternativeTitles' | 'files'>;

/** Reads the names of a range of items. */
export function readNameStretch(statements: Statements, { after, last }: IdRange): NameStretch {
  const read = ([query, numbers]: RangeQuery) => statements.pack(query, { after, last }, numbers);
  const { items, alternativeTitles, files } = QUERIES;
  return { items: read(items), alternativeTitles: read(alternativeTitles), files: read(files) };
}

/** People of a range: id; name. */
export function readPeopleStretch(statements: Statements, { after, last }: IdRange): PackedRows {
  return statements.pack(PEOPLE, { after, last }, 1);
}

/** The highest ids there are; 0 when there is none. */
export function readLastIds(statements: Statements): { readonly item: number; readonly person: number } {
  return statements.get(LAST_IDS, {}) ?? { item: 0, person: 0 };
}

/** Ids of all items as lists by title have them. */
export function readTitleOrder(statements: Statements): Uint32Array<ArrayBuffer> {
  return statements.ids(TITLE_ORDER, {});
}

/** Names of everything that has a number; of companies those above `knownCompany`. */
export function readNames(statements: Statements, knownCompany: number): readonly NameRow[] {
  return statements.all(NAMES, { knownCompany });
}

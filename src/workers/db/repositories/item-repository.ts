import type {
  ItemCompany,
  ItemDetail,
  ItemPicture,
  ItemTitle,
  MatchStatus,
} from '../../../shared/media-item.ts';
import type { MediaType } from '../../../shared/media-type.ts';
import type { ItemPoster } from '../../../shared/metadata/stored-artwork.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import itemAlternativeTitlesSql from '../sql/item/alternative-titles.sql?raw';
import itemByTitleYearSql from '../sql/item/by-title-year.sql?raw';
import itemCompaniesSql from '../sql/item/companies.sql?raw';
import itemCountriesSql from '../sql/item/countries.sql?raw';
import itemEpisodesSql from '../sql/item/episodes.sql?raw';
import itemGenresSql from '../sql/item/genres.sql?raw';
import itemGetSql from '../sql/item/get.sql?raw';
import itemKeywordsSql from '../sql/item/keywords.sql?raw';
import itemPicturesSql from '../sql/item/pictures.sql?raw';
import itemSeasonEpisodesSql from '../sql/item/season-episodes.sql?raw';
import itemSetStatusSql from '../sql/item/set-status.sql?raw';

import { type ItemCountRow, itemCounts, itemRows } from './item-list-repository.ts';
import { itemSortKey, type WalkDirection, walkItems } from './item-walk.ts';
import type { WalkScope } from './item-walk-query.ts';

/** What an item's page shows that does not come from a table of its own. */
export type ItemRecord = Omit<
  ItemDetail,
  | 'alternativeTitles'
  | 'genres'
  | 'countries'
  | 'companies'
  | 'keywords'
  | 'pictures'
  | 'tags'
  | 'collections'
  | 'externalIds'
  | 'metadataSources'
  | 'trailers'
  | 'credits'
  | 'files'
  | 'isFavourite'
  | 'favouriteNotes'
  | 'watched'
  | 'playCount'
  | 'lastWatchedAt'
>;

/** Where a title is found. */
export interface ItemMatch {
  readonly id: number;
  readonly libraryId: number;
  readonly mediaType: MediaType;
}

/** An episode among those of its series. */
export interface Episode {
  readonly id: number;
  readonly title: string;
  readonly season: number | null;
  readonly episode: number | null;
}

type ItemRecordRow = Omit<ItemRecord, 'isSynthetic' | 'poster' | 'backdrop' | 'awaitsBackdrop'> & {
  readonly isSynthetic: 0 | 1;
  readonly awaitsBackdrop: 0 | 1;
  /** JSON. */
  readonly poster: string | null;
  readonly backdrop: string | null;
};

const ITEM_GET = defineQuery<{ id: number }, ItemRecordRow>('item/get', itemGetSql);
const ITEM_BY_TITLE_YEAR = defineQuery<{ sortTitle: string; year: number | null }, ItemMatch>(
  'item/by-title-year',
  itemByTitleYearSql,
);
const ITEM_EPISODES = defineQuery<{ seriesId: number }, Episode>('item/episodes', itemEpisodesSql);
const ITEM_SEASON_EPISODES = defineQuery<{ seriesId: number; season: number }, Episode>(
  'item/season-episodes',
  itemSeasonEpisodesSql,
);
const ITEM_ALTERNATIVE_TITLES = defineQuery<{ itemId: number }, ItemTitle>(
  'item/alternative-titles',
  itemAlternativeTitlesSql,
);
const ITEM_GENRES = defineQuery<{ itemId: number }, { name: string }>('item/genres', itemGenresSql);
const ITEM_COUNTRIES = defineQuery<{ itemId: number }, { name: string }>('item/countries', itemCountriesSql);
const ITEM_KEYWORDS = defineQuery<{ itemId: number }, { name: string }>('item/keywords', itemKeywordsSql);
const ITEM_PICTURES = defineQuery<{ itemId: number }, Omit<ItemPicture, 'isChosen'> & { isChosen: 0 | 1 }>(
  'item/pictures',
  itemPicturesSql,
);
const ITEM_COMPANIES = defineQuery<{ itemId: number }, ItemCompany>('item/companies', itemCompaniesSql);
const ITEM_SET_STATUS = defineQuery<{ itemId: number; status: MatchStatus }, never>(
  'item/set-status',
  itemSetStatusSql,
);

/** Items: counted, paged, one by one; what belongs to an item is read when it is asked for. */
export function itemRepository(statements: Statements) {
  const names = (rows: readonly { name: string }[]): readonly string[] => rows.map(({ name }) => name);
  return {
    /** Of every library, also of those put away; from counters. */
    countAll: (): number => sumOf(itemCounts(statements)),
    countByLibrary: (libraryId: number): number =>
      sumOf(itemCounts(statements).filter((row) => row.library_id === libraryId)),
    /** Ids by limit and offset: reads the offset's entries of an index too, so for the first thousands. */
    pageAt: (scope: WalkScope, direction: WalkDirection, offset: number, limit: number): Uint32Array =>
      walkItems(statements, scope, direction, undefined, offset + limit).subarray(offset),
    /** Ids by key: those after a place, however deep it lies. */
    pageAfter: (scope: WalkScope, direction: WalkDirection, after: number, limit: number): Uint32Array => {
      const key = itemSortKey(statements, after);
      return key ? walkItems(statements, scope, direction, { id: after, key }, limit) : new Uint32Array();
    },
    /** Rows by their place in an order that is known. */
    pageOf: (order: Uint32Array, at: number, limit: number): Uint8Array<ArrayBuffer> =>
      itemRows(statements, order.subarray(at, at + limit)),
    get: (id: number): ItemRecord | undefined => {
      const row = statements.get(ITEM_GET, { id });
      if (!row) return undefined;
      const picture = (json: string | null) => (json === null ? null : (JSON.parse(json) as ItemPoster));
      const [poster, backdrop] = [picture(row.poster), picture(row.backdrop)];
      const [isSynthetic, awaitsBackdrop] = [row.isSynthetic === 1, row.awaitsBackdrop === 1];
      return { ...row, isSynthetic, awaitsBackdrop, poster, backdrop };
    },
    /** The same title of the same year, in whichever library. */
    byTitleAndYear: (sortTitle: string, year: number | null): readonly ItemMatch[] =>
      statements.all(ITEM_BY_TITLE_YEAR, { sortTitle, year }),
    /** Episodes of a series, or of one season, in order. */
    episodes: (seriesId: number, season?: number): readonly Episode[] =>
      season === undefined
        ? statements.all(ITEM_EPISODES, { seriesId })
        : statements.all(ITEM_SEASON_EPISODES, { seriesId, season }),
    alternativeTitles: (itemId: number): readonly ItemTitle[] =>
      statements.all(ITEM_ALTERNATIVE_TITLES, { itemId }),
    genres: (itemId: number): readonly string[] => names(statements.all(ITEM_GENRES, { itemId })),
    countries: (itemId: number): readonly string[] => names(statements.all(ITEM_COUNTRIES, { itemId })),
    keywords: (itemId: number): readonly string[] => names(statements.all(ITEM_KEYWORDS, { itemId })),
    pictures: (itemId: number): readonly ItemPicture[] =>
      statements
        .all(ITEM_PICTURES, { itemId })
        .map((picture) => ({ ...picture, isChosen: picture.isChosen === 1 })),
    companies: (itemId: number): readonly ItemCompany[] => statements.all(ITEM_COMPANIES, { itemId }),
    setStatus: (itemId: number, status: MatchStatus): void =>
      void statements.run(ITEM_SET_STATUS, { itemId, status }),
  };
}

function sumOf(rows: readonly ItemCountRow[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

import type { MediaType } from '../../../shared/media-type.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery, type Query } from '../engine/query.ts';
import highestItemIdSql from '../sql/import/highest-item-id.sql?raw';
import insertAlternativeTitleSql from '../sql/import/insert-alternative-title.sql?raw';
import deleteItemsSql from '../sql/scan/delete-items.sql?raw';
import dropOwnOtherFilesSql from '../sql/versions/drop-own-other-files.sql?raw';
import episodesOfSql from '../sql/versions/episodes-of.sql?raw';
import fileOfItemSql from '../sql/versions/file-of-item.sql?raw';
import fillCompaniesSql from '../sql/versions/fill-companies.sql?raw';
import fillCountriesSql from '../sql/versions/fill-countries.sql?raw';
import fillCreditsSql from '../sql/versions/fill-credits.sql?raw';
import fillGenresSql from '../sql/versions/fill-genres.sql?raw';
import fillItemSql from '../sql/versions/fill-item.sql?raw';
import fillTextsSql from '../sql/versions/fill-texts.sql?raw';
import joinApartSql from '../sql/versions/join-apart.sql?raw';
import joinCollectionsSql from '../sql/versions/join-collections.sql?raw';
import joinFavouritesSql from '../sql/versions/join-favourites.sql?raw';
import joinIdsSql from '../sql/versions/join-ids.sql?raw';
import joinKeywordsSql from '../sql/versions/join-keywords.sql?raw';
import joinNamesSql from '../sql/versions/join-names.sql?raw';
import joinOwnArtworkSql from '../sql/versions/join-own-artwork.sql?raw';
import joinOwnFieldsSql from '../sql/versions/join-own-fields.sql?raw';
import joinRatingsSql from '../sql/versions/join-ratings.sql?raw';
import joinTagsSql from '../sql/versions/join-tags.sql?raw';
import joinWatchedSql from '../sql/versions/join-watched.sql?raw';
import moveArtworkSql from '../sql/versions/move-artwork.sql?raw';
import moveEpisodesSql from '../sql/versions/move-episodes.sql?raw';
import moveFilesSql from '../sql/versions/move-files.sql?raw';
import moveHistorySql from '../sql/versions/move-history.sql?raw';
import moveListedEpisodesSql from '../sql/versions/move-listed-episodes.sql?raw';
import moveOtherFilesSql from '../sql/versions/move-other-files.sql?raw';
import movePlaysSql from '../sql/versions/move-plays.sql?raw';
import moveRejectionsSql from '../sql/versions/move-rejections.sql?raw';
import moveSeasonSidecarsSql from '../sql/versions/move-season-sidecars.sql?raw';
import moveSeasonsSql from '../sql/versions/move-seasons.sql?raw';
import moveSubtitlesSql from '../sql/versions/move-subtitles.sql?raw';
import moveTrailersSql from '../sql/versions/move-trailers.sql?raw';
import raiseFloorSql from '../sql/versions/raise-floor.sql?raw';
import sameEpisodesSql from '../sql/versions/same-episodes.sql?raw';
import setApartSql from '../sql/versions/set-apart.sql?raw';
import splitFileSql from '../sql/versions/split-file.sql?raw';
import splitItemSql from '../sql/versions/split-item.sql?raw';
import splitSubtitlesSql from '../sql/versions/split-subtitles.sql?raw';
import titlesSql from '../sql/versions/titles.sql?raw';

/** A title, and the one it becomes a part of. */
export type MergePair = readonly [from: number, into: number];

/** A title as merging needs it. */
export interface MergedTitle {
  readonly id: number;
  readonly title: string;
  readonly year: number | null;
  readonly mediaType: MediaType;
  readonly libraryId: number;
  /** It is in the bin, or in a library that was deleted. */
  readonly isDeleted: 0 | 1;
}

/** A title that is made of one file of another. */
export type SplitTitle = {
  readonly id: number;
  readonly itemId: number;
  readonly fileId: number;
  readonly title: string;
  readonly sortTitle: string;
  readonly year: number | null;
  /** ms since the epoch. */
  readonly now: number;
};

type Pairs = { pairs: string };
type Ids = { ids: string };

/** In this order: what the title that stays lacks is filled before what was a person's own there follows. */
const JOINS: readonly Query<Pairs, never>[] = [
  defineQuery<Pairs, never>('versions/move-files', moveFilesSql),
  defineQuery<Pairs, never>('versions/move-other-files', moveOtherFilesSql),
  defineQuery<Pairs, never>('versions/drop-own-other-files', dropOwnOtherFilesSql),
  defineQuery<Pairs, never>('versions/move-subtitles', moveSubtitlesSql),
  defineQuery<Pairs, never>('versions/move-plays', movePlaysSql),
  defineQuery<Pairs, never>('versions/move-history', moveHistorySql),
  defineQuery<Pairs, never>('versions/move-season-sidecars', moveSeasonSidecarsSql),
  defineQuery<Pairs, never>('versions/move-rejections', moveRejectionsSql),
  defineQuery<Pairs, never>('versions/move-seasons', moveSeasonsSql),
  defineQuery<Pairs, never>('versions/move-listed-episodes', moveListedEpisodesSql),
  defineQuery<Pairs, never>('versions/move-trailers', moveTrailersSql),
  defineQuery<Pairs, never>('versions/move-artwork', moveArtworkSql),
  defineQuery<Pairs, never>('versions/join-ids', joinIdsSql),
  defineQuery<Pairs, never>('versions/join-tags', joinTagsSql),
  defineQuery<Pairs, never>('versions/join-collections', joinCollectionsSql),
  defineQuery<Pairs, never>('versions/join-favourites', joinFavouritesSql),
  defineQuery<Pairs, never>('versions/join-ratings', joinRatingsSql),
  defineQuery<Pairs, never>('versions/join-watched', joinWatchedSql),
  defineQuery<Pairs, never>('versions/join-apart', joinApartSql),
  defineQuery<Pairs, never>('versions/join-keywords', joinKeywordsSql),
  defineQuery<Pairs, never>('versions/join-own-artwork', joinOwnArtworkSql),
  defineQuery<Pairs, never>('versions/fill-texts', fillTextsSql),
  defineQuery<Pairs, never>('versions/fill-genres', fillGenresSql),
  defineQuery<Pairs, never>('versions/fill-countries', fillCountriesSql),
  defineQuery<Pairs, never>('versions/fill-companies', fillCompaniesSql),
  defineQuery<Pairs, never>('versions/fill-credits', fillCreditsSql),
];
const FILL_ITEM = defineQuery<Pairs & { now: number }, never>('versions/fill-item', fillItemSql);
const JOIN_NAMES = defineQuery<Pairs, never>('versions/join-names', joinNamesSql);
const JOIN_OWN_FIELDS = defineQuery<Pairs, never>('versions/join-own-fields', joinOwnFieldsSql);
const MOVE_EPISODES = defineQuery<Pairs, never>('versions/move-episodes', moveEpisodesSql);
const DELETE_ITEMS = defineQuery<Ids, never>('scan/delete-items', deleteItemsSql);
const SAME_EPISODES = defineQuery<Pairs, { from: number; into: number }>(
  'versions/same-episodes',
  sameEpisodesSql,
);
const EPISODES_OF = defineQuery<Ids, { seriesId: number; id: number }>('versions/episodes-of', episodesOfSql);
const TITLES = defineQuery<Ids, MergedTitle>('versions/titles', titlesSql);
const HIGHEST_ID = defineQuery<Record<never, never>, { id: number }>('highest-item-id', highestItemIdSql);
const RAISE_FLOOR = defineQuery<{ id: number }, never>('versions/raise-floor', raiseFloorSql);
const FILE_OF_ITEM = defineQuery<
  { itemId: number; fileId: number },
  { id: number; reading: string | null; files: number }
>('versions/file-of-item', fileOfItemSql);
const SPLIT_ITEM = defineQuery<SplitTitle, never>('versions/split-item', splitItemSql);
const SPLIT_FILE = defineQuery<{ to: number; fileId: number }, never>('versions/split-file', splitFileSql);
const SPLIT_SUBTITLES = defineQuery<{ to: number; fileId: number }, never>(
  'versions/split-subtitles',
  splitSubtitlesSql,
);
const ADD_NAME = defineQuery<{ media_item_id: number; title: string }, never>(
  'insert-alternative-title',
  insertAlternativeTitleSql,
);
const SET_APART = defineQuery<Ids, never>('versions/set-apart', setApartSql);

/** Merging titles, and splitting them. */
export function versionRepository(statements: Statements) {
  return {
    titles: (ids: readonly number[]): readonly MergedTitle[] =>
      statements.all(TITLES, { ids: JSON.stringify(ids) }),
    /** Episodes of series, with the series they are of. */
    episodesOf: (ids: readonly number[]): readonly { readonly seriesId: number; readonly id: number }[] =>
      statements.all(EPISODES_OF, { ids: JSON.stringify(ids) }),
    sameEpisodes: (pairs: readonly MergePair[]): readonly MergePair[] =>
      statements
        .all(SAME_EPISODES, { pairs: JSON.stringify(pairs) })
        .map(({ from, into }): MergePair => [from, into]),
    moveEpisodes: (pairs: readonly MergePair[]): void =>
      void statements.run(MOVE_EPISODES, { pairs: JSON.stringify(pairs) }),
    /** Makes each first title a part of its second, of which there is one pair at the most; `now` in ms since the epoch. */
    join(pairs: readonly MergePair[], now: number): void {
      const given = { pairs: JSON.stringify(pairs) };
      for (const query of JOINS) statements.run(query, given);
      statements.run(FILL_ITEM, { ...given, now });
      statements.run(JOIN_NAMES, given);
      statements.run(JOIN_OWN_FIELDS, given);
      const gone = pairs.map(([from]) => from);
      statements.run(RAISE_FLOOR, { id: gone.reduce((most, id) => Math.max(most, id), 0) });
      statements.run(DELETE_ITEMS, { ids: JSON.stringify(gone) });
    },
    /** Another name a title goes by. */
    addName: (itemId: number, title: string): void =>
      void statements.run(ADD_NAME, { media_item_id: itemId, title }),
    nextItemId: (): number => (statements.get(HIGHEST_ID, {})?.id ?? 0) + 1,
    /** A file of the title, and how many it has. */
    fileOf: (itemId: number, fileId: number) => statements.get(FILE_OF_ITEM, { itemId, fileId }),
    /** Gives a file a title of its own. */
    split(title: SplitTitle): void {
      statements.run(SPLIT_ITEM, title);
      const given = { to: title.id, fileId: title.fileId };
      statements.run(SPLIT_FILE, given);
      statements.run(SPLIT_SUBTITLES, given);
    },
    setApart: (ids: readonly number[]): void => void statements.run(SET_APART, { ids: JSON.stringify(ids) }),
  };
}

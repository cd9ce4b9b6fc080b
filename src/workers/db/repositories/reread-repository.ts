import type { MatchStatus } from '../../../shared/media-item.ts';
import type { MediaType } from '../../../shared/media-type.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import deleteAlternativeTitlesSql from '../sql/reread/delete-alternative-titles.sql?raw';
import moveOwnArtworkSql from '../sql/reread/move-own-artwork.sql?raw';
import otherItemsSql from '../sql/reread/other-items.sql?raw';
import renameItemSql from '../sql/reread/rename-item.sql?raw';
import setAddedAboveSql from '../sql/reread/set-added-above.sql?raw';
import setReadingSql from '../sql/reread/set-reading.sql?raw';
import standingSql from '../sql/reread/standing.sql?raw';
import titleBeforeSql from '../sql/reread/title-before.sql?raw';
import { deleteCase } from './match-repository.ts';

type Flag = 0 | 1;

/** What an item of a file is, and what would be lost with it. */
export interface Standing {
  readonly id: number;
  readonly mediaType: MediaType;
  readonly title: string;
  readonly originalTitle: string | null;
  readonly year: number | null;
  readonly seriesId: number | null;
  readonly season: number | null;
  readonly episode: number | null;
  readonly airedDate: string | null;
  readonly status: MatchStatus;
  /** A person has said what it is. */
  readonly isChosen: Flag;
  /** An NFO file has said something of it, or locked it. */
  readonly isOfNfo: Flag;
  /** Watched, tagged, collected or a favourite. */
  readonly isPersonal: Flag;
  /** More is known of it than a name says. */
  readonly isDescribed: Flag;
  /** Another file holds it too. */
  readonly isShared: Flag;
}

/** What an item is called, and where in a series it stands. */
export interface ItemName {
  readonly mediaType: MediaType;
  readonly title: string;
  readonly sortTitle: string;
  readonly year: number | null;
  /** YYYY-MM-DD. */
  readonly airedDate: string | null;
  readonly seriesId: number | null;
  readonly season: number | null;
  readonly episode: number | null;
}

const STANDING = defineQuery<{ itemId: number; fileId: number }, Standing>('reread/standing', standingSql);
const OTHER_ITEMS = defineQuery<{ fileId: number }, { id: number }>('reread/other-items', otherItemsSql);
const SET_READING = defineQuery<{ fileId: number; reading: string }, never>(
  'reread/set-reading',
  setReadingSql,
);
const RENAME_ITEM = defineQuery<
  {
    itemId: number;
    mediaType: MediaType;
    title: string;
    sortTitle: string;
    year: number | null;
    airedDate: string | null;
    seriesId: number | null;
    season: number | null;
    episode: number | null;
    now: number;
  },
  never
>('reread/rename-item', renameItemSql);
const DELETE_ALTERNATIVE_TITLES = defineQuery<{ itemId: number; titles: string }, never>(
  'reread/delete-alternative-titles',
  deleteAlternativeTitlesSql,
);
const SET_ADDED_ABOVE = defineQuery<{ itemId: number; addedAt: number }, never>(
  'reread/set-added-above',
  setAddedAboveSql,
);
const MOVE_OWN_ARTWORK = defineQuery<
  { fileId: number; fromId: number; toId: number; withFolder: Flag },
  never
>('reread/move-own-artwork', moveOwnArtworkSql);
const TITLE_BEFORE = defineQuery<{ itemId: number }, { title: string; year: number | null }>(
  'reread/title-before',
  titleBeforeSql,
);

/** What reading the names of known files again needs. Times are ms since the epoch. */
export function rereadRepository(statements: Statements) {
  return {
    /** Of an item that the file holds, or its series; undefined when there is none. */
    standing: (itemId: number, fileId: number): Standing | undefined =>
      statements.get(STANDING, { itemId, fileId }),
    /** Those that a file holds besides its own. */
    otherItems: (fileId: number): readonly number[] =>
      statements.all(OTHER_ITEMS, { fileId }).map(({ id }) => id),
    setReading: (fileId: number, reading: string): void =>
      void statements.run(SET_READING, { fileId, reading }),
    /** Makes an item another, which waits to be matched and was never asked for. */
    rename: (itemId: number, name: ItemName, now: number): void => {
      const { mediaType, title, sortTitle, year, airedDate, seriesId, season, episode } = name;
      statements.run(RENAME_ITEM, {
        ...{ itemId, mediaType, title, sortTitle, year, airedDate, seriesId, season, episode, now },
      });
      deleteCase(statements, itemId);
    },
    deleteAlternativeTitles: (itemId: number, titles: readonly string[]): void =>
      void statements.run(DELETE_ALTERNATIVE_TITLES, { itemId, titles: JSON.stringify(titles) }),
    /** Items with higher ids are as old as this. */
    setAddedAbove: (itemId: number, addedAt: number): void =>
      void statements.run(SET_ADDED_ABOVE, { itemId, addedAt }),
    /** Gives an item the pictures beside a file, those of the folder too where that is all of the other item's. */
    moveOwnArtwork: (fileId: number, fromId: number, toId: number, withFolder: boolean): void =>
      void statements.run(MOVE_OWN_ARTWORK, { fileId, fromId, toId, withFolder: withFolder ? 1 : 0 }),
    /** What a title was called before it was matched without a person, as far as that is kept. */
    titleBefore: (itemId: number) => statements.get(TITLE_BEFORE, { itemId }),
  };
}

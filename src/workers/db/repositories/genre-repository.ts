import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import genreItemIdsSql from '../sql/genre/item-ids.sql?raw';
import genreListSql from '../sql/genre/list.sql?raw';

/** A genre as items name it. */
export interface Genre {
  readonly id: number;
  readonly name: string;
}

const GENRE_LIST = defineQuery<Record<never, never>, Genre>('genre/list', genreListSql);
const GENRE_ITEM_IDS = defineQuery<{ name: string }, { id: number }>('genre/item-ids', genreItemIdsSql);

/** Genres. */
export function genreRepository(statements: Statements) {
  return {
    list: (): readonly Genre[] => statements.all(GENRE_LIST, {}),
    /** Ids of the items of a genre, without regard to case. */
    itemIds: (name: string): Uint32Array => statements.ids(GENRE_ITEM_IDS, { name }),
  };
}

import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import favouriteDeleteSql from '../sql/favourite/delete.sql?raw';
import favouriteGetSql from '../sql/favourite/get.sql?raw';
import favouriteListSql from '../sql/favourite/list.sql?raw';
import favouritePutSql from '../sql/favourite/put.sql?raw';

/** An item a person marked, with what they noted. */
export interface Favourite {
  readonly itemId: number;
  readonly notes: string | null;
  /** ms since the epoch. */
  readonly favouritedAt: number;
}

const FAVOURITE_GET = defineQuery<{ itemId: number }, Favourite>('favourite/get', favouriteGetSql);
const FAVOURITE_LIST = defineQuery<{ limit: number }, Favourite>('favourite/list', favouriteListSql);
const FAVOURITE_PUT = defineQuery<{ itemId: number; notes: string | null; now: number }, never>(
  'favourite/put',
  favouritePutSql,
);
const FAVOURITE_DELETE = defineQuery<{ itemId: number }, never>('favourite/delete', favouriteDeleteSql);

/** Favourites. */
export function favouriteRepository(statements: Statements) {
  return {
    get: (itemId: number): Favourite | undefined => statements.get(FAVOURITE_GET, { itemId }),
    /** Those that lists show, the newest first. */
    list: (limit: number): readonly Favourite[] => statements.all(FAVOURITE_LIST, { limit }),
    /** Marks an item, or changes its notes and leaves the time. */
    put: (itemId: number, notes: string | null, now: number): void =>
      void statements.run(FAVOURITE_PUT, { itemId, notes, now }),
    delete: (itemId: number): void => void statements.run(FAVOURITE_DELETE, { itemId }),
  };
}

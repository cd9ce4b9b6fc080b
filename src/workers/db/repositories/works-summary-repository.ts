import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import peopleOfItemsSql from '../sql/credit/people-of-items.sql?raw';
import genresOfItemsSql from '../sql/genre/of-items.sql?raw';

const PEOPLE_OF_ITEMS = defineQuery<{ ids: string }, { personId: number; count: number }>(
  'credit/people-of-items',
  peopleOfItemsSql,
);
const GENRES_OF_ITEMS = defineQuery<{ ids: string }, { genreId: number; count: number }>(
  'genre/of-items',
  genresOfItemsSql,
);

/** Pairs of an id and the number of these items it belongs to, one behind the other. */
export type CountedIds = Float64Array;

/** In how many of these items each person had a part. */
export function peopleOfItems(statements: Statements, itemIds: Uint32Array): CountedIds {
  return statements.pack(PEOPLE_OF_ITEMS, { ids: `[${itemIds.join()}]` }, 2).numbers;
}

/** How many of these items each genre has. */
export function genresOfItems(statements: Statements, itemIds: Uint32Array): CountedIds {
  return statements.pack(GENRES_OF_ITEMS, { ids: `[${itemIds.join()}]` }, 2).numbers;
}

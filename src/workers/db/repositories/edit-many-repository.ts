import type { FieldValue } from '../../../shared/edits/editable-field.ts';
import type { NameListField } from '../../../shared/edits/name-list.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery, type Query } from '../engine/query.ts';
import collectionsSql from '../sql/edit-many/collections.sql?raw';
import countriesSql from '../sql/edit-many/countries.sql?raw';
import genresSql from '../sql/edit-many/genres.sql?raw';
import keywordsSql from '../sql/edit-many/keywords.sql?raw';
import locksSql from '../sql/edit-many/locks.sql?raw';
import tagsSql from '../sql/edit-many/tags.sql?raw';
import valuesSql from '../sql/edit-many/values.sql?raw';

type Ids = { ids: string };

const VALUES = defineQuery<Ids, unknown>('edit-many/values', valuesSql);
const LOCKS = defineQuery<Ids, unknown>('edit-many/locks', locksSql);
const NAMES: Readonly<Record<NameListField, Query<Ids, unknown>>> = {
  genres: defineQuery<Ids, unknown>('edit-many/genres', genresSql),
  countries: defineQuery<Ids, unknown>('edit-many/countries', countriesSql),
  keywords: defineQuery<Ids, unknown>('edit-many/keywords', keywordsSql),
  tags: defineQuery<Ids, unknown>('edit-many/tags', tagsSql),
  collections: defineQuery<Ids, unknown>('edit-many/collections', collectionsSql),
};

/** What a title has: its fields in the order of `VALUE_FIELDS`, the own rating, and three times yes (1) or no. */
export type ManyRow = readonly [
  title: FieldValue,
  originalTitle: FieldValue,
  year: FieldValue,
  airedDate: FieldValue,
  runtimeMin: FieldValue,
  rating: FieldValue,
  season: FieldValue,
  episode: FieldValue,
  description: FieldValue,
  userRating: FieldValue,
  isEpisode: 0 | 1,
  isFavourite: 0 | 1,
  isWatched: 0 | 1,
];
type Counted = readonly (readonly [name: string, titles: number])[];

/** What titles among many have. */
export function editManyRepository(statements: Statements) {
  const read = <T>(query: Query<Ids, unknown>, ids: readonly number[]): T => {
    const json = statements.bytes(query, { ids: JSON.stringify(ids) });
    return JSON.parse(new TextDecoder().decode(json)) as T;
  };
  return {
    values: (ids: readonly number[]): readonly ManyRow[] => read(VALUES, ids),
    /** Fields that are locked, with how many titles they are locked of. */
    locks: (ids: readonly number[]): Counted => read(LOCKS, ids),
    names: (field: NameListField, ids: readonly number[]): Counted => read(NAMES[field], ids),
  };
}

import type { FieldValue } from '../../../shared/edits/editable-field.ts';
import { LONGEST_TOLD } from '../../../shared/edits/many-values.ts';
import type { NameListField } from '../../../shared/edits/name-list.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery, type Query, type SqlParams } from '../engine/query.ts';
import charactersSql from '../sql/edit-many/characters.sql?raw';
import collectionsSql from '../sql/edit-many/collections.sql?raw';
import countriesSql from '../sql/edit-many/countries.sql?raw';
import genresSql from '../sql/edit-many/genres.sql?raw';
import keywordsSql from '../sql/edit-many/keywords.sql?raw';
import locksSql from '../sql/edit-many/locks.sql?raw';
import peopleSql from '../sql/edit-many/people.sql?raw';
import personNamesSql from '../sql/edit-many/person-names.sql?raw';
import picturesSql from '../sql/edit-many/pictures.sql?raw';
import tagsSql from '../sql/edit-many/tags.sql?raw';
import valuesSql from '../sql/edit-many/values.sql?raw';

type Ids = { ids: string };

const VALUES = defineQuery<Ids & { longest: number }, unknown>('edit-many/values', valuesSql);
const PEOPLE = defineQuery<Ids, unknown>('edit-many/people', peopleSql);
const CHARACTERS = defineQuery<Ids & { people: string }, unknown>('edit-many/characters', charactersSql);
const PERSON_NAMES = defineQuery<Ids, unknown>('edit-many/person-names', personNamesSql);
const PICTURES = defineQuery<Ids, unknown>('edit-many/pictures', picturesSql);
const LOCKS = defineQuery<Ids, unknown>('edit-many/locks', locksSql);
const NAMES: Readonly<Record<NameListField, Query<Ids, unknown>>> = {
  genres: defineQuery<Ids, unknown>('edit-many/genres', genresSql),
  countries: defineQuery<Ids, unknown>('edit-many/countries', countriesSql),
  keywords: defineQuery<Ids, unknown>('edit-many/keywords', keywordsSql),
  tags: defineQuery<Ids, unknown>('edit-many/tags', tagsSql),
  collections: defineQuery<Ids, unknown>('edit-many/collections', collectionsSql),
};

/** What a title has: its fields in the order of `VALUE_FIELDS`, the own rating, three times yes (1) or no, and notes. */
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
  notes: string | null,
];
type Counted = readonly (readonly [name: string, titles: number])[];
type Picture = readonly [
  type: string,
  key: string,
  url: string,
  width: number,
  height: number,
  bytes: number,
  dominantColor: string,
  titles: number,
];

/** What titles among many have. */
export function editManyRepository(statements: Statements) {
  const ask = <T, Params extends SqlParams>(query: Query<Params, unknown>, params: Params): T =>
    JSON.parse(new TextDecoder().decode(statements.bytes(query, params))) as T;
  const read = <T>(query: Query<Ids, unknown>, ids: readonly number[]): T =>
    ask(query, { ids: JSON.stringify(ids) });
  return {
    /** Of texts the first {@link LONGEST_TOLD} characters. */
    values: (ids: readonly number[]): readonly ManyRow[] =>
      ask(VALUES, { ids: JSON.stringify(ids), longest: LONGEST_TOLD }),
    /** Who is in how many titles in which role. */
    people: (
      ids: readonly number[],
    ): readonly (readonly [personId: number, role: string, titles: number])[] => read(PEOPLE, ids),
    /** Which parts some people have in how many titles. */
    characters: (
      ids: readonly number[],
      people: readonly number[],
    ): readonly (readonly [personId: number, role: string, character: string | null, titles: number])[] =>
      ask(CHARACTERS, { ids: JSON.stringify(ids), people: JSON.stringify(people) }),
    personNames: (people: readonly number[]): readonly (readonly [personId: number, name: string])[] =>
      read(PERSON_NAMES, people),
    /** The pictures that were chosen, with how many titles they were chosen for. */
    pictures: (ids: readonly number[]): readonly Picture[] => read(PICTURES, ids),
    /** Fields that are locked, with how many titles they are locked of. */
    locks: (ids: readonly number[]): Counted => read(LOCKS, ids),
    names: (field: NameListField, ids: readonly number[]): Counted => read(NAMES[field], ids),
  };
}

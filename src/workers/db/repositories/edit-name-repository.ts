import type { CreditEntry } from '../../../shared/edits/item-edit.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import genresNamedSql from '../sql/act/genres-named.sql?raw';
import insertPersonSql from '../sql/act/insert-person.sql?raw';
import lastPositionsSql from '../sql/act/last-positions.sql?raw';
import personNamedSql from '../sql/act/person-named.sql?raw';
import { createUnitOfWork } from './unit-of-work.ts';

const GENRES_NAMED = defineQuery<{ names: string }, { name: string }>('act/genres-named', genresNamedSql);
const LAST_POSITIONS = defineQuery<{ ids: string }, unknown>('act/last-positions', lastPositionsSql);

const PERSON_NAMED = defineQuery<{ name: string; id: number | null }, { id: number }>(
  'act/person-named',
  personNamedSql,
);
const INSERT_PERSON = defineQuery<{ name: string; now: number }, never>('act/insert-person', insertPersonSql);

/** What has a name and is put on titles. */
interface NamedThings {
  idOf(name: string): number | undefined;
  insert(name: string, details: null, now: number): number;
}

/** Finds tags and collections by their names, which differ in more than case, and makes those that are missing. */
export function editNameRepository(statements: Statements) {
  const { tags, collections } = createUnitOfWork(statements);
  const find = (things: NamedThings, names: readonly string[]) => [
    ...new Set(names.flatMap((name) => things.idOf(name) ?? [])),
  ];
  const findOrMake = (things: NamedThings, names: readonly string[], now: number) => [
    ...new Set(names.map((name) => things.idOf(name) ?? things.insert(name, null, now))),
  ];
  return {
    /** `now` in ms since the epoch. */
    makeTags: (names: readonly string[], now: number): number[] => findOrMake(tags, names, now),
    findTags: (names: readonly string[]): number[] => find(tags, names),
    makeCollections: (names: readonly string[], now: number): number[] => findOrMake(collections, names, now),
    /** Id of the tag or the collection of this name. */
    groupNamed: (table: 'tag' | 'collection', name: string): number | undefined =>
      (table === 'tag' ? tags : collections).idOf(name),
    /** Ids of the titles of a tag or a collection. */
    members: (table: 'tag' | 'collection', id: number): Uint32Array =>
      (table === 'tag' ? tags : collections).itemIds(id),
    findCollections: (names: readonly string[]): number[] => find(collections, names),
    /** As {@link makePeople}, without making anybody: who is not there yet has an id below 0. */
    findPeople(credits: readonly CreditEntry[]): (CreditEntry & { readonly personId: number })[] {
      return credits.map((credit, at) => {
        const known = statements.get(PERSON_NAMED, { name: credit.name, id: credit.personId })?.id;
        return { ...credit, personId: known ?? -1 - at };
      });
    },
    /** Whoever is meant, or of several with the name who is in the most titles; else somebody new. */
    makePeople(
      credits: readonly CreditEntry[],
      now: number,
    ): (CreditEntry & { readonly personId: number })[] {
      return credits.map(({ personId, name, role, character }) => {
        const known = statements.get(PERSON_NAMED, { name, id: personId })?.id;
        if (known === undefined) statements.run(INSERT_PERSON, { name, now });
        return { personId: known ?? statements.lastInsertId(), name, role, character };
      });
    },
    /** The names as genres that are there are spelled. */
    spelledGenres(names: readonly string[]): string[] {
      const rows = statements.all(GENRES_NAMED, { names: JSON.stringify(names) });
      const spelled = new Map(rows.map(({ name }) => [name.toLowerCase(), name]));
      return names.map((name) => spelled.get(name.toLowerCase()) ?? name);
    },
    /** The highest position in each of these collections that has items. */
    lastPositions(ids: readonly number[]): ReadonlyMap<number, number> {
      const json = statements.bytes(LAST_POSITIONS, { ids: JSON.stringify(ids) });
      return new Map(JSON.parse(new TextDecoder().decode(json)) as [number, number][]);
    },
  };
}

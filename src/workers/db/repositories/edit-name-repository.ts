import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import collectionsNamedSql from '../sql/act/collections-named.sql?raw';
import genresNamedSql from '../sql/act/genres-named.sql?raw';
import lastPlaySql from '../sql/act/last-play.sql?raw';
import lastPositionsSql from '../sql/act/last-positions.sql?raw';
import tagsNamedSql from '../sql/act/tags-named.sql?raw';
import { createUnitOfWork } from './unit-of-work.ts';

type Named = { id: number; name: string };

const TAGS_NAMED = defineQuery<{ names: string }, Named>('act/tags-named', tagsNamedSql);
const GENRES_NAMED = defineQuery<{ names: string }, Named>('act/genres-named', genresNamedSql);
const COLLECTIONS_NAMED = defineQuery<{ names: string }, Named>('act/collections-named', collectionsNamedSql);
const LAST_POSITIONS = defineQuery<{ ids: string }, unknown>('act/last-positions', lastPositionsSql);
const LAST_PLAY = defineQuery<Record<never, never>, { id: number | null }>('act/last-play', lastPlaySql);

/** Finds tags and collections by their names, which differ in more than case, and makes those that are missing. */
export function editNameRepository(statements: Statements) {
  const unit = createUnitOfWork(statements);
  const find = (query: typeof TAGS_NAMED, names: readonly string[]) => {
    const rows = statements.all(query, { names: JSON.stringify(names) });
    return new Map(rows.map(({ id, name }) => [name.toLowerCase(), id]));
  };
  const findOrMake = (query: typeof TAGS_NAMED, names: readonly string[], make: (name: string) => number) => {
    const found = find(query, names);
    const ids = names.map((name) => found.get(name.toLowerCase()) ?? remember(found, name, make(name)));
    return [...new Set(ids)];
  };
  return {
    /** `now` in ms since the epoch. */
    makeTags: (names: readonly string[], now: number): number[] =>
      findOrMake(TAGS_NAMED, names, (name) => unit.tags.insert(name, null, now)),
    findTags: (names: readonly string[]): number[] => [...find(TAGS_NAMED, names).values()],
    makeCollections: (names: readonly string[], now: number): number[] =>
      findOrMake(COLLECTIONS_NAMED, names, (name) => unit.collections.insert(name, null, now)),
    findCollections: (names: readonly string[]): number[] => [...find(COLLECTIONS_NAMED, names).values()],
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
    lastPlayId: (): number => statements.get(LAST_PLAY, {})?.id ?? 0,
  };
}

function remember(found: Map<string, number>, name: string, id: number): number {
  found.set(name.toLowerCase(), id);
  return id;
}

import type { WorksSummary } from '../../../rpc/people-api.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { genreRepository } from '../repositories/genre-repository.ts';
import { personRepository } from '../repositories/person-repository.ts';
import { type CountedIds, genresOfItems, peopleOfItems } from '../repositories/works-summary-repository.ts';

/** Most titles looked at. */
export const MOST_LOOKED_AT = 1000;
/** Some ms of work: between chunks the connection serves what is on screen. */
const CHUNK = 100;
const MOST_PEOPLE = 16;
const MOST_GENRES = 8;

/** Whose titles are looked at. */
export interface SummarySubject {
  /** Those of their items that lists show, at most so many. */
  readonly itemIds: (statements: Statements, limit: number) => Uint32Array;
  /** Is not counted among the others. */
  readonly personId?: number;
}

/** Counts who and what titles have in common, in chunks. Throws when the signal aborts. */
export async function summariseWorks(
  connection: Connection,
  { itemIds, personId }: SummarySubject,
  signal: AbortSignal,
): Promise<WorksSummary> {
  const ids = await connection.read((statements) => itemIds(statements, MOST_LOOKED_AT));
  const people = new Map<number, number>();
  const genres = new Map<number, number>();
  for (let at = 0; at < ids.length; at += CHUNK) {
    signal.throwIfAborted();
    const chunk = ids.subarray(at, at + CHUNK);
    await connection.read((statements) => {
      addCounts(people, peopleOfItems(statements, chunk));
      addCounts(genres, genresOfItems(statements, chunk));
    });
  }
  signal.throwIfAborted();
  if (personId !== undefined) people.delete(personId);
  return connection.read((statements) => ({
    looked: ids.length,
    people: namePeople(statements, mostFrequent(people, MOST_PEOPLE)),
    genres: nameGenres(statements, mostFrequent(genres, MOST_GENRES)),
  }));
}

function addCounts(sums: Map<number, number>, counted: CountedIds): void {
  for (let at = 0; at < counted.length; at += 2) {
    const id = counted[at] as number;
    sums.set(id, (sums.get(id) ?? 0) + (counted[at + 1] as number));
  }
}

/** The greatest first; equal ones by id. */
function mostFrequent(
  sums: ReadonlyMap<number, number>,
  most: number,
): readonly [id: number, count: number][] {
  return [...sums].sort(([a, x], [b, y]) => y - x || a - b).slice(0, most);
}

function namePeople(statements: Statements, counted: readonly [number, number][]): WorksSummary['people'] {
  const people = personRepository(statements);
  return counted.flatMap(([id, count]) => {
    const person = people.get(id);
    return person ? [{ id, name: person.name, count }] : [];
  });
}

function nameGenres(statements: Statements, counted: readonly [number, number][]): WorksSummary['genres'] {
  const names = new Map(
    genreRepository(statements)
      .list()
      .map(({ id, name }) => [id, name]),
  );
  return counted.map(([id, count]) => ({ name: names.get(id) ?? '', count }));
}

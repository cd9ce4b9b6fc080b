import type { Connection } from '../engine/connection.ts';
import {
  deleteGenresAmong,
  deleteUnattachedAmong,
  type Unattached,
} from '../repositories/library-removal-repository.ts';

/** People of one transaction, or companies. */
const CHUNK = 10_000;

/** Those who have lost a part in something, by id; they may have others. */
export interface Detached {
  readonly people: Set<number>;
  readonly companies: Set<number>;
  readonly genres: Set<number>;
}

/** Nobody yet. */
export function nobodyDetached(): Detached {
  return { people: new Set(), companies: new Set(), genres: new Set() };
}

/** Adds some to those who have lost a part in something. */
export function detach(
  to: Detached,
  { people = [], companies = [], genres = [] }: { readonly [Kind in keyof Detached]?: readonly number[] },
): void {
  for (const id of people) to.people.add(id);
  for (const id of companies) to.companies.add(id);
  for (const id of genres) to.genres.add(id);
}

/** Their ids as lists. */
export function idsOf({ people, companies, genres }: Detached) {
  return { people: [...people], companies: [...companies], genres: [...genres] };
}

/** Deletes those of them who have no part in anything any more. The indexes must be up. */
export async function deleteUnattached(connection: Connection, detached: Detached): Promise<void> {
  for (const chunk of chunksOf(detached)) {
    await connection.write((statements) => deleteUnattachedAmong(statements, chunk), {
      durability: 'relaxed',
    });
    await connection.checkpoint('passive');
  }
  if (detached.genres.size === 0) return;
  await connection.write((statements) => deleteGenresAmong(statements, [...detached.genres]), {
    durability: 'relaxed',
  });
}

function* chunksOf(detached: Detached): Generator<Unattached> {
  const people = [...detached.people];
  const companies = [...detached.companies];
  for (let at = 0; at < Math.max(people.length, companies.length); at += CHUNK)
    yield { people: people.slice(at, at + CHUNK), companies: companies.slice(at, at + CHUNK) };
}

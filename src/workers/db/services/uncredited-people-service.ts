import type { Connection } from '../engine/connection.ts';
import { deletePeopleAmong } from '../repositories/library-removal-repository.ts';

/** People of one transaction. */
const CHUNK = 10_000;

/** Deletes those among the people, given by id, whom nothing credits. The indexes must be up. */
export async function deleteUncreditedPeople(
  connection: Connection,
  people: Iterable<number>,
): Promise<void> {
  const ids = [...people];
  for (let at = 0; at < ids.length; at += CHUNK) {
    const chunk = ids.slice(at, at + CHUNK);
    await connection.write((statements) => deletePeopleAmong(statements, chunk), { durability: 'relaxed' });
    await connection.checkpoint('passive');
  }
}

import type { PersonDetail } from '../../../shared/media-item.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { creditRepository } from '../repositories/credit-repository.ts';
import { personRepository } from '../repositories/person-repository.ts';

/** A person and all their works, newest first. Throws `not-found`. */
export function readPersonDetail(statements: Statements, id: number): PersonDetail {
  const person = personRepository(statements).get(id);
  if (!person) throw new AppError('not-found', 'This person is no longer in the library.', `person ${id}`);
  return { ...person, works: creditRepository(statements).byPerson(id) };
}

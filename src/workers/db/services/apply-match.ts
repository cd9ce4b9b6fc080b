import type { MergedDetails } from '../../../shared/metadata/title-details.ts';
import type { Statements } from '../engine/connection.ts';
import { itemNfoRepository } from '../repositories/item-nfo-repository.ts';
import { type AppliedDetails, applyDetails, type DetailsTarget } from './apply-details.ts';
import { besideNfo, decidingId } from './nfo-precedence.ts';
import { PeopleDirectory } from './people-directory.ts';

/**
 * Puts what providers say into an item that nobody has decided on: beside what its NFO says, which stays. Notes the id
 * that decided the match, if it was one.
 */
export function applyMatch(
  statements: Statements,
  target: DetailsTarget,
  details: MergedDetails,
  now: number,
  people = new PeopleDirectory(false),
  chosenBy: 'person' | 'score' = 'score',
): AppliedDetails {
  const { id } = target;
  const decidedBy = decidingId(statements, id, details);
  const applied = applyDetails(statements, target, besideNfo(statements, id, details), chosenBy, now, people);
  if (decidedBy !== null) itemNfoRepository(statements).setDecidedBy(id, decidedBy);
  return applied;
}

import type { ActPart } from '../repositories/act-repository.ts';
import { itemsOfParts } from './turn-round.ts';
import { groupsOf, itemsOfGroup } from './version-changes.ts';

/** The titles that parts of an act are of, be they edited, or made one or two. */
export function titlesOfParts(parts: readonly ActPart[]): readonly number[] {
  return [...itemsOfParts(parts), ...groupsOf(parts).flatMap(itemsOfGroup)];
}

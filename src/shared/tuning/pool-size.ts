import { coresOf, type Machine } from './machine.ts';
import { FEWEST_READERS, hasLittleMemory, MOST_READERS, recommendedReaders } from './recommended-readers.ts';
import { coresText, type Tuned, tuned } from './tuned.ts';
import { TUNING_LIMITS } from './tuning-limits.ts';

/**
 * How many readers to have, and why.
 * @param chosen What a person chose, if anything: it wins.
 */
export function poolSize(machine: Machine, chosen: number | null): Tuned {
  const cores = coresText(coresOf(machine));
  const reason = hasLittleMemory(machine)
    ? `No more than ${FEWEST_READERS}, whatever this machine’s ${cores} would allow: it has ${machine.memoryGib} GB of memory.`
    : `One for each of this machine’s ${cores}, at least ${FEWEST_READERS} and at most ${MOST_READERS}.`;
  return tuned(recommendedReaders(machine), reason, TUNING_LIMITS.readers, chosen);
}

/** The only reader of a browser that lets one worker at a time use the database. */
export const SOLE_READER: Tuned = {
  value: 1,
  recommended: 1,
  reason: 'This browser lets one worker at a time use the database, so the number makes no difference here.',
  isChosen: false,
};

import { coresOf, type Machine } from './machine.ts';

/** Never fewer, so that the order of a million titles being read does not hold up a page. */
export const FEWEST_READERS = 2;
/** Never more: each costs a SQLite with 16 MB of page cache (docs/decisions/0002-pool.md). */
export const MOST_READERS = 4;
/** GiB. With so little memory or less there are no more than are needed at all. */
const LITTLE_MEMORY = 2;

/** How many readers a machine is best served by: one a core, within what is of use. */
export function recommendedReaders(machine: Machine): number {
  const most = hasLittleMemory(machine) ? FEWEST_READERS : MOST_READERS;
  return Math.min(most, Math.max(FEWEST_READERS, coresOf(machine)));
}

/** Whether memory, and not the cores, limits the readers. */
export function hasLittleMemory({ memoryGib }: Machine): boolean {
  return memoryGib !== undefined && memoryGib <= LITTLE_MEMORY;
}

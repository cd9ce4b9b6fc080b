import { type Row, type RowChange, reverseChanges } from '../../../shared/edits/row-changes.ts';
import { foldName } from '../../../shared/free-name.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { actTables } from '../repositories/act-tables.ts';
import { savedSearchRepository } from '../repositories/saved-search-repository.ts';
import type { Reversal } from './turn-round.ts';

const TABLE = 'saved_search';
/** Columns of the rows that acts read. */
const [NAME, POSITION, UPDATED_AT] = [1, 4, 7] as const;

/**
 * Turns changes of saved searches round. One that was changed since is left; where it stands among the others does not
 * count. Throws `constraint` where a name is another's by now. `now` in ms since the epoch.
 */
export function turnSearches(statements: Statements, changes: readonly RowChange[], now: number): Reversal {
  const tables = actTables(statements);
  const present = tables.read(TABLE, changes.map(idOf));
  const byId = new Map(present.map((row) => [Number(row[0]), row]));
  const asked = changes.filter((change) => isOfMore(change) || byId.has(idOf(change)));
  const moved = asked.map((change) => withPlaceOf(change, byId.get(idOf(change))));
  const plan = reverseChanges(moved, present, tables.keysOf(TABLE));
  requireFreeNames(statements, plan.changes);
  tables.write(TABLE, plan.changes, now);
  return { left: plan.left.size, itemIds: [], others: asked.length };
}

/** What only stood elsewhere and is gone now is nothing to be told of. */
function isOfMore([before, after]: RowChange): boolean {
  return before === null || after === null || isOtherwise(before, after);
}

/** One that was made by the act may have been moved since; when it was changed does not count. */
function withPlaceOf([before, after]: RowChange, row: Row | undefined): RowChange {
  if (after === null || (before === null && row === undefined)) return [before, after];
  const isChangedAt = (before ?? row)?.[UPDATED_AT] ?? null;
  const asIs = after.with(UPDATED_AT, isChangedAt);
  return before === null ? [before, asIs.with(POSITION, row?.[POSITION] ?? null)] : [before, asIs];
}

function isOtherwise(before: Row, after: Row): boolean {
  return before.some((cell, at) => at !== POSITION && at !== UPDATED_AT && cell !== after[at]);
}

/** Whether a change is more than that it was made at another time. */
export function isSearchChange([before, after]: RowChange): boolean {
  return (
    before === null || after === null || before.some((cell, at) => at !== UPDATED_AT && cell !== after[at])
  );
}

function requireFreeNames(statements: Statements, changes: readonly RowChange[]): void {
  const own = new Set(changes.map(idOf));
  const taken = new Set(
    savedSearchRepository(statements)
      .list()
      .filter(({ id }) => !own.has(id))
      .map(({ name }) => foldName(name)),
  );
  for (const [, after] of changes) {
    const name = String(after?.[NAME] ?? '');
    if (after !== null && taken.has(foldName(name)))
      throw new AppError('constraint', `There is another saved search “${name}” by now: rename that first.`);
  }
}

function idOf([before, after]: RowChange): number {
  return Number((before ?? after)?.[0]);
}

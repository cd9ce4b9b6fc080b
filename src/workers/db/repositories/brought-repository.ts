import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import extendRangeSql from '../sql/act/extend-range.sql?raw';
import inUseSql from '../sql/act/in-use.sql?raw';
import insertRangeSql from '../sql/act/insert-range.sql?raw';
import ofJobSql from '../sql/act/of-job.sql?raw';
import rangesSql from '../sql/act/ranges.sql?raw';
import highestItemIdSql from '../sql/import/highest-item-id.sql?raw';

/** Ids from one to another, both of them included. */
export interface IdRange {
  readonly firstId: number;
  readonly lastId: number;
}

type Range = { actId: number; firstId: number; lastId: number };

const HIGHEST_ITEM_ID = defineQuery<Record<never, never>, { id: number }>(
  'highest-item-id',
  highestItemIdSql,
);
const OF_JOB = defineQuery<{ jobId: number }, { id: number }>('act/of-job', ofJobSql);
const RANGES = defineQuery<{ actId: number }, IdRange>('act/ranges', rangesSql);
const EXTEND_RANGE = defineQuery<Range, never>('act/extend-range', extendRangeSql);
const INSERT_RANGE = defineQuery<Range, never>('act/insert-range', insertRangeSql);
const IN_USE = defineQuery<{ actId: number; ids: string; isOfFiles: 0 | 1 }, unknown>('act/in-use', inUseSql);

/** Which titles jobs brought, by the acts that they are. */
export function broughtRepository(statements: Statements) {
  return {
    /** The id that was given out last. */
    highestItemId: (): number => statements.get(HIGHEST_ITEM_ID, {})?.id ?? 0,
    /** The act of a job, as long as it holds. */
    ofJob: (jobId: number): number | undefined => statements.get(OF_JOB, { jobId })?.id,
    /** In order. */
    ranges: (actId: number): readonly IdRange[] => statements.all(RANGES, { actId }),
    /** Notes ids that are higher than all that are noted. */
    note(actId: number, { firstId, lastId }: IdRange): void {
      if (statements.run(EXTEND_RANGE, { actId, firstId, lastId }) === 0)
        statements.run(INSERT_RANGE, { actId, firstId, lastId });
    },
    /** Those of the titles that are in use by now, and series of which an episode is. @param isOfFiles They came from files. */
    inUse: (actId: number, itemIds: readonly number[], isOfFiles: boolean): ReadonlySet<number> =>
      new Set(statements.ids(IN_USE, { actId, ids: JSON.stringify(itemIds), isOfFiles: isOfFiles ? 1 : 0 })),
  };
}

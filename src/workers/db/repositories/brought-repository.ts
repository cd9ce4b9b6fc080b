import type { IdRange } from '../../../shared/id-range.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import extendRangeSql from '../sql/act/extend-range.sql?raw';
import inUseSql from '../sql/act/in-use.sql?raw';
import insertRangeSql from '../sql/act/insert-range.sql?raw';
import ofJobSql from '../sql/act/of-job.sql?raw';
import rangesSql from '../sql/act/ranges.sql?raw';
import highestItemIdSql from '../sql/import/highest-item-id.sql?raw';
import { actEpisodes } from './act-episodes.ts';
import { personalItems } from './scan-removal-repository.ts';

type Range = { actId: number; firstId: number; lastId: number };

const HIGHEST_ITEM_ID = defineQuery<Record<never, never>, { id: number }>(
  'highest-item-id',
  highestItemIdSql,
);
const OF_JOB = defineQuery<{ jobId: number }, { id: number }>('act/of-job', ofJobSql);
const RANGES = defineQuery<{ actId: number }, IdRange>('act/ranges', rangesSql);
const EXTEND_RANGE = defineQuery<Range, never>('act/extend-range', extendRangeSql);
const INSERT_RANGE = defineQuery<Range, never>('act/insert-range', insertRangeSql);
const IN_USE = defineQuery<
  { actId: number; ids: string; isOfFiles: 0 | 1; libraryId: number | null; lastFileId: number },
  unknown
>('act/in-use', inUseSql);

/** What titles that a job brought are told by from those that are in use. */
export interface BroughtBy {
  readonly actId: number;
  /** They came from files. */
  readonly isOfFiles: boolean;
  /** Where they were put; null: nobody knows. */
  readonly libraryId: number | null;
  /** Files with higher ids came later. */
  readonly lastFileId: number;
}

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
    /** Those of the titles that are in use by now, and series of which an episode is. */
    inUse(itemIds: readonly number[], { isOfFiles, ...by }: BroughtBy): ReadonlySet<number> {
      const changed = statements.ids(IN_USE, {
        ...{ ...by, ids: JSON.stringify(itemIds) },
        isOfFiles: isOfFiles ? 1 : 0,
      });
      const seriesOf = new Map(actEpisodes(statements, itemIds));
      const all = Uint32Array.from(new Set([...itemIds, ...seriesOf.keys()]));
      const asked = new Set(itemIds);
      const personal = [...personalItems(statements, all)].flatMap((id) => [id, seriesOf.get(id) ?? id]);
      return new Set([...changed, ...personal.filter((id) => asked.has(id))]);
    },
  };
}

import type { RowKey } from '../../../shared/edits/row-changes.ts';
import type { Query } from '../engine/query.ts';

export type Ids = { ids: string };
export type Rows = { rows: string };
type Read = Query<Ids, unknown>;
type Write = Query<Rows, never>;

type Update = Query<Rows & { now: number }, never>;

/** The statements of one table whose rows acts change. Rows are JSON arrays; the id of what they are of comes first. */
export interface ActTableSql {
  readonly keys: RowKey;
  readonly read: Read;
  /** Absent: rows neither come nor go. */
  readonly remove?: Write;
  readonly insert?: Write;
  /** Changes rows where they stand, by their key. Absent: they are removed and inserted. */
  readonly update?: Update;
  /** The same for rows that do not keep when they were changed. */
  readonly move?: Write;
  /** Takes the names of rows that will be changed out of the way of others. */
  readonly free?: Write;
  /** Makes what the rows refer to. */
  readonly prepare?: Write;
}

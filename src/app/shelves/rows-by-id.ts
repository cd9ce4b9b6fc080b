import type { PackedRows } from '../../rpc/items-api.ts';
import type { ItemRow } from '../../shared/media-item.ts';
import { unpackJson } from '../../shared/unpack-json.ts';

/** Rows of titles by their ids. */
export type RowsById = ReadonlyMap<number, ItemRow>;

/** Rows that crossed the thread, by their ids. */
export function rowsById({ rows }: PackedRows): RowsById {
  return new Map(unpackJson<ItemRow[]>(rows).map((row) => [row.id, row]));
}

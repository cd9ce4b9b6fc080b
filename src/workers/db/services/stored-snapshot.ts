import { AppError } from '../../../shared/reply.ts';
import {
  type ItemSnapshot,
  SNAPSHOT_ITEM,
  SNAPSHOT_LATER_LISTS,
  SNAPSHOT_LISTS,
  type SnapshotColumn,
  type SnapshotColumns,
  type SnapshotValue,
} from '../repositories/item-snapshot.ts';

const VERSION = 1;

/** A snapshot as JSON. */
export function storeSnapshot(snapshot: ItemSnapshot): string {
  return JSON.stringify({ version: VERSION, ...snapshot });
}

/** A snapshot from JSON; throws `invalid-argument` when that is not what {@link storeSnapshot} makes. */
export function parseSnapshot(json: string): ItemSnapshot {
  const root = asObject(parseJson(json));
  if (root.version !== VERSION) throw malformed('version');
  const lists = Object.entries(SNAPSHOT_LISTS).map(([name, columns]) => [
    name,
    readRows(root[name], name, columns),
  ]);
  const later = Object.entries(SNAPSHOT_LATER_LISTS)
    .filter(([name]) => root[name] !== undefined)
    .map(([name, columns]) => [name, readRows(root[name], name, columns)]);
  return {
    itemId: readValue(root.itemId, 'number', 'itemId'),
    item: readRow(root.item, 'item', SNAPSHOT_ITEM),
    ...Object.fromEntries([...lists, ...later]),
  } as ItemSnapshot;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw malformed('JSON');
  }
}

function readRows(
  value: unknown,
  name: string,
  columns: SnapshotColumns,
): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(value)) throw malformed(name);
  return value.map((row) => readRow(row, name, columns));
}

function readRow(value: unknown, name: string, columns: SnapshotColumns): Readonly<Record<string, unknown>> {
  const row = asObject(value);
  return Object.fromEntries(
    Object.entries(columns).map(([column, type]) => [
      column,
      readValue(row[column], type, `${name}.${column}`),
    ]),
  );
}

function readValue<C extends SnapshotColumn>(value: unknown, column: C, name: string): SnapshotValue<C> {
  const isNull = value === null && column.endsWith('?');
  const isValue = column.startsWith('text') ? typeof value === 'string' : Number.isFinite(value);
  if (!isNull && !isValue) throw malformed(name);
  return value as SnapshotValue<C>;
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed('object');
  return value as Readonly<Record<string, unknown>>;
}

function malformed(where: string): AppError {
  return new AppError('invalid-argument', 'What this title was before cannot be read.', where);
}

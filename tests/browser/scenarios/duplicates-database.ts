import type { ChangeEvent } from '/src/rpc/change-event.ts';
import { reasonsOf } from '/src/shared/duplicates/duplicate-report.ts';
import { unwrap } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { createDuplicates } from '/src/workers/db/services/duplicates-service.ts';
import { createEdits, createEditWrites } from '/src/workers/db/services/edits-service.ts';
import { makeLibrary, select } from './import-database.ts';
import { openLibrary } from './library-database.ts';

/** What is not part of titles: the acts themselves, what the search is told, and ids that are not to be given out. */
const NOT_COMPARED = [
  'act',
  'act_part',
  'act_item',
  'act_picture',
  'import_origin',
  'search_change',
  'item_id_floor',
  'sqlite_sequence',
  'highest_id',
  'job_run',
];

/** A library for duplicates; `told` holds what was published. */
export async function open() {
  const connection = await openLibrary();
  const told: ChangeEvent[] = [];
  await makeLibrary(connection);
  const writes = createEditWrites(connection, (event) => void told.push(event));
  const api = createDuplicates(connection);
  const report = async () => {
    const { members, ends, reasons, certain } = unwrap(await api.report('1', () => undefined));
    return [...ends].map((end, at) => ({
      ids: [...members.slice(at === 0 ? 0 : ends[at - 1], end)],
      reasons: reasonsOf(reasons[at] ?? 0).join(),
      certain: certain[at] === 1,
    }));
  };
  return { connection, told, writes, api, report, edits: createEdits(connection) };
}

/** Every row of every table but those that are not compared. */
export async function dump(connection: Connection): Promise<string> {
  const tables = await select(
    connection,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'text_search%' ORDER BY name`,
  );
  const rows: Record<string, unknown> = {};
  for (const { name } of tables)
    if (!NOT_COMPARED.includes(String(name)))
      rows[String(name)] = (await select(connection, `SELECT * FROM ${String(name)}`))
        .map((row) => JSON.stringify(row))
        .sort();
  // Counters of what there is none of are no different from no counters.
  rows.item_count = (rows.item_count as string[]).filter((row) => !row.includes('"count":0'));
  return JSON.stringify(rows, null, 1);
}

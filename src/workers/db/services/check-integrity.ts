import { AppError } from '../../../shared/reply.ts';
import type { Connection } from '../engine/connection.ts';
import { macrotask } from '../engine/macrotask.ts';
import { defineQuery } from '../engine/query.ts';
import checkTableSql from '../sql/check-table.sql?raw';
import listTablesSql from '../sql/list-tables.sql?raw';

const listTables = defineQuery<Record<string, never>, { name: string }>('list-tables', listTablesSql);
const checkTable = defineQuery<{ table: string }, { problem: string }>('check-table', checkTableSql);

/**
 * Reads every page of every table and its indexes. Throws `database-damaged` with what SQLite found.
 * Table by table, so that it can be cancelled.
 * @param onProgress Told the share of tables checked, 0 to 1.
 */
export async function checkIntegrity(
  connection: Connection,
  signal: AbortSignal,
  onProgress: (fraction: number) => void,
): Promise<void> {
  const tables = await connection.read((statements) => statements.all(listTables, {}));
  for (const [index, { name }] of tables.entries()) {
    onProgress(index / tables.length);
    await macrotask();
    signal.throwIfAborted();
    const problems = await connection.read((statements) => statements.all(checkTable, { table: name }));
    if (problems.length === 0) continue;
    const detail = problems.map(({ problem }) => problem).join('; ');
    throw new AppError(
      'database-damaged',
      `The database is damaged: its table ${name} cannot be read.`,
      detail,
    );
  }
  onProgress(1);
}

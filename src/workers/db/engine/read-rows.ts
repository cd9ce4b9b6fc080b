import { isRecording } from '../../../instrumentation/shared-instrumentation.ts';
import type { CallTrace } from '../../../instrumentation/trace-context.ts';
import type { SqlValue } from './query.ts';
import type { StatementCache } from './statement-cache.ts';
import { StatementSpans } from './statement-spans.ts';

/** All rows of a statement that is given no values, where the transaction it belongs to is begun already. */
export function readRows(
  cache: StatementCache,
  sql: string,
  name: string,
  trace: CallTrace | undefined,
): Record<string, SqlValue>[] {
  const start = performance.now();
  const statement = cache.prepare(sql, name);
  const rows: Record<string, SqlValue>[] = [];
  let failed = true;
  try {
    while (statement.step()) rows.push(statement.row());
    failed = false;
  } finally {
    statement.reset();
    if (isRecording()) new StatementSpans(trace).ran(name, start, statement, failed);
  }
  return rows;
}

import { isRecording, recordSpan } from '../../../instrumentation/shared-instrumentation.ts';
import type { CallTrace } from '../../../instrumentation/trace-context.ts';
import { AppError } from '../../../shared/reply.ts';
import type { DatabaseHandle } from './database-handle.ts';
import type { PreparedStatement } from './prepared-statement.ts';
import { finishPending, retryWhenReady } from './retry.ts';
import { SQLITE_DONE, SQLITE_OK, SQLITE_ROW } from './sqlite-constant.ts';
import { sqliteError } from './sqlite-error.ts';
import type { StatementCache } from './statement-cache.ts';
import { statementSpanName } from './statement-span-name.ts';

const IO_ERROR = 10;

/**
 * Runs one statement without parameters, waiting for locks as long as the busy timeout allows and
 * for what the file system does afterwards. Throws {@link AppError}.
 */
export async function execute(
  database: DatabaseHandle,
  cache: StatementCache,
  sql: string,
  trace?: CallTrace,
): Promise<void> {
  const { module } = database;
  const start = performance.now();
  let failed = true;
  try {
    const prepared = await retryWhenReady(module, () => cache.tryPrepare(sql, sql));
    if (prepared !== SQLITE_OK) throw database.error(prepared, sql);
    const statement = cache.prepare(sql, sql);
    try {
      const resultCode = await retryWhenReady(
        module,
        () => drain(statement),
        () => statement.reset(),
      );
      if (resultCode !== SQLITE_DONE) throw database.error(resultCode, sql);
    } finally {
      statement.reset();
    }
    await finishPending(module);
    failed = false;
  } catch (error) {
    throw error instanceof AppError ? error : sqliteError(IO_ERROR, sql, error);
  } finally {
    if (isRecording()) {
      const duration = performance.now() - start;
      const traceId = trace ? { traceId: trace.id } : {};
      recordSpan({ name: statementSpanName(sql), track: 'SQL', start, duration, failed, ...traceId });
    }
  }
}

/** Steps past all rows; returns the result code that is not a row. */
function drain(statement: PreparedStatement): number {
  let resultCode = statement.stepRaw();
  while (resultCode === SQLITE_ROW) resultCode = statement.stepRaw();
  return resultCode;
}

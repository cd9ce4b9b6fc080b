import { failed, ok, type Reply } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';

/** The outcome of reading on one snapshot, as a reply. */
export async function answerRead<T>(
  connection: Connection,
  work: (statements: Statements) => T,
): Promise<Reply<T>> {
  try {
    return ok(await connection.read(work));
  } catch (error) {
    return failed(error);
  }
}

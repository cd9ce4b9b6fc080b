import type { DatabaseHandle } from './database-handle.ts';

/** Operations between two calls: some ms of work, so that the calls cost next to nothing. */
const INTERVAL = 50_000;

/**
 * Calls `onOperations` from within whatever statement runs, with the number of operations of SQLite's
 * virtual machine so far, https://www.sqlite.org/c3ref/progress_handler.html; returns what ends it. One at a
 * time on a database.
 */
export function countOperations(
  { module, pointer }: DatabaseHandle,
  onOperations: (operations: number) => void,
): () => void {
  let operations = 0;
  const tell = () => {
    operations += INTERVAL;
    onOperations(operations);
    // Anything else would interrupt the statement.
    return 0;
  };
  module.progress_handler(pointer, INTERVAL, tell, 0);
  return () => module.progress_handler(pointer, 0, null, 0);
}

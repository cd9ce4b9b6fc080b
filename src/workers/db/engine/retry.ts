import { SQLITE_BUSY } from './sqlite-constant.ts';
import type { SqliteModule } from './sqlite-module.ts';

const MOST_TRIES = 10;

/**
 * Runs a call of SQLite that may need a lock or a file which the file system can only get
 * asynchronously: it answers SQLITE_BUSY and leaves promises in `retryOps`. Waits for them and tries
 * again. Returns SQLite's result code; SQLITE_BUSY means that someone else kept the lock for too long.
 * @param again Called before each further try, to reset what failed.
 */
export async function retryWhenReady(
  module: SqliteModule,
  call: () => number,
  again?: () => void,
): Promise<number> {
  await settle(module, 'retryOps');
  for (let tries = 1; ; tries++) {
    const resultCode = call();
    if ((resultCode & 0xff) !== SQLITE_BUSY || module.retryOps.length === 0 || tries === MOST_TRIES) {
      return resultCode;
    }
    again?.();
    await settle(module, 'retryOps');
  }
}

/** Waits for what a file system still does after a call, such as a checkpoint; throws what it threw. */
export async function finishPending(module: SqliteModule): Promise<void> {
  await settle(module, 'pendingOps');
}

async function settle(module: SqliteModule, list: 'retryOps' | 'pendingOps'): Promise<void> {
  while (module[list].length > 0) {
    const waiting = module[list];
    module[list] = [];
    await Promise.all(waiting);
  }
}

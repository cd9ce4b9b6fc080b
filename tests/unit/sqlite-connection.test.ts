import { expect, test } from '@playwright/test';
import { AppError } from '../../src/shared/reply.ts';
import type { DatabaseHandle } from '../../src/workers/db/engine/database-handle.ts';
import { SqliteConnection } from '../../src/workers/db/engine/sqlite-connection.ts';

/** A database whose disk is full: every statement fails. */
function fullDatabase(onClose: () => void): DatabaseHandle {
  const module = {
    retryOps: [],
    _sqlite3_malloc() {
      throw new AppError('storage-full', 'There is no room.');
    },
    _sqlite3_free() {},
    _sqlite3_close_v2: onClose,
  };
  const parts = { module, pointer: 1, arena: { free() {} }, vfs: { kind: 'write-ahead', close() {} } };
  return parts as unknown as DatabaseHandle;
}

test('a database that cannot be opened again is closed once, however often it is tried', async () => {
  let closed = 0;
  let tried = 0;
  const reopen = () => {
    tried++;
    return Promise.reject(new AppError('storage-full', 'There is still no room.'));
  };
  const connection = new SqliteConnection(
    fullDatabase(() => closed++),
    'library',
    'writer',
    reopen,
  );
  await expect(connection.vacuum()).rejects.toThrow('There is no room.');
  await expect(connection.vacuum()).rejects.toThrow('There is still no room.');
  await expect(connection.vacuum()).rejects.toThrow('There is still no room.');
  await connection.close();
  expect({ closed, tried }).toEqual({ closed: 1, tried: 2 });
});

import { expect, test } from '@playwright/test';
import { sqliteError } from '../../src/workers/db/engine/sqlite-error.ts';

const COMMIT_FAILED = 778; // SQLITE_IOERR_WRITE
const SHORT_READ = 522;

test('result codes become codes of the app, extended ones too', () => {
  const codes = [5, 8, 11, 13, 14, 19, 2067, 26, 9].map((resultCode) => sqliteError(resultCode, '').code);
  expect(codes).toEqual([
    'busy',
    'database-read-only',
    'database-damaged',
    'storage-full',
    'storage-unavailable',
    'constraint',
    'constraint',
    'database-damaged',
    'cancelled',
  ]);
});

test('an input/output error is told by what the file system threw', () => {
  const quota = new DOMException('No space', 'QuotaExceededError');
  expect(sqliteError(COMMIT_FAILED, '', quota).code).toBe('storage-full');
  expect(sqliteError(COMMIT_FAILED, '', new Error('write failed')).code).toBe('storage-full');
  expect(sqliteError(COMMIT_FAILED, '', new Error('handle closed')).code).toBe('storage-unavailable');
  expect(sqliteError(SHORT_READ, '').code).toBe('database-damaged');
});

test('what SQLite cannot explain is a bug and names the statement', () => {
  const error = sqliteError(1, 'no such table: x in list-items');
  expect(error.code).toBe('internal');
  expect(error.message).toContain('list-items');
});

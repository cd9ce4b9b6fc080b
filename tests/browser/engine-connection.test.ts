import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/engine-connection.ts';

const SCENARIOS = '/tests/browser/scenarios/engine-connection.ts';
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

for (const vfs of ['write-ahead', 'coop-sync']) {
  test.describe(vfs, () => {
    test('texts, numbers and blobs come back as they went in', async ({ runInWorker }) => {
      expect(await runInWorker(SCENARIOS, 'roundTrip', vfs)).toEqual({
        texts: true,
        blob: [0, 255, 7],
        numbers: true,
        types: ['integer', 'integer', 'real', 'integer', 'integer', 'integer', 'integer', 'real'],
      });
    });

    test('a transaction that fails leaves nothing, and a read refuses to write', async ({ runInWorker }) => {
      expect(await runInWorker(SCENARIOS, 'rollBack', vfs)).toEqual({
        thrown: 'constraint',
        left: 1,
        writeInRead: 'database-read-only',
        after: 2,
      });
    });

    test('what was committed is there after closing and opening', async ({ runInWorker }) => {
      expect(await runInWorker(SCENARIOS, 'survivesClosing', vfs)).toBe(1);
    });

    test('missing and unknown parameters and text that is no SQL are named', async ({ runInWorker }) => {
      expect(await runInWorker(SCENARIOS, 'wrongParameters', vfs)).toEqual({
        messages: ['note-by-id needs the parameter :id.', 'note-by-id has no parameter :other.'],
        notSql: 'internal',
      });
    });

    test('20,000 rows are loaded in bulk and their ids read', async ({ runInWorker }) => {
      expect(await runInWorker(SCENARIOS, 'bulkAndIds', vfs)).toEqual({
        length: 20_000,
        descending: true,
        odd: true,
        even: true,
        integrity: 'ok',
      });
    });

    test('one long statement tells how far it is, and no later one does', async ({ runInWorker }) => {
      const found = await runInWorker<Outcome<'countOperations'>>(SCENARIOS, 'countOperations', vfs);
      expect(found).toEqual({
        within: expect.any(Number),
        rising: true,
        after: 0,
        failed: 'internal',
        vacuum: true,
      });
      expect(found.within).toBeGreaterThan(2);
    });

    test('bytes are a copy of their own', async ({ runInWorker }) => {
      expect(await runInWorker(SCENARIOS, 'bytesAreCopied', vfs)).toEqual({
        text: '["Amélie"]',
        own: true,
        nothing: 0,
      });
    });

    test('more statements than are kept, and a changed schema, do no harm', async ({ runInWorker }) => {
      expect(await runInWorker(SCENARIOS, 'manyStatements', vfs)).toMatchObject({ id: 500, extra: 'new' });
    });

    test('reads go on while a snapshot is copied; a write waits', async ({ runInWorker }) => {
      expect(await runInWorker(SCENARIOS, 'snapshotLetsReadsThrough', vfs)).toEqual([
        'snapshot of SQLite format 3',
        'read 1',
        'snapshot ends',
        'write',
      ]);
    });

    test('two connections write in turns', async ({ runInWorker }) => {
      expect(await runInWorker(SCENARIOS, 'twoWriters', vfs)).toEqual([60, 60]);
    });

    test('a file that is no database, is damaged or cut short is told as damaged', async ({
      runInWorker,
    }) => {
      expect(await runInWorker(SCENARIOS, 'damaged', vfs)).toEqual([
        'database-damaged',
        'database-damaged',
        'database-damaged',
      ]);
    });
  });
}

test('a reader sees a commit of the writer as soon as it is acknowledged', async ({ runInWorker }) => {
  expect(await runInWorker(SCENARIOS, 'readYourWrites', 'write-ahead')).toEqual({
    missed: 0,
    refused: 'database-read-only',
  });
});

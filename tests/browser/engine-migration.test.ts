import { expect, test } from '../support/browser-test.ts';

const SCENARIOS = '/tests/browser/scenarios/engine-migration.ts';

for (const vfs of ['write-ahead', 'coop-sync']) {
  test.describe(vfs, () => {
    test('what is missing is applied in order, once, and recorded', async ({ runInWorker }) => {
      expect(await runInWorker(SCENARIOS, 'applies', vfs)).toEqual({
        applied: ['1 0001_step', '2 0002_step'],
        told: ['0001_step 1', '0002_step 0'],
        again: 0,
        behind: 'behind',
        current: 'current',
        recorded: 3,
        tables: ['film', 'film_year', 'schema_migration'],
      });
    });

    test('a failing file is rolled back whole and named', async ({ runInWorker }) => {
      const result = await runInWorker<Record<string, unknown>>(SCENARIOS, 'failsWhole', vfs);
      expect(result).toMatchObject({ tables: ['film', 'schema_migration'], recorded: 1, mended: 1 });
      expect(result.message).toMatch(/^migration-failed: .*0002_step/);
    });

    test('a history that does not fit is refused before anything is touched', async ({ runInWorker }) => {
      expect(await runInWorker(SCENARIOS, 'refusesContradictions', vfs)).toEqual({
        changed: 'migration-history',
        renamed: 'migration-history',
        newer: 'database-newer',
        lineEndings: 'none',
        missing: 'migration-history',
        untouched: true,
      });
    });

    test('another program’s database is left alone', async ({ runInWorker }) => {
      expect(await runInWorker(SCENARIOS, 'refusesForeign', vfs)).toEqual({
        code: 'database-not-ours',
        left: ['bookmark'],
      });
    });

    test('two tabs that start at once apply each file once', async ({ runInWorker }) => {
      expect(await runInWorker(SCENARIOS, 'atOnce', vfs)).toEqual({ applied: 3, counts: [1, 1] });
    });
  });
}

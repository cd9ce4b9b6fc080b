import { expect, test } from '../support/browser-test.ts';
import { runnerOf } from '../support/run-in-page.ts';

const SCENARIOS = '/tests/browser/scenarios/database-client.ts';
const TAMPER = '/tests/browser/scenarios/engine-database.ts';

/** Runs a function of the scenarios in the page. */
const run = runnerOf(SCENARIOS);

for (const [lacks, sole] of [
  ['nothing', false],
  ['unsafe handles', true],
] as const) {
  test.describe(`a browser that lacks ${lacks}`, () => {
    test('the first start makes the database, and calls wait for it', async ({ page }) => {
      expect(await run(page, 'firstStart', lacks)).toEqual({
        applied: true,
        states: ['opening', 'ready'],
        sole,
        workers: sole ? 1 : 3,
        verified: 'current',
      });
    });

    test('every reader sees what this page has written', async ({ page }) => {
      expect(await run(page, 'readsOwnWrites', lacks)).toEqual({ missed: 0, clash: 'constraint' });
    });

    for (const role of ['reader', 'writer']) {
      test(`a killed ${role} is noticed, told and replaced`, async ({ page }) => {
        const result = await run<Record<string, unknown>>(page, 'heals', role, lacks);
        expect(result).toMatchObject({
          told: true,
          restarted: true,
          names: ['After', 'Before'],
          state: 'ready',
        });
        expect(result.during).toBe(role === 'writer' ? 'worker-died' : 'none');
      });
    }
  });
}

test('two tabs read and write in turns and hear of each other’s commits', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto(page.url());
  await run(page, 'openTab');
  await run(other, 'openTab');
  const seen = run(other, 'waitForLibrary', 'From the first');
  await run(page, 'addInTab', 'From the first');
  expect(await seen).toContain('From the first');
  const back = run(page, 'waitForLibrary', 'From the second');
  await run(other, 'addInTab', 'From the second');
  expect(await back).toEqual(['From the first', 'From the second']);
});

test('a database of a newer build is read and exported, not written', async ({ page, runInWorker }) => {
  await run(page, 'makeLibrary');
  const later = `
    INSERT INTO schema_migration SELECT max(version) + 1, '9999_later', 'x', 0, 0 FROM schema_migration;
    PRAGMA user_version = 9999`;
  await runInWorker(TAMPER, 'tamper', later);
  expect(await run(page, 'openAsFound')).toEqual({
    state: 'read-only',
    reason: 'database-newer',
    write: 'database-newer',
    names: ['Made'],
    copy: 'none',
  });
});

test('a database whose history was edited is read, not written', async ({ page, runInWorker }) => {
  await run(page, 'makeLibrary');
  await runInWorker(TAMPER, 'tamper', `UPDATE schema_migration SET checksum = 'edited' WHERE version = 1`);
  expect(await run(page, 'openAsFound')).toMatchObject({
    write: 'migration-history',
    names: ['Made'],
    copy: 'none',
  });
});

test('a browser that died while the database was being replaced goes on with the old one', async ({
  page,
  runInWorker,
}) => {
  await run(page, 'makeLibrary');
  await runInWorker(TAMPER, 'tamper', 'PRAGMA user_version = -1');
  expect(await run(page, 'openAsFound')).toEqual({
    state: 'ready',
    reason: null,
    write: 'none',
    names: ['Made', 'Written'],
    copy: 'none',
  });
});

test('without OPFS the page is told so', async ({ page }) => {
  const result = await run<{ status: object; read: string }>(page, 'refused');
  expect(result.status).toMatchObject({ state: 'failed', reason: { code: 'storage-unavailable' } });
  expect(result.read).toBe('storage-unavailable');
});

test('a cancelled read is taken out of the queue or forgotten', async ({ page }) => {
  expect(await run(page, 'cancels')).toEqual(['cancelled', 'cancelled', 'none']);
});

test('a worker of another build refuses', async ({ page }) => {
  expect(await run(page, 'mixedBuilds')).toBe('build-mismatch');
});

test('a reader that opened another database than its page asks for lets go of it', async ({ page }) => {
  expect(await run(page, 'namedForAnother')).toEqual(['reelshelf.test']);
});

test('a worker whose script is missing is told, not waited for', async ({ page }) => {
  expect(await run(page, 'brokenScript')).toBe('worker-died');
});

test('a full disk fails with its own code and loses nothing committed', async ({ page, sourceServer }) => {
  test.slow();
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: sourceServer, quotaSize: 12_000_000 });
  const full = await run<{ code: string; acknowledged: number; seen: number }>(page, 'fillUp');
  expect(full.code).toBe('storage-full');
  expect(full.acknowledged).toBeGreaterThan(10);
  expect(full.seen).toBe(full.acknowledged);
  await session.send('Storage.overrideQuotaForOrigin', { origin: sourceServer });
  expect(await run(page, 'afterFillUp')).toEqual({ seen: full.acknowledged, write: 'none' });
});

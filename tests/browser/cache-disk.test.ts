import { expect, test } from '../support/browser-test.ts';

const SCENARIOS = '/tests/browser/scenarios/cache-disk.ts';

test('a damaged index is made anew from the entries; a damaged entry is not there', async ({
  runInWorker,
}) => {
  expect(await runInWorker(SCENARIOS, 'damages')).toEqual({
    whole: 20,
    withoutIndex: 20,
    withTornIndex: 20,
    withDamagedEntries: 18,
    totals: [{ provider: 'tmdb', entries: 18, expired: 0, bytes: 720, hits: 0, misses: 0, stale: 0 }],
    files: 19,
  });
});

test('two workers at once lose nothing of each other', async ({ runInWorker }) => {
  await Promise.all([runInWorker(SCENARIOS, 'tab', 0), runInWorker(SCENARIOS, 'tab', 1)]);
  expect(await runInWorker(SCENARIOS, 'totals')).toEqual([
    { provider: 'tmdb', entries: 60, expired: 0, bytes: 2400, hits: 60, misses: 0, stale: 0 },
  ]);
});

test('a full disk is told; what was kept stays, and clearing makes room', async ({
  page,
  runInWorker,
  sourceServer,
}) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: sourceServer, quotaSize: 12_000_000 });
  expect(await runInWorker(SCENARIOS, 'fill')).toEqual({
    code: 'storage-full: There is no room left on this device for answers of providers.',
    isRefused: true,
    isFirstThere: true,
    isCounted: true,
    isCleared: true,
    again: 1_000_000,
  });
});

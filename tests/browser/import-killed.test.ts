import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/import-kill.ts';

const SCENARIOS = '/tests/browser/scenarios/import-kill.ts';
const ITEMS = 12_000;
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

/** Starts an import in a worker and kills the worker when it reports that phase for the given time. */
function killDuring(page: Page, phase: string, reports: number): Promise<string> {
  return page.evaluate(
    ([module, items, wanted, count]) =>
      new Promise<string>((resolve) => {
        const channel = new BroadcastChannel('import-progress');
        const worker = new Worker('/tests/support/scenario-worker.ts', { type: 'module' });
        let left = count;
        const end = (how: string) => {
          worker.terminate();
          channel.close();
          resolve(how);
        };
        channel.onmessage = ({ data }) => {
          if (data === null) end('it came to its end');
          else if (data.phase === wanted && --left === 0) end('killed');
        };
        worker.onmessage = ({ data }) => end(JSON.stringify(data));
        worker.postMessage({ module, exportName: 'importUntilKilled', args: [items, 'import-progress'] });
      }),
    [SCENARIOS, ITEMS, phase, reports] as const,
  );
}

for (const [phase, reports] of [
  ['Reading titles', 3],
  ['Building indexes', 2],
  ['Building search', 1],
] as const) {
  test(`a worker killed while “${phase}” loses nothing committed, and the import goes on`, async ({
    page,
    runInWorker,
  }) => {
    expect(await killDuring(page, phase, reports)).toBe('killed');
    const found = await runInWorker<Outcome<'startAgain'>>(SCENARIOS, 'startAgain', ITEMS);
    expect(found).toEqual({
      recovered: true,
      status: 'interrupted',
      storedAsRecorded: true,
      faultsThen: [],
      resumed: true,
      total: ITEMS,
      faults: [],
    });
  });
}

test('a full disk fails the job, keeps what was stored and is over when there is room again', async ({
  page,
  runInWorker,
  sourceServer,
}) => {
  test.setTimeout(120_000);
  const session = await page.context().newCDPSession(page);
  const quota = (quotaSize?: number) =>
    session.send('Storage.overrideQuotaForOrigin', {
      origin: sourceServer,
      ...(quotaSize === undefined ? {} : { quotaSize }),
    });
  await quota(12 * 1024 * 1024);
  const reply = await runInWorker<Outcome<'fillTheDisk'>>(SCENARIOS, 'fillTheDisk', ITEMS);
  expect(reply).toMatchObject({ ok: false, error: { code: 'storage-full' } });
  expect(reply.ok ? '' : reply.error.message).toContain('titles that were stored until then stay');
  await quota();
  const found = await runInWorker<Outcome<'startAgain'>>(SCENARIOS, 'startAgain', ITEMS);
  expect(found).toMatchObject({
    recovered: true,
    storedAsRecorded: true,
    faultsThen: [],
    resumed: true,
    total: ITEMS,
    faults: [],
  });
  expect(['failed', 'interrupted']).toContain(found.status);
});

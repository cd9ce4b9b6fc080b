import type { Page } from '@playwright/test';
import { BrowserProcess } from '../support/browser-process.ts';
import { expect, test } from '../support/browser-test.ts';
import { runs } from '../support/test-size.ts';
import type * as Scenarios from './scenarios/engine-kill.ts';

const MODULE = '/tests/browser/scenarios/engine-kill.ts';
/** The second finds what the first has left. */
const ROUNDS = runs(2);
/** Rows in the first round; enough for several checkpoints later on. */
const ROWS_A_ROUND = 3000;

/** Starts a scenario in a worker of the page; resolves to its result. */
function startScenario<Result>(page: Page, exportName: keyof typeof Scenarios, vfs: string): Promise<Result> {
  return page.evaluate(
    (request) =>
      new Promise((resolve, reject) => {
        const worker = new Worker('/tests/support/scenario-worker.ts', { type: 'module' });
        worker.onmessage = ({ data }) =>
          'value' in data ? resolve(data.value) : reject(new Error(data.error));
        worker.postMessage(request);
      }),
    { module: MODULE, exportName, args: [vfs] },
  ) as Promise<Result>;
}

for (const vfs of ['write-ahead', 'coop-sync']) {
  test(`${vfs}: a browser killed while it writes loses nothing acknowledged`, async ({ sourceServer }) => {
    test.setTimeout(180_000);
    const browser = await BrowserProcess.create();
    try {
      let acknowledged = 0;
      for (let round = 1; round <= ROUNDS; round++) {
        const page = await (await browser.start()).newPage();
        await page.goto(`${sourceServer}/tests/support/harness.html`);
        const enough = acknowledged + ROWS_A_ROUND;
        const reached = new Promise<void>((resolve) => {
          page.on('console', (message) => {
            const rows = Number(/^acknowledged (\d+)$/.exec(message.text())?.[1] ?? 0);
            acknowledged = Math.max(acknowledged, rows);
            if (rows >= enough) resolve();
          });
        });
        startScenario(page, 'writeForEver', vfs).catch(() => undefined);
        await reached;
        await browser.kill();

        const after = await (await browser.start()).newPage();
        await after.goto(`${sourceServer}/tests/support/harness.html`);
        const left = await startScenario<Awaited<ReturnType<typeof Scenarios.lookAfter>>>(
          after,
          'lookAfter',
          vfs,
        );
        expect(left).toMatchObject({ isPrefix: true, isWholeBatches: true, integrity: 'ok' });
        expect(left.rows).toBeGreaterThanOrEqual(acknowledged);
        acknowledged = left.rows;
        await browser.close();
      }
    } finally {
      await browser.dispose();
    }
  });
}

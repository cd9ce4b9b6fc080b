import { TURNS } from './profile.ts';
import { test as base, expect } from './profile-test.ts';
import type { ScenarioReply } from './scenario.ts';
import { startSourceServer } from './source-server.ts';

export { expect };

/** What tests of the project `browser` are given. */
interface BrowserFixtures {
  /** Where the sources are served, without a slash at its end. Nothing is stored there yet. */
  readonly sourceServer: string;
  /**
   * Runs an exported function of a module in a dedicated worker of the page and resolves to its result.
   * Arguments and result cross by structured clone. `module` is a path from the project's root, such as
   * `/tests/browser/scenarios/pool.ts`. Each call starts a worker of its own and ends it afterwards.
   */
  readonly runInWorker: <Result = unknown>(
    module: string,
    exportName: string,
    ...args: unknown[]
  ) => Promise<Result>;
}

interface BrowserWorkerFixtures {
  /** Gives the address of the server of the sources under the next of a few host names. */
  readonly nextSourceOrigin: () => string;
}

/**
 * Playwright's test with `page` on a blank page beside the sources: inside `page.evaluate`, `await import('/src/…/file.ts')`
 * gives any module of the project that the text of a test names so. Every test has an origin where nothing is stored,
 * and so an empty OPFS.
 */
export const test = base.extend<BrowserFixtures, BrowserWorkerFixtures>({
  nextSourceOrigin: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const server = await startSourceServer();
      let count = 0;
      // Chromium takes every name under localhost for this machine and for a secure context.
      await use(() => `http://test-${count++ % TURNS}.localhost:${server.port}`);
      server.close();
    },
    { scope: 'worker' },
  ],

  sourceServer: async ({ nextSourceOrigin, profile }, use) => {
    const origin = nextSourceOrigin();
    await profile.empty(origin);
    await use(origin);
  },

  page: async ({ page, sourceServer }, use) => {
    await page.goto(`${sourceServer}/tests/support/harness.html`);
    await use(page);
  },

  runInWorker: async ({ page }, use) => {
    await use(async <Result>(module: string, exportName: string, ...args: unknown[]) => {
      const reply = await page.evaluate(
        (request) =>
          new Promise<ScenarioReply>((resolve) => {
            const worker = new Worker('/tests/support/scenario-worker.ts', { type: 'module' });
            const finish = (message: ScenarioReply) => {
              worker.terminate();
              resolve(message);
            };
            worker.onmessage = (event: MessageEvent<ScenarioReply>) => finish(event.data);
            worker.onerror = (event) =>
              finish({ error: `${event.message} (${event.filename}:${event.lineno})` });
            worker.postMessage(request);
          }),
        { module, exportName, args },
      );
      if ('error' in reply) throw new Error(reply.error);
      return reply.value as Result;
    });
  },
});

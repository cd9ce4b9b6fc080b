import { createServer } from 'vite';
import { inlineSql } from './inline-sql.ts';
import { test as base, expect } from './profile-test.ts';
import type { ScenarioReply } from './scenario.ts';

export { expect };

/** What tests of the project `browser` are given. */
interface BrowserFixtures {
  /** Where Vite serves the sources, without a slash at its end: an origin of this test's own. */
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
  /** Gives the address of Vite's dev server under a host name that no test has had before. */
  readonly newSourceOrigin: () => string;
}

/**
 * Playwright's test with `page` on a blank page of Vite's dev server: inside `page.evaluate`,
 * `await import('/src/…/file.ts')` gives any module of the project, `.sql?raw` imports and all.
 * Every test has an origin of its own, and so an empty OPFS.
 */
export const test = base.extend<BrowserFixtures, BrowserWorkerFixtures>({
  newSourceOrigin: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use, { parallelIndex }) => {
      const server = await createServer({
        // Side by side, so that two runners do not write one cache.
        cacheDir: `node_modules/.vite/tests-${parallelIndex}`,
        logLevel: 'error',
        plugins: [inlineSql()],
        server: {
          host: '127.0.0.1',
          port: 4174,
          hmr: false,
          ws: false,
          watch: null,
          // The workers of one test load the same modules; the next test's origin begins without any.
          headers: { 'Cache-Control': 'max-age=3600' },
        },
        // All dependencies but this are ES modules and load as they are: optimising them reloads the page midway.
        optimizeDeps: { noDiscovery: true, include: ['papaparse'] },
      });
      await server.listen();
      const port = portOf(server.httpServer?.address());
      let count = 0;
      // Chromium takes every name under localhost for this machine and for a secure context.
      await use(() => `http://test-${++count}.localhost:${port}`);
      await server.close();
    },
    { scope: 'worker' },
  ],

  sourceServer: async ({ newSourceOrigin }, use) => {
    await use(newSourceOrigin());
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

function portOf(address: string | { port: number } | null | undefined): number {
  if (typeof address !== 'object' || address === null) throw new Error('The dev server did not open a port.');
  return address.port;
}

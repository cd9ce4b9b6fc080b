import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startStaticServer } from '../../scripts/static-server.mjs';
import { BrowserProcess } from './browser-process.ts';
import { test as base, expect } from './profile-test.ts';

export { expect };

/** The build that tests of the project `e2e` use. */
export const distFolder = join(import.meta.dirname, '..', '..', 'dist');

/** Where in its site the built app stands during the tests. */
export const subPath = '/reelshelf/';

/** What tests of the project `e2e` are given. */
interface AppFixtures {
  /**
   * Whether the app installs its service worker. That stores the whole build at every first visit, which takes as long as
   * many a test: only those that need it have it, those that go offline among them.
   */
  readonly withServiceWorker: boolean;
  /** The built app's URL, in a sub-path and with a slash at its end. Each test has an origin of its own. */
  readonly appUrl: string;
  /** Starts a browser with a profile of its own that outlives it: end it, kill it, start it again. */
  readonly browserProcess: BrowserProcess;
}

/** Playwright's test with the built app on a static server. `page` starts blank: go to `appUrl`. */
export const test = base.extend<AppFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  appUrl: async ({}, use) => {
    if (!existsSync(join(distFolder, 'index.html'))) throw new Error('There is no build yet: npm run build');
    const server = await startStaticServer({ directory: distFolder, basePath: subPath });
    await use(server.url);
    await server.close();
  },

  withServiceWorker: [false, { option: true }],

  context: async ({ context, withServiceWorker }, use) => {
    const without = withServiceWorker ? undefined : await context.addInitScript(hideServiceWorkers);
    await use(context);
    await without?.dispose();
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  browserProcess: async ({}, use) => {
    const browserProcess = await BrowserProcess.create();
    await use(browserProcess);
    await browserProcess.dispose();
  },
});

/** As in browsers that have none, or refuse them. */
function hideServiceWorkers(): void {
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startStaticServer } from '../../scripts/static-server.mjs';
import { BrowserProcess } from './browser-process.ts';
import { noteUntouched } from './first-start.ts';
import { TURNS } from './profile.ts';
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
  /** The built app's URL, in a sub-path and with a slash at its end. Nothing is stored there yet. */
  readonly appUrl: string;
  /** Starts a browser with a profile of its own that outlives it: end it, kill it, start it again. */
  readonly browserProcess: BrowserProcess;
}

interface AppWorkerFixtures {
  /** Gives the next of a few addresses of the built app. */
  readonly nextAppUrl: () => string;
}

/** Playwright's test with the built app on a static server. `page` starts blank: go to `appUrl`. */
export const test = base.extend<AppFixtures, AppWorkerFixtures>({
  nextAppUrl: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      if (!existsSync(join(distFolder, 'index.html')))
        throw new Error('There is no build yet: npm run build');
      const servers = await Promise.all(
        Array.from({ length: TURNS }, () => startStaticServer({ directory: distFolder, basePath: subPath })),
      );
      let count = 0;
      await use(() => servers[count++ % TURNS]?.url ?? '');
      await Promise.all(servers.map((server) => server.close()));
    },
    { scope: 'worker' },
  ],

  appUrl: async ({ nextAppUrl, profile, withServiceWorker }, use) => {
    const url = nextAppUrl();
    await profile.empty(new URL(url).origin);
    // A service worker is installed at the first visit, which must be the test’s own then.
    if (!withServiceWorker) noteUntouched(url, profile);
    await use(url);
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

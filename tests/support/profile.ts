import { rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, BrowserType, CDPSession, Page } from '@playwright/test';
import { profileFolder } from './profile-folder.ts';

/** All that a page can store, for CDP, whose word `all` means what was compiled as well. */
const STORED = 'cookies,file_systems,indexeddb,local_storage,service_workers,cache_storage,storage_buckets';

/** How many origins take turns. */
export const TURNS = 4;
/** Of emptying an origin, 100 ms apart. */
const MOST_TRIES = 50;

/**
 * A Chromium with a profile on disk, as people's browsers have it: in Playwright's own contexts, which are
 * off the record, every read and write of OPFS passes the browser's process and takes about ten times as
 * long. One profile serves many tests, one after the other, which take turns at a few origins: what the browser may have
 * compiled for one of them it need not compile again, and a worker of the test before has ended when its turn comes again.
 */
export class Profile {
  readonly context: BrowserContext;
  /** A page that stays, so that the browser is never without one. It never shows the app. */
  readonly keeper: Page;
  readonly #folder: string;
  readonly #session: CDPSession;

  private constructor(folder: string, context: BrowserContext, keeper: Page, session: CDPSession) {
    this.#folder = folder;
    this.context = context;
    this.keeper = keeper;
    this.#session = session;
  }

  /** Starts a browser with an empty profile. `browserType` is of Playwright's fixture, which knows the launch options. */
  static async launch(browserType: BrowserType): Promise<Profile> {
    const folder = await profileFolder();
    const context = await browserType.launchPersistentContext(folder, { locale: 'en-US' });
    const keeper = context.pages()[0] ?? (await context.newPage());
    return new Profile(folder, context, keeper, await context.newCDPSession(keeper));
  }

  /** Closes a test's pages, deletes what their origins have stored, service workers included, takes back permissions, and goes online. */
  async clear(): Promise<void> {
    const pages = this.context.pages().filter((page) => page !== this.keeper);
    const origins = new Set(pages.map((page) => new URL(page.url()).origin));
    await Promise.all(pages.map((page) => page.close()));
    await this.context.unrouteAll();
    await this.context.clearPermissions();
    await this.context.setOffline(false);
    for (const origin of origins) {
      if (origin === 'null') continue;
      await this.#session.send('Storage.clearDataForOrigin', { origin, storageTypes: STORED });
    }
  }

  /**
   * Deletes all that an origin has stored, whichever test left it. A worker of that test may hold its files for a moment yet:
   * throws when something stays for longer.
   */
  async empty(origin: string): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      await this.#session.send('Storage.clearDataForOrigin', { origin, storageTypes: STORED });
      const { usage } = await this.#session.send('Storage.getUsageAndQuota', { origin });
      if (usage === 0) return;
      if (tries === MOST_TRIES) throw new Error(`${origin} still stores ${usage} bytes of a test before.`);
      await setTimeout(100);
    }
  }

  /** Ends the browser and deletes the profile. */
  async dispose(): Promise<void> {
    await this.context.close();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

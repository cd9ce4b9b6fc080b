import { test as base, expect } from '@playwright/test';
import { Profile } from './profile.ts';

export { expect };

interface ProfileOptions {
  /** Runs the test in a context of its own that keeps nothing on disk. */
  readonly offTheRecord: boolean;
}

interface ProfileWorkerFixtures {
  /** The browser in which this runner's tests run, one after the other. */
  readonly profile: Profile;
}

/**
 * Playwright's test with `context` in a profile on disk. The profile is shared: a test is alone with what
 * is stored on the origin whose turn it has, from when that was emptied, and sets options of a context on its `page` instead.
 */
export const test = base.extend<ProfileOptions, ProfileWorkerFixtures>({
  profile: [
    async ({ playwright }, use) => {
      const profile = await Profile.launch(playwright.chromium);
      await use(profile);
      await profile.dispose();
    },
    { scope: 'worker' },
  ],

  offTheRecord: [false, { option: true }],

  context: async ({ playwright, profile, offTheRecord }, use) => {
    if (offTheRecord) {
      const browser = await playwright.chromium.launch();
      await use(await browser.newContext());
      await browser.close();
    } else {
      await use(profile.context);
      await profile.clear();
    }
  },

  page: async ({ context, viewport }, use) => {
    const page = await context.newPage();
    if (viewport) await page.setViewportSize(viewport);
    await use(page);
  },
});

import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium } from './scripts/chromium.mjs';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.test.ts',
  fullyParallel: false,
  workers: 2,
  // A shared machine may starve a browser for seconds; a test that passes when tried again is listed as flaky.
  retries: process.env.CI === undefined ? 0 : 2,
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  timeout: 60_000,
  use: {
    trace: 'off',
    serviceWorkers: 'allow',
    launchOptions: { args: chromiumArgs, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    // Plain modules, in Node alone.
    { name: 'unit', testDir: 'tests/unit' },
    // The sources, bundled by Vite (tests/support/source-bundle.ts), in a blank page or a worker of it.
    { name: 'browser', testDir: 'tests/browser' },
    // The built app in dist, served under a sub-path.
    { name: 'e2e', testDir: 'tests/e2e' },
  ],
});

import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium } from './scripts/chromium.mjs';

const executablePath = findChromium();
/**
 * Most tests end before optimised WebAssembly pays: each start of the app compiles some forty functions of SQLite twice.
 * Those that run longest are still optimised, thirty times later than by default. Benchmarks keep the default.
 */
const optimiseLate = '--js-flags=--wasm-tiering-budget=400000000';

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
  // Twice the default: a start takes seconds where a machine has more to do.
  expect: { timeout: 10_000 },
  use: {
    trace: 'off',
    serviceWorkers: 'allow',
    launchOptions: { args: [...chromiumArgs, optimiseLate], ...(executablePath ? { executablePath } : {}) },
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

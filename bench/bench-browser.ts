import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { chromiumArgs, ensureChromium } from '../scripts/chromium.mjs';

/** A browser with a profile of its own, and the app's address. */
export interface BenchBrowser {
  readonly context: BrowserContext;
  readonly url: string;
  readonly version: string;
  /** Opens the app in a new tab and waits until it answers. */
  open(hash?: string): Promise<Page>;
  close(): Promise<void>;
}

/** Starts Chromium on a new, empty profile. A window of 1280 × 800 px shows the app. */
export async function startBenchBrowser(url: string): Promise<BenchBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'reelshelf-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    headless: true,
    args: [...chromiumArgs, '--js-flags=--expose-gc', '--enable-precise-memory-info'],
    viewport: { width: 1280, height: 800 },
  });
  // tsx names functions through a helper that does not exist in the page (esbuild's keep-names).
  await context.addInitScript('globalThis.__name ??= (value) => value');
  return {
    context,
    url,
    version: context.browser()?.version() ?? 'unknown',
    open: async (hash = '') => {
      const page = await context.newPage();
      await page.goto(url + hash);
      await page.evaluate(() => globalThis.reelshelf.ready);
      return page;
    },
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** The version of the Chromium that is measured with. */
export async function chromiumVersion(): Promise<string> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
  const version = browser.version();
  await browser.close();
  return version;
}

/** Bytes of JavaScript heap in use on the page's main thread, after a collection. */
export async function collectedHeapBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

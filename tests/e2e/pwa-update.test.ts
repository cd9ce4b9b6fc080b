import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStaticServer } from '../../scripts/static-server.mjs';
import { test as base, distFolder, expect, subPath } from '../support/app-test.ts';
import { openApp } from '../support/library-page.ts';
import { expectControlled, untilServiceWorkerIsReady } from '../support/offline-visit.ts';

/** A served copy of the build that can be replaced by a newer one. */
interface Deployment {
  readonly url: string;
  /** Publishes a build whose page carries this mark. */
  readonly publish: (mark: string) => Promise<void>;
}

const test = base.extend<{ deployment: Deployment }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  deployment: async ({}, use) => {
    const directory = await mkdtemp(join(tmpdir(), 'reelshelf-deployment-'));
    await cp(distFolder, directory, { recursive: true });
    const server = await startStaticServer({ directory, basePath: subPath });
    await use({
      url: server.url,
      publish: async (mark) => {
        await edit(join(directory, 'index.html'), (text) =>
          text.replace('<html ', `<html data-build="${mark}" `),
        );
        // What a build does: the precache list carries the new page's revision.
        await edit(join(directory, 'service-worker.js'), (text) =>
          text.replace(/[0-9a-f]{32}(?=","url":"index\.html")/, mark.padEnd(32, '0')),
        );
      },
    });
    await server.close();
    await rm(directory, { recursive: true });
  },
});

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`Nothing to change was found in ${file}.`);
  await writeFile(file, after);
}

test.use({ withServiceWorker: true });

test('a new version waits, and is there after the person lets it in', async ({ page, deployment }) => {
  await page.goto(deployment.url);
  await untilServiceWorkerIsReady(page);
  await page.goto(deployment.url);
  await expectControlled(page);

  await deployment.publish('b');
  await page.reload();
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  const hasWaiting = () => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
  await expect.poll(hasWaiting).toBe(true);
  // However often the page is opened, the old version answers until then.
  await page.reload();
  expect(await page.locator('html').getAttribute('data-build')).toBeNull();

  await page.getByRole('button', { name: 'Reload to update' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-build', 'b', { timeout: 20_000 });
});

test('the page offers the new version, and finishes an import before it reloads', async ({
  page,
  deployment,
}) => {
  test.slow();
  await openApp(page, deployment.url);
  await untilServiceWorkerIsReady(page);
  await openApp(page, deployment.url);
  await deployment.publish('d');
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });

  await page.evaluate(() => {
    void globalThis.reelshelf.library.generate({ items: 5000, seed: 1 });
  });
  await page.getByRole('button', { name: 'Reload to update' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-build', 'd', { timeout: 90_000 });
  // The attribute is there before the page's script has run.
  await page.waitForLoadState();
  await page.evaluate(() => globalThis.reelshelf.ready);
  const [job] = await page.evaluate(() => globalThis.reelshelf.jobs.list());
  expect(job?.status).toBe('completed');
  expect(await page.evaluate(() => globalThis.reelshelf.items.count())).toBe(5000);
});

test('every open tab moves to the new version together', async ({ page, context, deployment }) => {
  await page.goto(deployment.url);
  await untilServiceWorkerIsReady(page);
  await page.goto(deployment.url);
  const other = await context.newPage();
  await other.goto(deployment.url);
  await expectControlled(other);

  await deployment.publish('c');
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await page.getByRole('button', { name: 'Reload to update' }).click();
  for (const tab of [page, other])
    await expect(tab.locator('html')).toHaveAttribute('data-build', 'c', { timeout: 20_000 });
});

test('only this installation’s own outdated caches are deleted', async ({ page, deployment }) => {
  await page.goto(new URL('manifest.webmanifest', deployment.url).href);
  const foreign = [
    'reelshelf~app-precache-v0',
    'reelshelf.reelshelf.b~app-precache-v0',
    'workbox-precache-v2-x',
  ];
  const own = ['reelshelf.reelshelf~app-precache-v0'];
  const kept = ['reelshelf.reelshelf~artwork'];
  await page.evaluate(
    (names) => Promise.all(names.map((name) => caches.open(name))),
    [...foreign, ...own, ...kept],
  );

  await page.goto(deployment.url);
  await untilServiceWorkerIsReady(page);
  const names = await page.evaluate(() => caches.keys());
  expect(names.toSorted()).toEqual(['reelshelf.reelshelf~app-precache-v1', ...foreign, ...kept].toSorted());
});

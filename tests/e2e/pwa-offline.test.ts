import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { startStaticServer } from '../../scripts/static-server.mjs';
import { distFolder, expect, subPath, test } from '../support/app-test.ts';
import { expectControlled, untilServiceWorkerIsReady } from '../support/offline-visit.ts';

test.use({ withServiceWorker: true });

test('the second visit asks the server for nothing but a newer service worker', async ({ page }) => {
  const requests: string[] = [];
  const server = await startStaticServer({
    directory: distFolder,
    basePath: subPath,
    onRequest: (path) => requests.push(path),
  });
  await page.goto(server.url);
  await untilServiceWorkerIsReady(page);
  await page.goto('about:blank');

  requests.length = 0;
  await page.goto(server.url);
  await expectControlled(page);
  await page.waitForLoadState('networkidle');
  // The browser itself looks for a newer service worker at a visit.
  expect(requests.filter((path) => path !== `${subPath}service-worker.js`)).toEqual([]);
  await server.close();
});

test('with the server gone the app starts, under every address it may be opened by', async ({ page }) => {
  const server = await startStaticServer({ directory: distFolder, basePath: subPath });
  await page.goto(server.url);
  await untilServiceWorkerIsReady(page);
  await server.close();

  for (const address of ['', 'index.html', '?utm_source=home', '#/library/1', '?from=share#/library/1']) {
    await page.goto('about:blank');
    await page.goto(new URL(address, server.url).href);
    await expectControlled(page);
    await expect(page.locator('rs-app')).toBeAttached();
  }
  const notices = await page.goto(new URL('licences.txt', server.url).href);
  expect(await notices?.text()).toMatch(/mediainfo\.js .*\(BSD-2-Clause\)/);
});

test('offline, no request of the app leaves the service worker and none fails', async ({
  page,
  appUrl,
  context,
}) => {
  await page.goto(appUrl);
  await untilServiceWorkerIsReady(page);
  await page.goto('about:blank');
  await context.setOffline(true);

  const failed: string[] = [];
  const fromNetwork: string[] = [];
  page.on('requestfailed', (request) => failed.push(request.url()));
  page.on('response', (response) => {
    const local = response.fromServiceWorker() || /^(data|blob):/.test(response.url());
    if (!local) fromNetwork.push(response.url());
  });
  await page.goto(appUrl);
  await page.waitForLoadState('networkidle');
  expect(failed).toEqual([]);
  expect(fromNetwork).toEqual([]);
});

test('everything the build holds is in the cache, and nothing else is', async ({ page, appUrl }) => {
  await page.goto(appUrl);
  await untilServiceWorkerIsReady(page);
  await page.goto(appUrl);
  // The service worker lets it through, and does not keep the answer.
  await page.evaluate(() => fetch('not-of-the-build.json'));
  const cached = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return { names, paths: requests.flat().map(({ url }) => new URL(url).pathname) };
  });
  expect(cached.names).toEqual(['reelshelf.reelshelf~app-precache-v1']);
  const built = (await readdir(distFolder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('.vite'))
    .map((entry) => relative(distFolder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => file !== 'service-worker.js');
  expect(built.some((file) => file.endsWith('.wasm'))).toBe(true);
  expect(cached.paths.toSorted()).toEqual(built.map((file) => subPath + file).toSorted());
});

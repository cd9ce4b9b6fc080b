import { expect, test } from '../support/app-test.ts';
import { expectControlled, untilServiceWorkerIsReady } from '../support/offline-visit.ts';

test.use({ withServiceWorker: true });

/** The parts of the manifest that installing needs. */
interface Manifest {
  readonly id: string;
  readonly name: string;
  readonly short_name: string;
  readonly start_url: string;
  readonly scope: string;
  readonly display: string;
  readonly icons: readonly { src: string; type: string; sizes: string; purpose: string }[];
}

test('the browser finds the app installable', async ({ page, context, appUrl }) => {
  await page.goto(appUrl);
  await untilServiceWorkerIsReady(page);
  await page.goto(appUrl);
  await expectControlled(page);
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
  const manifest = await session.send('Page.getAppManifest');
  expect(manifest.errors).toEqual([]);
  expect(manifest.url).toBe(new URL('manifest.webmanifest', appUrl).href);
});

test('the manifest keeps to the folder the app is served from', async ({ page, appUrl }) => {
  const manifest: Manifest = await (
    await page.request.get(new URL('manifest.webmanifest', appUrl).href)
  ).json();
  const { id, start_url, scope, display } = manifest;
  expect({ id, start_url, scope, display }).toEqual({
    id: './',
    start_url: './',
    scope: './',
    display: 'standalone',
  });
});

test('every icon decodes at the size the manifest tells', async ({ page, appUrl }) => {
  await page.goto(appUrl);
  const manifest: Manifest = await (
    await page.request.get(new URL('manifest.webmanifest', appUrl).href)
  ).json();
  const touchIcon = await page.locator('link[rel="apple-touch-icon"]').getAttribute('href');
  const icons = [...manifest.icons, { src: touchIcon ?? '', sizes: '180x180', purpose: 'touch' }];
  for (const { src, sizes } of icons) {
    const size = await page.evaluate(async (path) => {
      const image = new Image();
      image.src = new URL(path, document.baseURI).href;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    if (sizes !== 'any') expect(size, src).toBe(sizes);
  }
  const purposes = icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`);
  expect(purposes).toEqual(expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']));
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import { openApp } from '../support/library-page.ts';

const SECRET = 'not-to-be-seen-anywhere';
const OWN_ENTRY = 'reelshelf.reelshelf~provider-keys';

/** An address of this machine at which nothing answers. */
async function closedAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return `http://127.0.0.1:${port}`;
}

/** The row of TMDB, open. */
async function openTmdb(page: Page) {
  const row = page.locator('rs-provider-row').filter({ hasText: 'TMDB' }).first();
  await row.getByText('Set up').click();
  return row;
}

test('a key is there after a reload, and nowhere but in its own entry', async ({ page, appUrl }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await openApp(page, `${appUrl}#/settings/providers`);
  const row = await openTmdb(page);
  await row.getByLabel('Key or access token', { exact: true }).fill(SECRET);
  await row.getByText('Advanced').click();
  await row.getByLabel('Address', { exact: true }).fill(await closedAddress());
  await row.getByRole('button', { name: 'Test TMDB' }).click();
  await expect(row.locator('.note.bad')).toContainText('TMDB', { timeout: 20_000 });
  said.push(...(await row.locator('.note.bad').allTextContents()));

  await page.reload();
  await openTmdb(page);
  await expect(row.getByLabel('Key or access token', { exact: true })).toHaveValue(SECRET);
  await expect(row).toContainText('Key entered');
  await page.evaluate(() => {
    location.hash = '#/providers';
  });
  await expect(page.locator('rs-provider-card').first()).toBeVisible();
  said.push(...(await page.locator('rs-provider-card p, rs-provider-card dl').allTextContents()));
  said.push(await page.title(), page.url());
  const kept = await page.evaluate(async () => {
    const { performance, storage } = globalThis.reelshelf;
    const reports = [
      await performance.export({ includeSecrets: true }),
      await performance.report(),
      await performance.trace({ includeSecrets: true }),
    ];
    const database = await storage.exportDatabase();
    return {
      entries: { ...localStorage } as Record<string, string>,
      reports: JSON.stringify(reports),
      database: database === null ? '' : new TextDecoder('latin1').decode(await database.arrayBuffer()),
    };
  });
  const holders = Object.entries(kept.entries).filter(([, text]) => text.includes(SECRET));
  expect(holders.map(([name]) => name)).toEqual([OWN_ENTRY]);
  expect(kept.database.length).toBeGreaterThan(1000);
  expect([...said, kept.reports, kept.database].filter((text) => text.includes(SECRET))).toEqual([]);
});

test('a Redis server that does not answer is said so, and the cache goes on with the database', async ({
  page,
  appUrl,
}) => {
  await openApp(page, `${appUrl}#/settings/cache`);
  await page.getByRole('radio', { name: /^Redis/ }).check();
  const address = page.getByLabel('Address of the Redis server', { exact: true });
  await address.fill(await closedAddress());
  await address.press('Enter');
  await page.getByRole('button', { name: 'Test the Redis server' }).click();
  await expect(page.locator('rs-cache-backend .note.bad')).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('rs-cache-statistics').getByText('Answers', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('radio', { name: /^Redis/ })).toBeChecked();
});

test('settings of one tab hold in the other', async ({ page, appUrl, context }) => {
  await openApp(page, `${appUrl}#/settings/cache`);
  const other = await context.newPage();
  await openApp(other, `${appUrl}#/settings/cache`);
  await other.getByRole('switch', { name: /^Keep expired/ }).uncheck();
  await expect(page.getByRole('switch', { name: /^Keep expired/ })).not.toBeChecked();
});

import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect, test } from '../support/browser-test.ts';
import type { FakeMetadata } from '../support/fake-metadata.ts';
import type { ProviderPage } from './provider-pages.ts';

declare global {
  var fake: FakeMetadata;
}

const axeScript = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

async function mount(page: Page, tag: ProviderPage): Promise<void> {
  await page.evaluate(async (name) => {
    const { mountPage } = await import('/tests/browser/provider-pages.ts');
    globalThis.fake = await mountPage(name);
  }, tag);
  await expect(page.locator(tag).getByRole('heading').nth(1)).toBeVisible();
}

const stored = (page: Page, name: string) =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(`test~${key}`) ?? 'null'), name);

/** Names of the providers from top to bottom. */
const order = (page: Page) =>
  page
    .locator('rs-provider-row h3')
    .evaluateAll((headings) => headings.map((heading) => heading.firstChild?.nextSibling?.textContent));

test('providers are put in order by buttons, keys and the pointer, and the focus stays', async ({ page }) => {
  await mount(page, 'rs-provider-settings');
  expect((await order(page)).slice(0, 3)).toEqual(['TMDB', 'TVDB', 'TVmaze']);
  await page.getByRole('button', { name: 'Move down: TMDB' }).click();
  expect((await order(page)).slice(0, 3)).toEqual(['TVDB', 'TMDB', 'TVmaze']);
  await expect(page.getByRole('button', { name: 'Move down: TMDB' })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'TMDB is now 2 of 7' })).toHaveCount(1);
  await page.keyboard.press('Alt+ArrowDown');
  expect((await order(page)).slice(0, 3)).toEqual(['TVDB', 'TVmaze', 'TMDB']);
  const handle = page.getByRole('button', { name: /^Move TMDB/ });
  const top = page.getByRole('button', { name: /^Move TVDB/ });
  const from = await handle.boundingBox();
  const to = await top.boundingBox();
  if (!from || !to) throw new Error('A handle cannot be seen.');
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 10, to.y - 30, { steps: 5 });
  await page.mouse.up();
  expect((await order(page)).slice(0, 3)).toEqual(['TMDB', 'TVDB', 'TVmaze']);
  const { providers } = await stored(page, 'metadata-settings');
  expect(providers.map(({ id }: { id: string }) => id).slice(0, 3)).toEqual(['tmdb', 'tvdb', 'tvmaze']);
});

test('a key is hidden until it is to be shown, stored apart, and tested', async ({ page }) => {
  await mount(page, 'rs-provider-settings');
  const row = page.locator('rs-provider-row').first();
  await expect(row).toContainText('Needs a key');
  await row.getByText('Set up', { exact: false }).click();
  const key = row.getByLabel('Key or access token', { exact: true });
  await expect(key).toHaveAttribute('type', 'password');
  await key.fill('two words');
  await key.press('Tab');
  await expect(row.getByRole('alert').filter({ hasText: 'without spaces' })).toBeVisible();
  await expect(key).toHaveValue('two words');
  expect(await stored(page, 'provider-keys')).toBeNull();
  await key.fill('  secret-token ');
  await row.getByRole('button', { name: 'Test TMDB' }).click();
  await expect(row.getByText('TMDB answers. (182 ms)')).toBeVisible();
  await expect(row).toContainText('Key entered');
  expect(await stored(page, 'provider-keys')).toEqual({
    version: 1,
    keys: { tmdb: { key: 'secret-token' } },
  });
  expect(JSON.stringify(await stored(page, 'metadata-settings'))).not.toContain('secret');
  await row.getByRole('button', { name: 'Show Key or access token' }).click();
  await expect(key).toHaveAttribute('type', 'text');
  await page.evaluate(() => {
    const message = 'TMDB refuses the key.';
    globalThis.fake.test = { ok: true, value: { ok: false, message, durationMs: 90 } };
  });
  await row.getByRole('button', { name: 'Test TMDB' }).click();
  await expect(row.getByText('TMDB refuses the key. (90 ms)')).toBeVisible();
  expect(await page.evaluate(() => globalThis.fake.asked)).toEqual(['test tmdb', 'test tmdb']);
  await key.fill('');
  await key.press('Tab');
  await expect(row).toContainText('Needs a key');
  expect(await stored(page, 'provider-keys')).toEqual({ version: 1, keys: {} });
});

test('another address is checked where it is typed, kept, and taken back', async ({ page }) => {
  await mount(page, 'rs-provider-settings');
  const row = page.locator('rs-provider-row').first();
  await row.getByText('Set up', { exact: false }).click();
  await row.getByText('Advanced').click();
  const address = row.getByLabel('Address', { exact: true });
  await address.fill('http://mirror.example.org');
  await address.press('Enter');
  await expect(row.getByRole('alert').filter({ hasText: 'Use https' })).toBeVisible();
  await address.fill('https://mirror.example.org/3/');
  await address.press('Enter');
  const [choice] = (await stored(page, 'metadata-settings')).providers;
  expect(choice).toEqual({ id: 'tmdb', enabled: true, apiBase: 'https://mirror.example.org/3' });
  await expect(address).toHaveValue('https://mirror.example.org/3');
  await row.getByRole('button', { name: 'Reset Address of TMDB' }).click();
  await expect(address).toHaveValue('');
  await row.getByRole('switch', { name: 'Ask TMDB' }).uncheck();
  const settings = await stored(page, 'metadata-settings');
  expect(settings.providers[0]).toEqual({ id: 'tmdb', enabled: false });
});

test('languages are a chain, numbers are checked, and defaults come back after a question', async ({
  page,
}) => {
  await mount(page, 'rs-provider-settings');
  const chain = page.locator('rs-language-chain');
  const other = chain.getByLabel('Another language');
  await other.fill('no language at all');
  await other.press('Enter');
  await expect(chain.getByRole('alert')).toContainText('neither the name nor the code');
  for (const text of ['German', 'pt_br']) {
    await other.fill(text);
    await other.press('Enter');
  }
  await chain.getByRole('button', { name: 'Move up: Brazilian Portuguese' }).click();
  await chain.getByRole('button', { name: 'Remove American English' }).click();
  const languages = async () => (await stored(page, 'metadata-settings')).languages;
  expect(await languages()).toEqual(['en', 'pt-BR', 'de']);
  await page.getByRole('combobox', { name: /^Region/ }).selectOption({ label: 'Germany' });
  const retries = page.getByLabel('Retries', { exact: true });
  await retries.fill('99');
  await retries.press('Tab');
  await expect(page.getByRole('alert').filter({ hasText: 'A whole number from 0 to 10.' })).toBeVisible();
  await expect(retries).toHaveValue('99');
  await retries.fill('5');
  await page.getByLabel('Timeout', { exact: true }).fill('30');
  await page.getByLabel('Timeout', { exact: true }).press('Tab');
  expect(await stored(page, 'metadata-settings')).toMatchObject({
    region: 'DE',
    retries: 5,
    timeoutMs: 30_000,
  });
  await page.getByRole('button', { name: 'Reset to defaults' }).click();
  const dialog = page.locator('rs-confirm-dialog');
  await dialog.getByRole('button', { name: 'Reset' }).click();
  await expect(retries).toHaveValue('3');
  expect(await languages()).toEqual(['en-US', 'en']);
});

test('what is typed when the page goes away is kept, and what cannot be stored is told', async ({ page }) => {
  await mount(page, 'rs-provider-settings');
  await page.getByLabel('Retries', { exact: true }).fill('8');
  await page.evaluate(() => document.querySelector('main')?.remove());
  expect((await stored(page, 'metadata-settings')).retries).toBe(8);
  await mount(page, 'rs-provider-settings');
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
  });
  await page.getByRole('switch', { name: 'Ask OMDb' }).uncheck();
  await expect(page.getByRole('alert').filter({ hasText: 'did not store the last changes' })).toBeVisible();
  await expect(page.getByRole('switch', { name: 'Ask OMDb' })).not.toBeChecked();
});

test('how answers are kept is chosen, with times of their own in units that people use', async ({ page }) => {
  await mount(page, 'rs-cache-settings');
  const cache = async () => (await stored(page, 'metadata-settings')).cache;
  await page.getByRole('radio', { name: /^Redis/ }).check();
  const address = page.getByLabel('Address of the Redis server');
  await address.fill('redis://localhost:6379');
  await address.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Write a whole address' })).toBeVisible();
  await address.fill('http://localhost:7379/');
  await address.press('Enter');
  await page.getByRole('button', { name: 'Test the Redis server' }).click();
  await expect(page.getByText('Nothing answers at this address.')).toBeVisible();
  expect(await page.evaluate(() => globalThis.fake.asked)).toEqual(['testRedis http://localhost:7379']);
  const time = page.getByLabel('Time an answer counts as new', { exact: true });
  await time.fill('1441');
  await time.press('Tab');
  await expect(page.getByRole('alert').filter({ hasText: 'from 1 to 1,440' })).toBeVisible();
  await time.fill('90');
  await time.press('Tab');
  await expect(page.locator('rs-cache-settings')).toContainText('Now 1 h 30 min');
  await page.getByText('Other times for kinds of questions').click();
  const people = page.locator('rs-time-row').filter({ hasText: 'People' });
  await expect(people.getByRole('combobox')).toHaveValue('days');
  await expect(people.getByRole('spinbutton')).toHaveValue('30');
  await people.getByRole('spinbutton').fill('2');
  await people.getByRole('combobox').selectOption('hours');
  const films = page.locator('rs-time-row').filter({ hasText: 'Films' });
  await films.getByRole('combobox').selectOption('days');
  await page.getByRole('switch', { name: /^Keep expired/ }).uncheck();
  expect(await cache()).toMatchObject({
    backend: 'redis',
    redisUrl: 'http://localhost:7379',
    ttlMinutes: 90,
    ttlByType: { person: 120, movie: 1440 },
    keepExpired: false,
  });
});

test('what is kept is shown and cleared, all of it only after a question', async ({ page }) => {
  await mount(page, 'rs-cache-settings');
  const statistics = page.locator('rs-cache-statistics');
  await expect(statistics.getByRole('alert')).toContainText('Redis does not answer');
  await expect(statistics).toContainText('75%');
  await expect(statistics.getByRole('row', { name: 'TMDB 800 200 78% 50 10 MB' })).toBeVisible();
  await page.evaluate(() => {
    globalThis.fake.statistics = { ...globalThis.fake.statistics, entries: 4321, warning: null };
  });
  await expect(statistics).toContainText('4,321');
  await expect(statistics.getByRole('alert')).toHaveCount(0);
  await statistics.getByRole('button', { name: 'Clear expired' }).click();
  await expect(statistics.getByText('234 answers (2 MB) removed.')).toBeVisible();
  await statistics.getByRole('button', { name: 'Tidy up now' }).click();
  await expect(statistics).toContainText(
    '10 answers (1 MB) removed for want of room; 990 answers kept, 9 MB.',
  );
  await statistics.getByRole('button', { name: 'Clear all' }).click();
  await expect(page.getByRole('dialog', { name: 'Clear the whole cache?' })).toBeVisible();
  const dialog = page.locator('rs-confirm-dialog');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await statistics.getByRole('button', { name: 'Clear all' }).click();
  await dialog.getByRole('button', { name: 'Clear all' }).click();
  await expect(statistics.getByText('1,234 answers (12 MB) removed.')).toBeVisible();
  expect(await page.evaluate(() => globalThis.fake.asked)).toEqual(['clearExpired', 'maintain', 'clearAll']);
});

test('each provider’s state, budget and terms are shown, and followed', async ({ page }) => {
  await mount(page, 'rs-providers-view');
  const card = (name: string) => page.locator('rs-provider-card').filter({ hasText: name });
  await expect(card('TMDB').first()).toContainText('Ready');
  await expect(card('TMDB').first()).toContainText('not endorsed or certified by TMDB');
  await expect(card('TMDB').first()).toContainText('At most 180 days');
  await expect(card('TVmaze')).toContainText(/At its limit for \d+ s/);
  await expect(card('AniList')).toContainText('Anime: films and series');
  await expect(card('OMDb').getByRole('progressbar', { name: 'Requests today' })).toHaveAttribute(
    'max',
    '1000',
  );
  await expect(card('OpenSubtitles')).toContainText('OpenSubtitles answered with 500.');
  await page.evaluate(() => {
    const { fake } = globalThis;
    fake.states = fake.states.map((state) => ({ ...state, state: 'off', until: null, message: null }));
  });
  await expect(card('TVmaze')).toContainText('Off');
});

for (const tag of ['rs-provider-settings', 'rs-cache-settings', 'rs-providers-view'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`${tag} has no accessibility violation and at 320 px nothing beside the page (${colorScheme})`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 320, height: 640 });
      await mount(page, tag);
      await page
        .getByText('Set up', { exact: false })
        .first()
        .click({ timeout: 500 })
        .catch(() => undefined);
      await page
        .getByText(/^Other times/)
        .first()
        .click({ timeout: 500 })
        .catch(() => undefined);
      await page.addScriptTag({ path: axeScript });
      const { violations } = await page.evaluate(
        (): Promise<AxeResults> =>
          (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(
            document.querySelector('main') ?? document,
          ),
      );
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
      expect(found).toEqual([]);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways).toBe(0);
    });

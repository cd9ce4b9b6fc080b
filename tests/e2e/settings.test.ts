import { readFile } from 'node:fs/promises';
import { expect, test } from '../support/app-test.ts';
import { libraryEntry, openApp, openWithTitles } from '../support/library-page.ts';

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
});

test.describe('without titles', () => {
  test.beforeEach(async ({ page, appUrl }) => {
    await openApp(page, `${appUrl}#/settings`);
  });

  test('theme and accent take hold at once and are kept over a reload', async ({ page }) => {
    const background = () => page.locator('rs-app').evaluate((app) => getComputedStyle(app).backgroundColor);
    await page.getByRole('radio', { name: 'Light' }).check({ force: true });
    const light = await background();
    await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
    await expect.poll(background).not.toBe(light);
    const dark = await background();
    await page.getByRole('radio', { name: 'Green' }).check({ force: true });
    await page.reload();
    await expect.poll(background).toBe(dark);
    await expect(page.getByRole('radio', { name: 'Green' })).toBeChecked();
  });

  for (const { name, value, reason, setting } of [
    { name: /^Reading workers/, value: '3', reason: /this machine’s \d+ core/, setting: 'readers' },
    {
      name: /^Requests at once/,
      value: '12',
      reason: /Twice this machine’s \d+ core/,
      setting: 'networkConcurrency',
    },
    { name: /^Titles stored at once/, value: '500', reason: /A fifth of an import/, setting: 'batchSize' },
  ]) {
    test(`${setting}: a choice holds over a reload, beside what is recommended and why, until it is taken back`, async ({
      page,
    }) => {
      const choice = page.getByRole('combobox', { name });
      const stored = () =>
        page.evaluate(
          (key) => JSON.parse(localStorage.getItem('reelshelf.reelshelf~settings') ?? '{}')[key],
          setting,
        );
      await expect(page.locator('rs-list-settings label').filter({ has: choice })).toContainText(reason);
      await expect(choice).toHaveValue('');
      await choice.selectOption(value);
      await page.reload();
      await expect(choice).toHaveValue(value);
      await expect(choice).toContainText(/Recommended \((up to )?[\d,]+\)/);
      expect(await stored()).toBe(Number(value));
      await choice.selectOption('');
      expect(await stored()).toBeNull();
    });
  }

  test('the number of readers takes hold at once', async ({ page }) => {
    await page.getByRole('combobox', { name: /^Reading workers/ }).selectOption('3');
    await expect(page.getByText(/3 readers/)).toBeVisible();
  });

  test('numbers out of range are brought into it', async ({ page }) => {
    const pageSize = page.getByRole('spinbutton', { name: /^Titles read at once/ });
    await pageSize.fill('9999');
    await pageSize.press('Tab');
    await expect(pageSize).toHaveValue('500');
  });

  test('a library is made, renamed, and refuses a name that is taken', async ({ page }) => {
    const make = async (name: string) => {
      await page.locator('rs-library-settings').getByRole('button', { name: 'New library' }).click();
      const dialog = page.locator('rs-library-dialog');
      await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
      await dialog.getByRole('button', { name: 'Make it' }).click();
      return dialog;
    };
    await make('Films');
    await expect(libraryEntry(page, 'Films')).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('heading', { name: 'Films has no titles yet' })).toBeVisible();
    await page.goBack();
    const dialog = await make('films');
    await expect(dialog.getByRole('alert')).toContainText('named “Films” already');
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Throw away' }).click();
    await expect(dialog).toHaveCount(0);
    await page.getByRole('button', { name: 'Edit Films' }).click();
    const rename = page.locator('rs-library-dialog');
    await rename.getByRole('textbox', { name: 'Name' }).fill('Cinema');
    await rename.getByRole('button', { name: 'Save' }).click();
    await expect(libraryEntry(page, 'Cinema')).toBeVisible();
  });

  test('the storage says what pictures and answers take up', async ({ page }) => {
    const row = (name: string) => page.locator('rs-storage-settings .row').filter({ hasText: name });
    await expect(row('Posters and other pictures').locator('.value')).toHaveText('0 bytes');
    await expect(row('Answers of providers').locator('.value')).toHaveText('0 bytes');
    await row('Answers of providers').getByRole('link', { name: 'cache' }).click();
    await expect(page.getByRole('heading', { name: 'What is kept' })).toBeVisible();
  });

  test('the history of the database’s structure is shown and verified', async ({ page }) => {
    const section = page.locator('rs-database-settings');
    await section.locator('summary').click();
    await expect(section.getByText('0001_library')).toBeVisible();
    await section.getByRole('button', { name: 'Verify' }).click();
    await expect(section.getByRole('status')).not.toHaveText('Every step is recorded with a checksum.');
  });
});

test.describe('of 60 titles', () => {
  test.beforeEach(async ({ page, appUrl }) => {
    await openWithTitles(page, `${appUrl}#/settings`, 60);
  });

  test('the library leaves as a SQLite file and comes back after a question', async ({ page }) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/^reelshelf \d{4}-\d\d-\d\d\.sqlite$/);
    const path = await saved.path();
    expect((await readFile(path)).subarray(0, 16).toString('latin1')).toBe('SQLite format 3\0');

    await page.evaluate(() => globalThis.reelshelf.libraries.remove(1));
    expect(await page.evaluate(() => globalThis.reelshelf.items.count())).toBe(0);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Restore' }).click();
    await (await chooser).setFiles(path);
    const dialog = page.locator('rs-restore-dialog');
    await expect(dialog.getByRole('row', { name: 'Libraries 0 1' })).toBeVisible();
    await expect(dialog.getByRole('row', { name: 'Titles 0 60' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Replace', exact: true }).click();
    await expect(page.getByText(/1 library, 60 titles/)).toBeVisible({ timeout: 20_000 });
    await expect(libraryEntry(page, 'Synthetic · 60')).toContainText('60');
  });

  for (const { what, name, spoil, reason } of [
    {
      what: 'no database',
      name: 'holiday.sqlite',
      spoil: () => Buffer.from('not at all'),
      reason: /not a SQLite database/,
    },
    {
      what: 'damaged inside',
      name: 'worn.sqlite',
      spoil: (good: Buffer) => good.fill(0xa5, 8192 * 3, 8192 * 20),
      reason: /damaged/,
    },
  ]) {
    test(`a file that is ${what} is refused before anything is asked`, async ({ page }) => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      const good = await readFile(await (await download).path());
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Restore' }).click();
      await (await chooser).setFiles({ name, mimeType: '', buffer: spoil(good) });
      const dialog = page.locator('rs-restore-dialog');
      await expect(page.getByRole('dialog', { name: 'This file cannot be restored' })).toBeVisible();
      await expect(dialog.getByRole('alert')).toContainText(name);
      await expect(dialog.getByRole('alert')).toContainText(reason);
      await expect(dialog.getByRole('button', { name: 'Replace' })).toHaveCount(0);
      await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
      await expect(dialog).toHaveCount(0);
      await expect(libraryEntry(page, 'Synthetic · 60')).toContainText('60');
    });
  }

  test('a restore that is not agreed to leaves the library and no copy', async ({ page }) => {
    const result = await page.evaluate(async () => {
      const file = await globalThis.reelshelf.storage.exportDatabase();
      const copy = new File([(await file?.arrayBuffer()) ?? ''], 'copy.sqlite');
      const found = await globalThis.reelshelf.storage.inspect(copy);
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('reelshelf.reelshelf');
      const databases: string[] = [];
      for await (const name of folder.keys()) if (name.endsWith('.db')) databases.push(name);
      return { items: found.items, databases };
    });
    expect(result).toEqual({ items: 60, databases: ['library-1.db'] });
  });
});

import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import type { FailingList, Reading } from './failing-lists.ts';

declare global {
  var reading: Reading;
}

async function mount(page: Page, tag: FailingList, pages: number, fails: boolean): Promise<void> {
  await page.evaluate(
    async ([name, many, failing]) => {
      const { mountList } = await import('/tests/browser/failing-lists.ts');
      globalThis.reading = await mountList(name, many, failing);
    },
    [tag, pages, fails] as const,
  );
}

const set = (page: Page, fails: boolean) =>
  page.evaluate((failing) => {
    globalThis.reading.fails = failing;
  }, fails);

test('a list that cannot be read says why, is not asked for again by itself, and can be by a person', async ({
  page,
}) => {
  for (const [tag, none] of [
    ['rs-bin', 'The bin is empty.'],
    ['rs-recent-view', 'Nothing was added yet.'],
    ['rs-favourites-view', 'are kept here, with your notes'],
    ['rs-history-view', 'Nothing was changed yet.'],
    ['rs-jobs-view', 'stay as a record of what came of them'],
    ['rs-job-report', 'No line was rejected.'],
  ] as const) {
    await mount(page, tag, 0, true);
    const view = page.locator(tag);
    await expect(view.getByRole('alert'), tag).toContainText('There is no room left.');
    await expect(view).not.toContainText(none);
    await set(page, false);
    await view.getByRole('button', { name: 'Try again' }).click();
    await expect(view).toContainText(none);
    await expect(view.getByRole('alert')).toHaveCount(0);
    // The button that had the focus is gone.
    await expect(view.locator('[tabindex="-1"]').first()).toBeFocused();
  }
});

test('what was read stays when there is more that cannot be, and it is not asked for over and over', async ({
  page,
}) => {
  await page.setViewportSize({ width: 800, height: 600 });
  for (const [tag, entries] of [
    ['rs-bin', 100],
    ['rs-history-view', 50],
  ] as const) {
    await mount(page, tag, 2, false);
    const rows = page.locator(tag).getByRole('listitem');
    await expect(rows).toHaveCount(entries);
    await set(page, true);
    await rows.last().scrollIntoViewIfNeeded();
    await expect(page.locator(tag).getByRole('alert')).toContainText('There is no room left.');
    await expect(rows).toHaveCount(entries);
    const asked = await page.evaluate(() => globalThis.reading.count);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(await page.evaluate(() => globalThis.reading.count)).toBe(asked);
    await set(page, false);
    await page.locator(tag).getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator(tag).getByRole('alert')).toHaveCount(0);
  }
});

test('a search for titles that fails says so beneath its field, and is done again', async ({ page }) => {
  await mount(page, 'rs-title-search', 0, true);
  const field = page.getByRole('combobox', { name: 'Add a title' });
  await field.fill('har');
  await expect(page.getByRole('alert')).toContainText('Titles could not be searched. There is no room left.');
  await set(page, false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('har');
});

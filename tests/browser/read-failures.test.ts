import type { Locator, Page } from '@playwright/test';
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

/** Where the clipboard is refused, the button says so. */
async function refuseToCopy(page: Page, view: Locator): Promise<void> {
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('Denied', 'NotAllowedError'));
  });
  await view.getByRole('button', { name: 'Copy details' }).click();
  await expect(view.getByRole('button', { name: 'They could not be copied' })).toBeVisible();
}

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
    if (tag === 'rs-bin') await refuseToCopy(page, view);
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

test('what went wrong with the files of a title is not told of the next one', async ({ page }) => {
  await page.evaluate(async () => {
    await import('/src/ui/views/item/rs-item-files.ts');
    const file = {
      ...{ id: 1, name: 'a.mkv', path: 'Films/a.mkv', isMissing: false, subtitles: [] },
      ...{
        sizeBytes: null,
        durationMs: null,
        container: null,
        resolution: null,
        videoCodec: null,
        hdr: null,
      },
      ...{ audioCodec: null, videoProfile: null, width: null, frameRate: null, audio: [] },
    };
    const item = { id: 1, libraryId: 1, mediaType: 'movie', files: [file] };
    const app = {
      scanRoots: { value: [], subscribe: () => () => undefined },
      backend: { scan: { rules: () => Promise.reject(new Error('There is no room left.')) } },
    };
    const files = document.createElement('rs-item-files');
    Object.assign(files, { app, item });
    document.body.replaceChildren(files);
  });
  const files = page.locator('rs-item-files');
  await files.getByRole('button', { name: 'Why this title?' }).click();
  await expect(files.getByRole('alert')).not.toBeEmpty();
  await files.evaluate((element) => {
    const { item } = element as HTMLElementTagNameMap['rs-item-files'];
    Object.assign(element, { item: { ...item, id: 2 } });
  });
  await expect(files.getByRole('alert')).toHaveCount(0);
});

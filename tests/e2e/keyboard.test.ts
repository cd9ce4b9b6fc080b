import { expect, test } from '../support/app-test.ts';
import { openWithTitles } from '../support/library-page.ts';

test.beforeEach(async ({ page, appUrl }) => {
  await openWithTitles(page, appUrl, 300);
  // The list follows what is stored at its own pace.
  await expect(page.locator('rs-library-view .total')).toHaveText('300 titles');
});

test('the first Tab offers to skip to the list', async ({ page }) => {
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('rs-poster-grid .poster.active')).toHaveCount(1);
});

test('in an empty library the skip link leads to the content that is there', async ({ page, appUrl }) => {
  const { id } = await page.evaluate(() =>
    globalThis.reelshelf.libraries.create({
      name: 'Empty',
      mediaType: 'mixed',
      description: null,
      color: null,
      isSynthetic: false,
    }),
  );
  await page.goto(`${appUrl}#/library/${id}`);
  await expect(page.locator('rs-empty-library')).toBeVisible();
  await page.getByRole('link', { name: 'Skip to the content' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('? lists the keys, Escape closes, and the focus returns', async ({ page }) => {
  const settings = page.locator('rs-side-bar.side').getByRole('link', { name: 'Settings' });
  await settings.focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(settings).toBeFocused();
});

test('? lists the keys from a list in order of titles as well', async ({ page }) => {
  await page.locator('rs-poster-grid .scroller').focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
});

test('a title is opened and left by keys alone', async ({ page }) => {
  await page.locator('rs-poster-grid .scroller').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const title = await page.locator('rs-poster-grid .poster.active .name').textContent();
  await page.keyboard.press('Enter');
  await expect(page.locator('rs-item-view h1')).toHaveText(title ?? '');
  await page.keyboard.press('Escape');
  await expect(page.locator('rs-poster-grid .poster.active .name')).toHaveText(title ?? '');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('rs-poster-grid .poster.active .name')).not.toHaveText(title ?? '');

  // Without a file it cannot be played, which is said.
  const other = await page.locator('rs-poster-grid .poster.active .name').textContent();
  await page.keyboard.press('Shift+Enter');
  await expect(page.locator('rs-player').getByRole('heading').first()).toBeVisible();
  await expect(page.locator('rs-player dialog')).toHaveAttribute('aria-label', other ?? '');
  await page.keyboard.press('Escape');
  await expect(page.locator('rs-player')).toHaveCount(0);
  await expect(page.locator('rs-poster-grid .scroller')).toBeFocused();
});

test('after a reload the keys of the list work before anything has the focus', async ({ page }) => {
  await page.reload();
  await expect(page.locator('rs-library-view .total')).toHaveText('300 titles');
  await page.keyboard.press('End');
  const last = page.locator('rs-poster-grid [data-index="299"]');
  await expect(last).toBeInViewport();
  await expect(last).toHaveClass(/active/);
  await expect(page.locator('rs-poster-grid .scroller')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(page.locator('rs-poster-grid [data-index="0"]')).toBeInViewport();
});

test('where nothing has the focus, Enter opens nothing and an arrow goes on from what is in view', async ({
  page,
  appUrl,
}) => {
  await page.goto(`${appUrl}#/library/all?view=table&at=100`);
  await expect(page.locator('rs-media-list [data-index="100"]')).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('rs-media-list .row.active')).toHaveAttribute('data-index', '101');
});

test('keys leave the list alone while a dialog is open, even one that lost the focus', async ({ page }) => {
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard' });
  await expect(dialog).toBeVisible();
  await page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (active instanceof HTMLElement) active.blur();
  });
  await page.keyboard.press('End');
  await expect(dialog).toBeVisible();
  await expect(page.locator('rs-poster-grid .poster.active')).toHaveCount(0);
  await expect(page.locator('rs-poster-grid [data-index="0"]')).toBeAttached();
});

test('every control of the list page is reached by Tab', async ({ page }) => {
  const reached = new Set<string>();
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active?.getAttribute('aria-label') ?? active?.textContent?.trim() ?? '';
    });
    reached.add(name.replace(/\s+/g, ' '));
  }
  const names = [...reached].join('|');
  for (const name of ['Import', 'New library', 'Jobs', 'Settings', 'Sort by', 'Posters', 'Titles']) {
    expect(names).toContain(name);
  }
});

import { expect, test } from '../support/app-test.ts';
import { openWithTitles } from '../support/library-page.ts';

test.beforeEach(async ({ page, appUrl }) => {
  await openWithTitles(page, appUrl, 300);
});

test('a title’s page shows what is known and links its people, whose pages link back', async ({ page }) => {
  await page.locator('rs-poster-grid .poster a').first().click();
  const view = page.locator('rs-item-view');
  await expect(view.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(view).toContainText('Library');
  const title = await view.getByRole('heading', { level: 1 }).textContent();
  const person = view.locator('.people a').first();
  const name = (await person.textContent()) ?? '';
  await person.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page).toHaveTitle(`${name} – Reelshelf`);
  await page
    .locator('rs-person-view li a', { hasText: title ?? '' })
    .first()
    .click();
  await expect(view.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
  // What is gone is not called after the page before.
  for (const [place, name] of [
    ['item', 'Title'],
    ['person', 'Person'],
    ['company', 'Company'],
    ['collection', 'Collection'],
  ]) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${place}/99999`);
    await expect(page).toHaveTitle(`${name} – Reelshelf`);
  }
});

test('arrow keys go to the titles beside it and Escape returns to the list at the last one', async ({
  page,
}) => {
  const titles = await page.evaluate(async () =>
    (await globalThis.reelshelf.items.page({}, { limit: 3 })).items.map(({ title }) => title),
  );
  await page.locator('rs-poster-grid .poster a').first().click();
  const heading = page.locator('rs-item-view h1');
  await expect(heading).toHaveText(titles[0] ?? '');
  await expect(page.getByRole('button', { name: 'Next title' })).toBeEnabled();
  await page.keyboard.press('ArrowRight');
  await expect(heading).toHaveText(titles[1] ?? '');
  await page.keyboard.press('ArrowRight');
  await expect(heading).toHaveText(titles[2] ?? '');
  await page.keyboard.press('ArrowLeft');
  await expect(heading).toHaveText(titles[1] ?? '');
  await page.keyboard.press('Escape');
  await expect(page.locator('rs-poster-grid .poster.active .name')).toHaveText(titles[1] ?? '');
});

test('the list stays until the title is there, and leaves the address alone', async ({ page }) => {
  const first = page.locator('rs-poster-grid .poster a').first();
  await first.click();
  await expect(page.locator('rs-item-view h1')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(first).toBeVisible();
  const seen = await page.evaluate(async () => {
    const app = document.querySelector('rs-app')?.app;
    if (!app) throw new Error('The app is not there.');
    const { get } = app.backend.items;
    let answer: () => void = () => undefined;
    const isTime = new Promise<void>((resolve) => {
      answer = resolve;
    });
    Object.assign(app.backend.items, { get: (id: number) => isTime.then(() => get(id)) });
    // One that was not read ahead.
    const { items } = await globalThis.reelshelf.items.page({}, { at: 250, limit: 1 });
    const [wanted] = items;
    if (!wanted) throw new Error('There are too few titles.');
    app.router.go({ page: 'item', id: wanted.id });
    const main = document.querySelector('rs-app')?.shadowRoot?.querySelector('main');
    const grid = main?.querySelector('rs-library-view')?.shadowRoot?.querySelector('rs-poster-grid');
    // What a list that is scrolled tells of its place.
    grid?.scrollToIndex(200);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const shown = main?.firstElementChild?.localName;
    answer();
    return { shown, title: wanted.title, hash: `#/item/${wanted.id}` };
  });
  expect(seen.shown).toBe('rs-library-view');
  await expect(page.locator('rs-item-view h1')).toHaveText(seen.title);
  expect(new URL(page.url()).hash).toBe(seen.hash);
});

test('an address of a title that is not there says so and leads back', async ({ page, appUrl }) => {
  await page.goto('about:blank');
  await page.goto(`${appUrl}#/item/999999`);
  await expect(page.getByText('Not here any more')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await expect(page.locator('rs-poster-grid .poster').first()).toBeVisible();
});

import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import { axeScript, violationsInBothSchemes } from '../support/axe.ts';
import { openWithTitles } from '../support/library-page.ts';

const bar = (page: Page) => page.locator('rs-selection-bar');
const selected = (page: Page) => page.locator('[role=grid] [aria-selected=true]');
const poster = (page: Page, index: number) => page.locator(`rs-poster-grid [data-index="${index}"]`);
const toast = (page: Page) => page.locator('rs-toasts .toast').first();

/** Opens the list of all titles and waits until titles can be selected. */
async function openList(page: Page, appUrl: string, view: 'grid' | 'table', items = 60): Promise<void> {
  await openWithTitles(page, appUrl, items);
  await page.goto(`${appUrl}#/library/all?view=${view}`);
  await expect(page.locator('[role=grid][aria-multiselectable=true]')).toBeVisible();
}

/** How many titles have a tag. */
function tagged(page: Page, tag: string): Promise<number> {
  return page.evaluate(
    async (name) =>
      (await globalThis.reelshelf.items.page({ filter: { field: 'tag', anyOf: [name] } }, { limit: 1 }))
        .total,
    tag,
  );
}

test('by pointer: marks, ctrl and shift select posters, which are tagged and given back', async ({
  page,
  appUrl,
}) => {
  await openList(page, appUrl, 'grid');
  await poster(page, 1).hover();
  await poster(page, 1).locator('.mark-of-choice').click();
  await expect(selected(page)).toHaveCount(1);
  await expect(bar(page).getByRole('status')).toHaveText('1 title selected');
  await poster(page, 4).click({ modifiers: ['Shift'] });
  await expect(selected(page)).toHaveCount(4);
  await poster(page, 2).click({ modifiers: ['ControlOrMeta'] });
  await expect(selected(page)).toHaveCount(3);
  await poster(page, 0).click();
  await expect(selected(page)).toHaveCount(4);
  expect(new URL(page.url()).hash).toContain('#/library');

  await bar(page).getByRole('button', { name: 'Actions' }).click();
  await bar(page).locator('.menu').getByRole('button', { name: 'Tags…' }).click();
  await expect(page.getByRole('dialog', { name: 'Tags of 4 titles' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Add these tags' })).toBeFocused();
  await page.keyboard.type('to lend');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Apply to 4 titles' }).click();
  await expect(toast(page)).toContainText('Tagged 4 titles with to lend');
  expect(await tagged(page, 'to lend')).toBe(4);
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(toast(page)).toContainText('Undone');
  expect(await tagged(page, 'to lend')).toBe(0);

  await bar(page).getByRole('button', { name: 'Clear the selection' }).click();
  await expect(selected(page)).toHaveCount(0);
  await poster(page, 0).click();
  await expect(page.locator('rs-item-view h1')).toBeVisible();
});

test('a selection outlives a look at a title, and not another list chosen from there', async ({
  page,
  appUrl,
}) => {
  await openList(page, appUrl, 'table');
  const list = page.getByRole('grid');
  await list.focus();
  await page.keyboard.press('x');
  await expect(selected(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.locator('rs-item-view h1')).toBeVisible();
  await page.goBack();
  await expect(selected(page)).toHaveCount(1);
  await page.evaluate(() => {
    location.hash = '#/history';
  });
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();
  await page.evaluate(() => {
    location.hash = '#/library/all?type=movie&view=table';
  });
  await expect(list).toBeVisible();
  await expect(bar(page).getByRole('group')).toHaveCount(0);
  await expect(selected(page)).toHaveCount(0);
});

test('by keyboard: rows are selected, all of them too, and marked as watched', async ({ page, appUrl }) => {
  await openList(page, appUrl, 'table');
  const list = page.getByRole('grid');
  await list.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await expect(selected(page)).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowDown');
  await expect(selected(page)).toHaveCount(6);
  await page.keyboard.press('Shift+ArrowUp');
  await expect(selected(page)).toHaveCount(5);
  await page.keyboard.press('Escape');
  await expect(selected(page)).toHaveCount(0);
  // In the bar as well, where all are selected by a button that is gone then.
  await page.keyboard.press('x');
  await bar(page)
    .getByRole('button', { name: /^Select all/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(bar(page).getByRole('button', { name: 'Actions' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(selected(page)).toHaveCount(0);
  await expect(list).toBeFocused();
  await page.keyboard.press('Control+a');
  const total = await page.evaluate(
    async () => (await globalThis.reelshelf.items.page({}, { limit: 1 })).total,
  );
  await expect(bar(page).getByRole('status')).toHaveText(`${total} titles selected`);
  // Escape closes the menu first.
  const actions = bar(page).getByRole('button', { name: 'Actions' });
  await actions.press('Enter');
  await expect(bar(page).locator('.menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar(page).locator('.menu')).toBeHidden();
  await expect(bar(page).getByRole('status')).toHaveText(`${total} titles selected`);
  await bar(page).getByRole('button', { name: 'Watched', exact: true }).first().focus();
  await page.keyboard.press('Enter');
  await expect(toast(page)).toContainText(`Marked ${total} titles as watched`);
  // The order is another one, and what is selected stays so.
  await page.evaluate(() => {
    location.hash = '#/library/all?view=table&sort=year&down=1';
  });
  await expect(bar(page).getByRole('status')).toHaveText(`${total} titles selected`);
  await page.evaluate(() => {
    location.hash = '#/library/all?type=movie&view=table';
  });
  await expect(bar(page).locator('.bar')).toHaveCount(0);
  // The focus goes back to the list from what is gone.
  await page.getByRole('grid').focus();
  await page.keyboard.press('x');
  await actions.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.locator('rs-confirm-dialog').getByRole('button', { name: 'Delete' }).press('Enter');
  await expect(toast(page)).toContainText('Deleted');
  await expect(page.getByRole('grid')).toBeFocused();
});

test('a large batch stands among the jobs, and is undone as one', async ({ page, appUrl }) => {
  test.setTimeout(90_000);
  await openList(page, appUrl, 'table', 6000);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+a');
  await expect(bar(page).getByRole('status')).toContainText('selected');
  const total = await page.evaluate(
    async () => (await globalThis.reelshelf.items.page({}, { limit: 1 })).total,
  );
  await bar(page).getByRole('button', { name: 'Favourite', exact: true }).first().click();
  await expect(toast(page)).toContainText(`to favourites`, { timeout: 30_000 });
  await expect(toast(page)).toContainText('changed');
  const favourites = () =>
    page.evaluate(
      async () =>
        (await globalThis.reelshelf.items.page({ filter: { field: 'is', state: 'favourite' } }, { limit: 1 }))
          .total,
    );
  expect(await favourites()).toBe(total);
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(toast(page)).toContainText('Undone', { timeout: 30_000 });
  expect(await favourites()).toBeLessThan(total);
  await page.evaluate(() => {
    location.hash = '#/jobs';
  });
  await expect(page.locator('rs-jobs-view')).toContainText(
    `Batch: Add ${total.toLocaleString('en')} titles to favourites`,
  );
});

test('the bar and its dialog have no accessibility violation', async ({ page, appUrl }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript({ path: axeScript });
  for (const view of ['grid', 'table'] as const) {
    await openList(page, appUrl, view);
    await page.getByRole('grid').focus();
    await page.keyboard.press('Space');
    await expect(selected(page)).toHaveCount(1);
    expect(await violationsInBothSchemes(page)).toEqual([]);
    await bar(page).getByRole('button', { name: 'Actions' }).click();
    await expect(bar(page).locator('.menu')).toBeVisible();
    expect(await violationsInBothSchemes(page)).toEqual([]);
    await bar(page).locator('.menu').getByRole('button', { name: 'Genres…' }).click();
    await expect(page.getByRole('dialog', { name: 'Genres of 1 title' })).toBeVisible();
    expect(await violationsInBothSchemes(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('grid').focus();
    await page.keyboard.press('Escape');
  }
});

test('by touch: a long press selects a poster, a tap the next ones, at 320 px too', async ({
  browser,
  appUrl,
}) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 320, height: 640 },
  });
  const page = await context.newPage();
  await openList(page, appUrl, 'grid', 30);
  const box = await poster(page, 1).boundingBox();
  const client = await context.newCDPSession(page);
  const point = { x: (box?.x ?? 0) + 30, y: (box?.y ?? 0) + 60 };
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  await expect(selected(page)).toHaveCount(1);
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await poster(page, 0).tap();
  await expect(selected(page)).toHaveCount(2);
  const room = await bar(page)
    .locator('.bar')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(room).toBeLessThanOrEqual(0);
  await bar(page).getByRole('button', { name: 'Actions' }).tap();
  await expect(
    bar(page).locator('.menu').getByRole('button', { name: 'Watched', exact: true }),
  ).toBeInViewport();
  await context.close();
});

import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import type { ListPageOptions, MountedList } from './list-page.ts';

declare global {
  var mounted: MountedList;
  var axe: typeof import('axe-core');
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

async function mount(
  page: Page,
  tag: 'rs-media-list' | 'rs-poster-grid',
  options: Partial<ListPageOptions> = {},
) {
  await page.evaluate(
    async ([element, settings]) => {
      const { mountList } = await import('/tests/browser/list-page.ts');
      globalThis.mounted = await mountList(element, settings);
    },
    [tag, { total: 1_000_000, ...options }] as const,
  );
  await expect(page.locator('.name').first()).toBeVisible();
  await page.evaluate(() => globalThis.mounted.list.focus());
}

/** Position, by its own account, of the item the focus is on. */
async function activeItem(page: Page): Promise<{ row: string | null; text: string; isFocused: boolean }> {
  return page.evaluate(() => {
    const { list, scroller } = globalThis.mounted;
    const id = scroller.getAttribute('aria-activedescendant') ?? '';
    const item = list.shadowRoot?.getElementById(id);
    return {
      row: item?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex') ?? null,
      text: item?.querySelector('.name')?.textContent ?? '',
      isFocused: list.shadowRoot?.activeElement === scroller,
    };
  });
}

test('the table tells a screen reader its true rows', async ({ page }) => {
  await mount(page, 'rs-media-list');
  const grid = page.getByRole('grid', { name: 'Titles' });
  await expect(grid).toHaveAttribute('aria-rowcount', '1000001');
  await page.evaluate(() => globalThis.mounted.list.scrollToIndex(500_000, { align: 'start' }));
  await expect(page.getByRole('row').filter({ hasText: / 500000\b/ })).toHaveAttribute(
    'aria-rowindex',
    '500002',
  );
});

test('the poster grid tells a screen reader its true rows and columns', async ({ page }) => {
  await mount(page, 'rs-poster-grid');
  const columns = await page.evaluate(() => globalThis.mounted.columns());
  await expect(page.getByRole('grid')).toHaveAttribute(
    'aria-rowcount',
    String(Math.ceil(1_000_000 / columns)),
  );
  await page.keyboard.press('End');
  const index = await page.evaluate(() => globalThis.mounted.scroller.getAttribute('aria-activedescendant'));
  expect(index).toBe('item-999999');
  await expect.poll(async () => (await activeItem(page)).row).toBe(String(Math.ceil(1_000_000 / columns)));
});

test('focus stays on its item while rows are reused: scrolled away and back', async ({ page }) => {
  await mount(page, 'rs-media-list');
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowDown');
  const before = await activeItem(page);
  expect(before).toMatchObject({ row: '5', isFocused: true });
  await page.evaluate(() => globalThis.mounted.scrollFrames(60, 3000));
  expect((await activeItem(page)).isFocused).toBe(true);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => activeItem(page)).toMatchObject({ row: '6', isFocused: true });
});

test('focus and place stay with their items when others come before them', async ({ page }) => {
  await mount(page, 'rs-media-list', { place: { index: 5000, offset: 10 } });
  await page.evaluate(() => globalThis.mounted.list.activate(5003));
  const before = await activeItem(page);
  await page.evaluate(async () => {
    globalThis.mounted.source.inserted = 25;
    await globalThis.mounted.list.model?.refresh();
  });
  await expect.poll(() => activeItem(page)).toEqual({ ...before, row: '5030' });
  expect(await page.evaluate(() => globalThis.mounted.list.place)).toEqual({ index: 5025, offset: 10 });
});

test('a list that comes when the keys are there already begins with its first item', async ({ page }) => {
  await mount(page, 'rs-media-list');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => activeItem(page)).toMatchObject({ row: '3' });
  await page.evaluate(() => {
    const { model } = globalThis.mounted.list;
    (model as unknown as { setCriteria(criteria: object, how: object): void }).setCriteria(
      { sort: 'year', descending: false },
      { keepRows: true },
    );
  });
  await expect.poll(() => activeItem(page)).toMatchObject({ row: '2', isFocused: true });
});

test('typing goes to the first title that begins so', async ({ page }) => {
  await mount(page, 'rs-media-list');
  await page.keyboard.type('pq');
  await expect.poll(async () => (await activeItem(page)).text).toMatch(/^Pq /);
  expect((await activeItem(page)).isFocused).toBe(true);
});

test('Enter opens the active item and Space selects it', async ({ page }) => {
  await mount(page, 'rs-media-list');
  await page.evaluate(() => {
    for (const type of ['rs-open-item', 'rs-select-item']) {
      document.addEventListener(type, (event) => {
        document.title += ` ${type} ${(event as Event & { id: number }).id}`;
      });
    }
  });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('List rs-select-item 2 rs-open-item 2');
});

test('a header sorts by its column, and a second time the other way', async ({ page }) => {
  await mount(page, 'rs-media-list');
  await page.evaluate(() => {
    document.addEventListener('rs-sort-change', (event) => {
      const { sort, descending } = event as Event & { sort: string; descending: boolean };
      document.title = `${sort} ${descending ? 'down' : 'up'}`;
    });
  });
  await expect(page.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('button', { name: 'Title' }).click();
  await expect(page).toHaveTitle('title down');
  await page.getByRole('button', { name: 'Year' }).click();
  await expect(page).toHaveTitle('year down');
});

test('when the source fails the list says so and can try again', async ({ page }) => {
  await mount(page, 'rs-media-list');
  await page.evaluate(() => {
    globalThis.mounted.source.isBroken = true;
    globalThis.mounted.list.scrollToIndex(600_000, { align: 'start' });
  });
  await expect(page.getByRole('alert')).toContainText('could not be read');
  await page.evaluate(() => {
    globalThis.mounted.source.isBroken = false;
  });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/ 600000$/)).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

for (const tag of ['rs-media-list', 'rs-poster-grid'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      test(`${tag} at ${width} px in ${colorScheme}: axe finds nothing, nothing scrolls sideways`, async ({
        page,
      }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 720 });
        await mount(page, tag);
        await page.keyboard.press('ArrowDown');
        await page.addScriptTag({ path: axePath });
        const violations = await page.evaluate(async () => {
          const found = await globalThis.axe.run({
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
          });
          return found.violations.map(
            ({ id, nodes }) => `${id}: ${nodes[0]?.failureSummary} ${nodes[0]?.html}`,
          );
        });
        // The harness has no heading of its own: the app around the list does.
        expect(violations.filter((text) => !text.startsWith('page-has-heading-one'))).toEqual([]);
        const overflow = await page.evaluate(
          () => globalThis.mounted.scroller.scrollWidth - globalThis.mounted.scroller.clientWidth,
        );
        expect(overflow).toBe(0);
      });
    }
  }
}

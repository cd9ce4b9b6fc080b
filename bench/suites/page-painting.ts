import type { Page } from '@playwright/test';
import type { ItemSort } from '../../src/shared/item-criteria.ts';
import { timeToPaint } from './paint-clock.ts';

/** A column header and the sort its click chooses. */
const COLUMNS: readonly (readonly [name: string, sort: ItemSort])[] = [
  ['Year', 'year'],
  ['Rating', 'rating'],
  ['Duration', 'runtime'],
  ['Added', 'added'],
  ['Title', 'title'],
];

/**
 * Clicks the table's headers, each twice: five sorts both ways. ms from the click until the rows of
 * that order are painted. The next click comes when the whole order is there: nobody sorts faster.
 */
export async function paintFirstRows(page: Page, rounds: number): Promise<number[]> {
  const samples: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [column, sort] of COLUMNS) {
      for (const isSecond of [false, true]) {
        const descending = (sort !== 'title') !== isSecond;
        const click = () => page.getByRole('columnheader', { name: column }).getByRole('button').click();
        samples.push(await timeToPaint(page, armForOrder, { sort, descending }, click));
        await page.evaluate((criteria) => globalThis.reelshelf.items.prepare(criteria), { sort, descending });
      }
    }
  }
  return samples;
}

/**
 * Presses on places all over the rail beside the list, in the order shown. ms from the press until the
 * rows of that place are painted.
 */
export function paintPlaces(page: Page, jumps: number): Promise<number[]> {
  return pressRail(page, (presses) => presses < jumps);
}

/** The same for as long as titles are being added to the library. */
export async function paintPlacesWhileAdding(page: Page, items: number): Promise<number[]> {
  let isRunning = true;
  const added = page
    .evaluate((count) => globalThis.reelshelf.library.generate({ items: count, seed: 3 }), items)
    .finally(() => {
      isRunning = false;
    });
  const samples = await pressRail(page, () => isRunning);
  const { status } = await added;
  if (status !== 'completed') throw new Error(`The import ended as ${status}`);
  return samples;
}

async function pressRail(page: Page, goesOn: (presses: number) => boolean): Promise<number[]> {
  const box = await page.locator('rs-position-rail .rail').boundingBox();
  if (box === null) throw new Error('The list has no rail.');
  const samples: number[] = [];
  for (let jump = 1; goesOn(samples.length); jump += 1) {
    // Strides of the golden ratio spread evenly and are far apart from one to the next.
    const y = box.y + 1 + (box.height - 2) * ((jump * 0.618) % 1);
    await page.mouse.move(box.x + box.width / 2, y);
    samples.push(await timeToPaint(page, armForPlace, undefined, () => page.mouse.down()));
    await page.mouse.up();
  }
  return samples;
}

/** In the page. */
function armForOrder(wanted: { sort: ItemSort; descending: boolean }): void {
  const { paintClock } = globalThis;
  paintClock.start('click', () => {
    const { model } = paintClock.list();
    const isOrder = model?.criteria.sort === wanted.sort && model.criteria.descending === wanted.descending;
    return isOrder && paintClock.hasRows();
  });
}

/** In the page. Titles that are added move the place, but not to another title. */
function armForPlace(): void {
  const { paintClock } = globalThis;
  const topmost = () => {
    const { place, model } = paintClock.list();
    return model?.at(place.index)?.id;
  };
  const before = topmost();
  paintClock.start('pointerdown', () => topmost() !== before && paintClock.hasRows());
}

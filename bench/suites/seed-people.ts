import type { Page } from '@playwright/test';
import { timeToPaint } from './paint-clock.ts';

/**
 * Opens people's pages from the pages of titles they had a part in. ms from the click on the name until
 * the name and the first of the works are painted.
 */
export async function openPeople(page: Page, people: number): Promise<number[]> {
  const credits = await page.evaluate(firstCredits, people);
  const times: number[] = [];
  for (const { itemId, personId, name } of credits) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/item/${itemId}`);
    const link = page.locator(`rs-item-view a[href="#/person/${personId}"]`).first();
    times.push(await timeToPaint(page, armForPerson, name, () => link.click()));
  }
  return times;
}

/** In the page: for so many titles from all over the library, the person credited first. */
async function firstCredits(wanted: number) {
  const { items } = globalThis.reelshelf;
  const total = await items.count();
  const found: { itemId: number; personId: number; name: string }[] = [];
  for (let round = 0; found.length < wanted && round < wanted * 3; round += 1) {
    const at = Math.floor(((round * 0.618) % 1) * total);
    const { items: rows } = await items.page({}, { at, limit: 1 });
    const itemId = rows[0]?.id ?? 0;
    const { credits } = await items.get(itemId);
    if (credits[0]) found.push({ itemId, personId: credits[0].personId, name: credits[0].name });
  }
  if (found.length < wanted) throw new Error('Too few titles have credits.');
  return found;
}

/** In the page. */
function armForPerson(name: string): void {
  globalThis.paintClock.start('click', () => {
    const view = document.querySelector('rs-app')?.shadowRoot?.querySelector('rs-person-view')?.shadowRoot;
    return (
      view?.querySelector('h1')?.textContent === name && !!view.querySelector('.works .name')?.textContent
    );
  });
}

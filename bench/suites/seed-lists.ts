import type { Page } from '@playwright/test';
import { timeToPaint } from './paint-clock.ts';

const TYPES = [
  { label: 'Series', mediaType: 'series' },
  { label: 'Films', mediaType: 'movie' },
  { label: 'All', mediaType: undefined },
] as const;

/**
 * In the page: scrolls the table down by a hundred rows at a time, as fast as it follows. ms from each
 * scrolling until all rows that can be seen are painted.
 */
export async function fetchMore(steps: number): Promise<number[]> {
  const { paintClock } = globalThis;
  const list = paintClock.list();
  const scroller = list.shadowRoot?.querySelector('.scroller');
  const row = list.shadowRoot?.querySelector('[data-index]');
  if (!scroller || !row) throw new Error('The table has no rows.');
  const hundredRows = 100 * row.getBoundingClientRect().height;
  const times: number[] = [];
  for (let step = 0; step < steps; step += 1) {
    const before = list.place.index;
    const start = performance.now();
    scroller.scrollBy(0, hundredRows);
    do {
      await nextFrame();
      if (performance.now() - start > 30_000) throw new Error('The list did not follow.');
    } while (list.place.index === before || !paintClock.hasRows());
    await nextFrame();
    times.push(performance.now() - start);
  }
  return times;

  function nextFrame(): Promise<number> {
    return new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Chooses one type of titles after the other. ms from the click until the rows of that list are painted. */
export async function filterByType(page: Page, clicks: number): Promise<number[]> {
  const types = page.locator('rs-list-toolbar .types');
  const times: number[] = [];
  for (let click = 0; click < clicks; click += 1) {
    const { label, mediaType } = TYPES[click % TYPES.length] ?? TYPES[0];
    const radio = types.getByRole('radio', { name: label, exact: true });
    times.push(await timeToPaint(page, armForType, mediaType, () => radio.click()));
  }
  // What follows wants all titles.
  await types.getByRole('radio', { name: 'All', exact: true }).click();
  return times;
}

/**
 * Types first letters of titles. ms from the key until the rows of that place are painted. In between
 * the list is left and come back to, because letters typed within a second are one word.
 */
export async function typeAhead(page: Page, letters: number): Promise<number[]> {
  const known = await page.evaluate(async () => {
    const landmarks = await globalThis.reelshelf.items.landmarks();
    return landmarks.map(({ label }) => label).filter((label) => /^[A-Z]$/.test(label));
  });
  const times: number[] = [];
  for (let round = 0; round < letters; round += 1) {
    await page.evaluate(() => {
      location.hash = '#/settings';
    });
    await page.locator('rs-settings-view').waitFor();
    await page.evaluate(() => {
      location.hash = '#/library/all?view=table';
    });
    await page.locator('rs-media-list [role=row][data-index]').first().waitFor();
    // From one end of the alphabet to the other, so that no letter is where the list already stands.
    const at = (round >> 1) % known.length;
    const letter = round % 2 === 0 ? known.at(-1 - at) : known[at + 1];
    if (letter === undefined) throw new Error('The list has too few letters.');
    times.push(await timeToPaint(page, armForMove, undefined, () => page.keyboard.press(letter)));
  }
  return times;
}

/** In the page. */
function armForType(mediaType: string | undefined): void {
  const { paintClock } = globalThis;
  paintClock.start('click', () => {
    const { model } = paintClock.list();
    return model?.criteria.mediaType === mediaType && paintClock.hasRows();
  });
}

/** In the page. */
function armForMove(): void {
  const { paintClock } = globalThis;
  const before = paintClock.list().place.index;
  paintClock.start('keydown', () => paintClock.list().place.index !== before && paintClock.hasRows());
}

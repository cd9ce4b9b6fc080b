import type { Page } from '@playwright/test';
import { timeToPaint } from './paint-clock.ts';

/** Opens the list of all titles with its search ready, and the caret in the search box. */
export async function focusSearchBox(page: Page): Promise<void> {
  await page.locator('rs-media-list [role=row][data-index]').first().waitFor();
  await page.evaluate(async () => {
    await document.querySelector('rs-app')?.app.backend.search.prepare();
  });
  await searchBox(page).click();
  // What the box and marks load with their first use is not what is measured.
  await page.keyboard.type('re');
  await page.waitForFunction(() => !!document.querySelector('rs-app')?.app.list.model.words.length);
  await clearSearchBox(page);
}

/** Types queries letter by letter, each into an empty box; ms of every key until its results are painted. */
export async function typeQueries(page: Page, queries: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) {
    for (let end = 1; end <= query.length; end += 1) {
      const press = () => page.keyboard.press(query[end - 1] === ' ' ? 'Space' : (query[end - 1] as string));
      times.push(await timeToPaint(page, armForText, query.slice(0, end), press));
    }
    await clearSearchBox(page);
  }
  return times;
}

/**
 * Puts whole queries in, as by pasting; ms until the rows of each, or the total alone, are painted. The
 * query is one whose print is `text`.
 */
export async function pasteQueries(page: Page, queries: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) {
    times.push(await timeToPaint(page, armForQuery, undefined, () => page.keyboard.insertText(query)));
    await clearSearchBox(page);
  }
  return times;
}

/** Empties the box and waits until the whole list is shown again. */
export async function clearSearchBox(page: Page): Promise<void> {
  await searchBox(page).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Backspace');
  await page.waitForFunction(() => {
    const model = document.querySelector('rs-app')?.app.list.model;
    if (!model) return false;
    const { text, filter } = model.criteria;
    return text === undefined && filter === undefined && !model.isReplacing && model.isTotalKnown;
  });
}

function searchBox(page: Page) {
  return page.locator('rs-search-box input');
}

/** In the page. Titles with spaces at an end are searched for without. */
function armForText(typed: string): void {
  const { paintClock } = globalThis;
  const text = typed.trim();
  paintClock.start('keydown', () => paintClock.model().criteria.text === text && paintClock.hasResult());
}

/** In the page. */
function armForQuery(): void {
  const { paintClock } = globalThis;
  paintClock.start('input', () => {
    const { text, filter, mediaType } = paintClock.model().criteria;
    return (text ?? filter ?? mediaType) !== undefined && paintClock.hasResult();
  });
}

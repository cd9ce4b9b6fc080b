import type { Page } from '@playwright/test';
import { summarise } from '../statistics.ts';
import { type Suite, samplesFor } from '../suite.ts';
import { installPaintClock, timeToPaint } from './paint-clock.ts';
import { recordCalls, takeWorkerTimes } from './worker-times.ts';

const OPENINGS = 40;
/** So that the view finds an index that has been looked for before it, as after every start. */
const LIST = '#/library/all?view=table';

/**
 * From the click on the side bar's entry until the page's thread has painted figures of now, of all libraries: as they
 * are when nothing has changed since, and right after something was (`dashboard.open_changed`): all is counted anew.
 */
export const dashboardSuite: Suite = async ({ browser, effort }) => {
  const page = await browser.open(LIST);
  await page.evaluate(() => document.querySelector('rs-app')?.app.backend.search.prepare());
  await installPaintClock(page);
  await recordCalls(page);
  const openings = samplesFor(effort, OPENINGS, 10);
  // The first has its code loaded.
  const first = await open(page);
  const again = await openOften(page, openings);
  await takeWorkerTimes(page, 'search.figures');
  const changed = await openOften(page, openings, forgetFigures);
  const worker = await takeWorkerTimes(page, 'search.figures');
  await page.close();
  return [
    summarise('dashboard.open', [first, ...again]),
    summarise('dashboard.open_changed', changed),
    summarise('dashboard.open_changed_worker', worker),
  ];
};

async function openOften(page: Page, times: number, before?: () => Promise<void>): Promise<number[]> {
  const took: number[] = [];
  for (let round = 0; round < times; round += 1) {
    if (before) await page.evaluate(before);
    took.push(await open(page));
  }
  return took;
}

async function open(page: Page): Promise<number> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, LIST);
  await page.locator('rs-media-list [data-index="0"] .name').waitFor();
  const entry = page.locator('rs-side-bar.side a[href="#/dashboard"]');
  return timeToPaint(page, armForFigures, undefined, () => entry.click());
}

/** In the page: a name that changes is taken in by the search, which then counts all anew. */
async function forgetFigures(): Promise<void> {
  const app = document.querySelector('rs-app')?.app;
  const [library] = app?.libraries.value.libraries ?? [];
  if (!app || !library) throw new Error('There is no library.');
  const { name } = library;
  const changes = { name: name.endsWith('.') ? name.slice(0, -1) : `${name}.` };
  await app.backend.libraries.edit(library.id, { kind: 'library-set', changes });
  await app.backend.search.prepare();
}

/** In the page. */
function armForFigures(): void {
  globalThis.paintClock.start('click', () => {
    const root = document.querySelector('rs-app')?.shadowRoot;
    const view = root?.querySelector('rs-dashboard-view')?.shadowRoot;
    const charts = [...(view?.querySelectorAll('rs-column-chart') ?? [])];
    const isFresh = view?.querySelector('.dashboard')?.getAttribute('aria-busy') === 'false';
    return (
      isFresh && charts.length === 3 && charts.every((chart) => chart.shadowRoot?.querySelector('.plot a'))
    );
  });
}

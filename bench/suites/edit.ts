import { summarise } from '../statistics.ts';
import { type Suite, type SuiteContext, samplesFor } from '../suite.ts';
import { installPaintClock, timeToPaint } from './paint-clock.ts';

const EDITS = 30;

/**
 * One title's change, as the search follows it: its names, people and values read anew, the arrays in memory
 * changed, its place by title found. ms of the worker's own span of it, for an import of a file of one title
 * that replaces what is stored. What the change costs the writer is in `seed.insert`.
 */
export const editSuite: Suite = async ({ browser, effort }) => {
  const page = await browser.open('#/settings');
  const times = await page.evaluate(replaceOneByOne, samplesFor(effort, EDITS, 10));
  await page.close();
  return [
    summarise('edit.index_update', times),
    summarise('edit.commit', await commitOneByOne(browser, effort)),
  ];
};

/**
 * A title is made a favourite, or is none any more, on its page: from the click until the page's thread has painted it, or
 * until the page knows that it is committed, whichever is later.
 */
async function commitOneByOne(
  browser: SuiteContext['browser'],
  effort: SuiteContext['effort'],
): Promise<number[]> {
  const page = await browser.open('#/item/1');
  const button = page.locator('rs-item-personal').getByRole('button', { name: 'Favourite' });
  await button.waitFor();
  await installPaintClock(page);
  const times: number[] = [];
  // The first has the writer started.
  for (let edit = 0; edit <= samplesFor(effort, EDITS, 10); edit += 1) {
    const painted = await timeToPaint(page, armForFavourite, undefined, () => button.click());
    times.push(Math.max(painted, await page.evaluate(() => globalThis.committed)));
    await page.waitForTimeout(150);
  }
  await page.close();
  return times.slice(1);
}

declare global {
  /** ms from the click until the page knows that what was clicked is committed. */
  var committed: Promise<number>;
}

/** In the page. */
function armForFavourite(): void {
  const root = document.querySelector('rs-app');
  const view = root?.shadowRoot?.querySelector('rs-item-view')?.shadowRoot;
  const button = view?.querySelector('rs-item-personal')?.shadowRoot?.querySelector('button.favourite');
  if (!root || !button) throw new Error('The page of the title is not shown.');
  const before = button.getAttribute('aria-pressed');
  globalThis.paintClock.start('click', () => button.getAttribute('aria-pressed') !== before);
  globalThis.committed = new Promise((resolve) => {
    const clicked = ({ timeStamp }: Event) => {
      const end = root.app.backend.onChange(({ item }) => {
        if (item === undefined || String(item.isFavourite) === before) return;
        end();
        resolve(performance.now() - timeStamp);
      });
    };
    window.addEventListener('click', clicked, { once: true, capture: true });
  });
}

/** In the page. */
async function replaceOneByOne(edits: number): Promise<number[]> {
  const { libraries, performance: measured } = globalThis.reelshelf;
  const { id: libraryId } = await libraries.create({ name: `Edited ${Date.now()}` });
  const search = document.querySelector('rs-app')?.app.backend.search;
  // The first adds it; the arrays are made ready to be changed then.
  await replace(0);
  await search?.prepare();
  await wait(1000);
  measured.reset();
  for (let edit = 1; edit <= edits; edit += 1) {
    await replace(edit);
    await search?.prepare();
  }
  // Spans of a worker come in batches.
  await wait(1000);
  return measured.spans('search.follow', 1000).map(({ duration }) => duration);

  async function replace(edit: number): Promise<void> {
    const title = {
      ...{
        title: 'The Edited Title',
        type: 'movie',
        year: 1999,
        runtime: 90 + edit,
        rating: (edit % 90) / 10,
      },
      genres: [edit % 2 === 0 ? 'Drama' : 'Comedy'],
      cast: [`Edited Actor ${edit}`, 'Another Actor'],
      overview: `It was edited ${edit} times.`,
    };
    const file = new File([JSON.stringify(title)], `edit-${edit}.jsonl`);
    for (let tries = 0; ; tries += 1) {
      try {
        await globalThis.reelshelf.library.importFiles([file], { libraryId, duplicates: 'replace' });
        return;
      } catch (error) {
        // A writer that has just started lets nobody in for a moment.
        if ((error as { code?: string }).code !== 'busy' || tries === 50) throw error;
        await wait(100);
      }
    }
  }

  function wait(ms: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, ms));
  }
}

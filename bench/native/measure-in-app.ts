import type { Page } from '@playwright/test';
import type { Arguments } from './compared-statements.ts';

/** Arguments from all over the library, the same for the same library. */
export async function readArguments(page: Page, count: number): Promise<Arguments> {
  return page.evaluate(async (wanted) => {
    const app = document.querySelector('rs-app')?.app;
    if (!app) throw new Error('The app is not there.');
    const { items, search } = app.backend;
    const { ids } = await items.order({ sort: 'title', descending: false }, crypto.randomUUID());
    const people = (await search.people({ sort: 'works', descending: true })).ids;
    const at = (list: Uint32Array, step: number) => list[Math.floor(((step * 0.618) % 1) * list.length)] ?? 0;
    const numbers = Array.from({ length: wanted }, (_, step) => step);
    const titles = await Promise.all(numbers.map((step) => globalThis.reelshelf.items.get(at(ids, step))));
    return {
      itemLists: numbers.map((list) => Array.from({ length: 100 }, (_, row) => at(ids, list * 100 + row))),
      itemIds: numbers.map((step) => at(ids, step)),
      personIds: numbers.map((step) => (step % 2 === 0 ? (people[step] ?? 0) : at(people, step))),
      words: titles.flatMap(
        ({ title }) =>
          title
            .toLowerCase()
            .match(/[a-z]{5,}/g)
            ?.slice(0, 1) ?? [],
      ),
    };
  }, count);
}

/** Asks the app what makes it run the statements with these arguments, once without and then `rounds` times with the clock. */
export async function runInApp(page: Page, given: Arguments, rounds: number): Promise<void> {
  await page.evaluate(askEverything, { given, rounds: 1 });
  await page.evaluate(() => globalThis.reelshelf.performance.reset());
  await page.evaluate(askEverything, { given, rounds });
  // Spans of a worker come in batches.
  await page.waitForTimeout(1000);
}

/** ms of one run of a statement on average, by its spans; undefined where it did not run. */
export async function timeInApp(page: Page, statement: string): Promise<number | undefined> {
  return page.evaluate(
    (name) => {
      const spans = globalThis.reelshelf.performance.spans(name, 100_000);
      const runs = spans.reduce((sum, { count = 1 }) => sum + count, 0);
      const took = spans.reduce((sum, { total, duration }) => sum + (total ?? duration), 0);
      return runs === 0 ? undefined : took / runs;
    },
    `sql.${statement.replaceAll('/', '-')}`,
  );
}

/** In the page. */
async function askEverything({ given, rounds }: { given: Arguments; rounds: number }): Promise<void> {
  const backend = document.querySelector('rs-app')?.app.backend;
  if (!backend) throw new Error('The app is not there.');
  const { items, people, libraries, search } = backend;
  for (let round = 0; round < rounds; round += 1) {
    for (const ids of given.itemLists) await items.rows(Uint32Array.from(ids));
    for (const id of given.itemIds) await items.get(id);
    for (const id of given.personIds) await people.person(id);
    await items.count({});
    await libraries.list();
    await people.page(false, 100);
    for (const text of given.words)
      await search.page({ text, sort: 'relevance', descending: false, seed: round }, 0, 1);
  }
}

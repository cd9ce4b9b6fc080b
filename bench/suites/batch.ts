import { summarise } from '../statistics.ts';
import type { Suite } from '../suite.ts';

/** Titles that are tagged, spread over the whole library. */
const MANY = 100_000;
const ROUNDS = 3;

/** What one round took, in ms. */
interface Round {
  readonly tag: number;
  readonly undo: number;
  /** Pages of the list that were read meanwhile, at any depth. */
  readonly pages: readonly number[];
}

/**
 * Tagging 100,000 titles and taking that back, each from asking the writer until its job has ended; and the list's pages
 * that are read one after the other meanwhile.
 */
export const batchSuite: Suite = async ({ browser, items }) => {
  const page = await browser.open('#/library/all?view=table');
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push(await page.evaluate(tagAndUndo, { many: Math.min(MANY, items / 2), round }));
  await page.close();
  return [
    summarise(
      'batch.tag_100k',
      rounds.map(({ tag }) => tag),
    ),
    summarise(
      'batch.undo_100k',
      rounds.map(({ undo }) => undo),
    ),
    summarise(
      'batch.page_meanwhile',
      rounds.flatMap(({ pages }) => pages),
    ),
  ];
};

/** In the page. */
async function tagAndUndo({ many, round }: { many: number; round: number }): Promise<Round> {
  const app = document.querySelector('rs-app')?.app;
  if (!app) throw new Error('The app is not there.');
  const { backend } = app;
  const order = await app.list.order();
  const step = Math.floor(order.length / many);
  // The first act has the writer started, which first of all looks for what was left.
  await whenFree(() =>
    backend.edits.edit(order.slice(0, 1), [{ kind: 'tags', add: [`Warm ${round}`], remove: [] }]),
  );
  const itemIds = order.filter((_, at) => at % step === 0).slice(0, many);
  const pages: number[] = [];
  const edits = [{ kind: 'tags', add: [`Bench ${round}`], remove: [] }] as const;
  const run = (work: Parameters<typeof backend.runner.runBatch>[0]['work']) =>
    timed(() => whenFree(() => backend.runner.runBatch({ title: 'Bench', work }, ignore, ignore)));
  const tag = await beside(() => run({ kind: 'edit', itemIds, edits }));
  const [act] = await backend.edits.acts({ limit: 1 });
  if (act?.itemCount !== many) throw new Error(`${act?.itemCount} titles were tagged.`);
  const undo = await beside(() => run({ kind: 'undo', actId: act.id }));
  return { tag, undo, pages };

  function ignore(): void {}

  /** A writer that has just started lets nobody in for a moment. */
  async function whenFree<T>(job: () => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await job();
      } catch (error) {
        if ((error as { code?: string }).code !== 'busy' || attempt === 50) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  async function timed(work: () => Promise<unknown>): Promise<number> {
    const start = performance.now();
    await work();
    return performance.now() - start;
  }

  /** Does it while pages of the list are read. */
  async function beside<T>(work: () => Promise<T>): Promise<T> {
    let isOver = false;
    const done = work().finally(() => {
      isOver = true;
    });
    for (let turn = 1; !isOver; turn += 1) {
      const at = (turn * 7919 * 100) % Math.max(1, order.length - 100);
      pages.push(await timed(() => backend.items.rows(order.slice(at, at + 100))));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return done;
  }
}

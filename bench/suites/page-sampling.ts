/**
 * In the page: makes a synthetic library and, until it is there, asks for one page of 100 rows after
 * another anywhere in the library of all titles.
 * @returns ms of the import, and ms of each page from the call to parsed rows
 */
export async function pagesDuring(options: {
  items: number;
  seed: number;
}): Promise<{ took: number; pages: number[] }> {
  const { library, items } = globalThis.reelshelf;
  const criteria = { sort: 'title', descending: false } as const;
  const total = await items.prepare(criteria);
  const pages: number[] = [];
  let isRunning = true;
  const start = performance.now();
  const done = library.generate(options).then((run) => {
    isRunning = false;
    if (run.status !== 'completed') throw new Error(`The import ended as ${run.status}`);
    return performance.now() - start;
  });
  while (isRunning) {
    const at = Math.floor(Math.random() * (total - 100));
    const asked = performance.now();
    await items.page(criteria, { at, limit: 100 });
    pages.push(performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { took: await done, pages };
}

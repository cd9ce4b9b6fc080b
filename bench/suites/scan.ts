import type { Page } from '@playwright/test';
import { summarise } from '../statistics.ts';
import { type Suite, samplesFor } from '../suite.ts';
import { forgetLongTasks, longestTask, watchLongTasks } from './long-tasks.ts';
import { listTree, makeTree } from './scan-tree.ts';

const FILES = 100_000;
const FOLDER = 'bench-scan';

/** What a scan took, in ms. */
interface ScanTimes {
  readonly firstRows: number;
  readonly total: number;
}

/**
 * A folder of 100,000 files in a library of its own: until its first titles can be listed, until all are stored, and
 * looked at again when nothing has changed; with the longest task of the page's thread meanwhile. Beside that, what the
 * browser takes to list the root, and all folders, when nothing else is done.
 */
export const scanSuite: Suite = async ({ browser, effort }) => {
  const page = await browser.open('#/settings');
  const files = samplesFor(effort, FILES, FILES);
  console.error(`  scan: making ${files.toLocaleString('en')} files`);
  await makeTree(page, { folder: FOLDER, files });
  await page.evaluate(watchLongTasks);
  const rootId = await page.evaluate(addFolder, FOLDER);
  const first = await page.evaluate(scanFolder, { rootId, changed: files });
  await page.evaluate(forgetLongTasks);
  const again = await page.evaluate(scanFolder, { rootId, changed: 0 });
  const longest = await page.evaluate(longestTask);
  const alone = await listTree(page, FOLDER);
  await removeAll(page, rootId);
  await page.close();
  return [
    summarise('scan.first_rows', [first.firstRows]),
    summarise('scan.total', [first.total]),
    summarise('scan.rescan_unchanged', [again.total]),
    summarise('scan.longest_task', [longest]),
    summarise('scan.listing_alone', [alone.all]),
    summarise('scan.listing_alone_root', [alone.root]),
  ];
};

/** In the page: makes a library with the folder as its root; gives the root's id. */
async function addFolder(folder: string): Promise<number> {
  const app = document.querySelector('rs-app')?.app;
  if (!app) throw new Error('The app is not there.');
  const { value: library } = await app.backend.libraries.create({ name: folder });
  const handle = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder);
  const scans = await app.scans();
  const [root] = await scans.add(library.id, [{ kind: 'folder', name: folder, handle }]);
  if (!root) throw new Error('The folder was not added.');
  return root.id;
}

/** In the page. */
async function scanFolder({ rootId, changed }: { rootId: number; changed: number }): Promise<ScanTimes> {
  const app = document.querySelector('rs-app')?.app;
  const scans = await app?.scans();
  const root = (await scans?.roots())?.find(({ id }) => id === rootId);
  if (!app || !scans || !root) throw new Error('The folder is not there.');
  const start = performance.now();
  let isDone = false;
  const scan = scans.scan([root]).finally(() => {
    isDone = true;
  });
  let firstRows = Number.NaN;
  while (!isDone && Number.isNaN(firstRows)) {
    const { items } = await globalThis.reelshelf.items.page(
      { libraryId: root.libraryId },
      { at: 0, limit: 20 },
    );
    if (items.length > 0) firstRows = performance.now() - start;
    else await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const run = await scan;
  const total = performance.now() - start;
  if (run.status !== 'completed' || run.added !== changed)
    throw new Error(`The scan ended as ${run.status} with ${run.added} new files: ${run.errorMessage}`);
  return { firstRows, total };
}

async function removeAll(page: Page, rootId: number): Promise<void> {
  await page.evaluate(async (id) => {
    const app = document.querySelector('rs-app')?.app;
    const root = app?.scanRoots.value?.find((one) => one.id === id);
    if (root) await app?.jobs.removeLibrary(root.libraryId, 'bench-scan');
    await (await navigator.storage.getDirectory()).removeEntry('bench-scan', { recursive: true });
  }, rootId);
}

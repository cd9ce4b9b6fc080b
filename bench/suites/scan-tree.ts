import type { Page, Worker } from '@playwright/test';

/** How many files a tree has, and how many of them are written at once. */
export interface TreeSize {
  readonly folder: string;
  readonly files: number;
}

const WRITTEN_AT_ONCE = 5000;

/**
 * Makes a tree of files of 100 bytes in the page's private file system: one half films, each in a folder of its own, the
 * other series of two seasons of ten. A worker writes them: it alone may without waiting for each.
 */
export async function makeTree(page: Page, { folder, files }: TreeSize): Promise<void> {
  const worker = await mediaWorker(page);
  // As in the page: tsx names functions through a helper (esbuild's keep-names).
  await worker.evaluate('globalThis.__name ??= (value) => value');
  for (let first = 0; first < files; first += WRITTEN_AT_ONCE)
    await worker.evaluate(writeFiles, { folder, first, last: Math.min(files, first + WRITTEN_AT_ONCE) });
}

/** ms that the browser takes to list the folder, and it with all folders below, when nothing is done with what is there. */
export async function listTree(page: Page, folder: string): Promise<{ root: number; all: number }> {
  const worker = await mediaWorker(page);
  return worker.evaluate(listFolders, folder);
}

/** The app's own, which starts with the first question. */
async function mediaWorker(page: Page): Promise<Worker> {
  await page.evaluate(() => document.querySelector('rs-app')?.app.backend.media.explainNames(['a.mkv'], []));
  const worker = page.workers().find((one) => one.url().includes('media'));
  if (!worker) throw new Error('The media worker is not there.');
  return worker;
}

/** In the worker. */
async function writeFiles({
  folder,
  first,
  last,
}: {
  folder: string;
  first: number;
  last: number;
}): Promise<void> {
  const names = [
    'Amber',
    'Birch',
    'Cinder',
    'Dune',
    'Ember',
    'Fjord',
    'Garnet',
    'Harbour',
    'Isle',
    'Juniper',
  ];
  const titleOf = (n: number) =>
    `${names[n % 10]} ${names[Math.floor(n / 10) % 10]} ${names[Math.floor(n / 100) % 10]} ${Math.floor(n / 1000)}`;
  const pathOf = (n: number): string[] => {
    if (n % 2 === 0) {
      const name = `${titleOf(n / 2)}th Film (${1930 + ((n / 2) % 90)})`;
      return [name, `${name} 1080p BluRay x264.mkv`];
    }
    const episode = (n - 1) / 2;
    const series = `${titleOf(Math.floor(episode / 20))}th Series`;
    const season = Math.floor((episode % 20) / 10) + 1;
    const number = String((episode % 10) + 1).padStart(2, '0');
    return [series, `Season ${season}`, `${series} S0${season}E${number} 720p.mkv`];
  };
  const root = await navigator.storage.getDirectory();
  const top = await root.getDirectoryHandle(folder, { create: true });
  const bytes = new Uint8Array(100);
  for (let n = first; n < last; n++) {
    const path = pathOf(n);
    const name = path.pop() as string;
    let into = top;
    for (const part of path) into = await into.getDirectoryHandle(part, { create: true });
    const file = await into.getFileHandle(name, { create: true });
    const handle = await file.createSyncAccessHandle();
    bytes[0] = n;
    handle.write(bytes);
    handle.close();
  }
}

/** In the worker: as many at once as scans have. */
async function listFolders(folder: string): Promise<{ root: number; all: number }> {
  const AT_ONCE = 32;
  const top = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder);
  const waiting: FileSystemDirectoryHandle[] = [];
  const list = async (folder: FileSystemDirectoryHandle) => {
    for await (const entry of folder.values()) if (entry.kind === 'directory') waiting.push(entry);
  };
  const listWaiting = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await list(next);
  };
  const start = performance.now();
  await list(top);
  const root = performance.now() - start;
  await Promise.all(Array.from({ length: AT_ONCE }, listWaiting));
  return { root, all: performance.now() - start };
}

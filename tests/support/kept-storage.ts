import type { Page } from '@playwright/test';
import { runInWorker } from './run-in-worker.ts';
import { StoredFilesServer } from './stored-files-server.ts';

/** A page of the app's site that is not the app: nothing there has the app's files open. */
const QUIET_PAGE = 'manifest.webmanifest';

/**
 * What the app had stored at one address, by a name, to be given to others: no test need wait while another makes the
 * same. It is kept for as long as this process runs.
 */
export class KeptStorage {
  readonly #server = new StoredFilesServer();

  has(name: string): boolean {
    return this.#server.paths(name).length > 0;
  }

  /** Keeps the app's files at its address, where no page has it open. `page` is no longer where it was. */
  async take(page: Page, appUrl: string, name: string): Promise<void> {
    await page.goto(`${appUrl}${QUIET_PAGE}`);
    await page.evaluate(sendFiles, await this.#server.address(name));
    await page.evaluate(() => localStorage.clear());
  }

  /** Stores them at another address, where there is nothing. `page` is no longer where it was. */
  async give(page: Page, appUrl: string, name: string): Promise<void> {
    await page.goto(`${appUrl}${QUIET_PAGE}`);
    await runInWorker(page, fetchFiles, {
      address: await this.#server.address(name),
      paths: this.#server.paths(name),
    });
  }
}

/** Runs in the page: sends each file of the origin, those of folders that begin with a dot left out. */
async function sendFiles(address: string): Promise<void> {
  const send = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
    for await (const [name, handle] of folder.entries()) {
      if (name.startsWith('.')) continue;
      const at = `${path}/${encodeURIComponent(name)}`;
      if (handle.kind === 'directory') await send(handle as FileSystemDirectoryHandle, at);
      else {
        const bytes = await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer();
        await (await fetch(`${address}${at}`, { method: 'POST', body: bytes })).text();
      }
    }
  };
  await send(await navigator.storage.getDirectory(), '');
}

/** Runs in a worker: fetches these files, and stores them in the origin. */
async function fetchFiles({ address, paths }: { address: string; paths: readonly string[] }): Promise<void> {
  for (const path of paths) {
    const answer = await fetch(`${address}/${path}`);
    const names = path.split('/').map(decodeURIComponent);
    const last = names.pop() ?? '';
    let folder = await navigator.storage.getDirectory();
    for (const name of names) folder = await folder.getDirectoryHandle(name, { create: true });
    const file = await folder.getFileHandle(last, { create: true });
    const options = { mode: 'readwrite-unsafe' } as unknown;
    const open = file.createSyncAccessHandle as (how: unknown) => Promise<FileSystemSyncAccessHandle>;
    const handle = await open.call(file, options);
    handle.truncate(0);
    handle.write(await answer.arrayBuffer());
    handle.close();
  }
}

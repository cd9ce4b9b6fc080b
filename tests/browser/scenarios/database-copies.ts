import type { DatabaseClient } from '/src/client/database-client.ts';
import type { WriterApis } from '/src/rpc/database-apis.ts';
import type { CopyProgress, DatabaseFileInfo } from '/src/rpc/database-file-api.ts';
import {
  addLibrary,
  codeOf,
  libraryNames,
  makeClient,
  openWhole,
  pause,
  type TestClient,
} from './test-client.ts';

/** Makes a library, exports the database into OPFS, and gives the copy's bytes as base64. */
export async function exportCopy(lacks: string) {
  const test = makeClient(lacks);
  await openWhole(test);
  await addLibrary(test.client, 'Exported');
  const progress: CopyProgress[] = [];
  const copy = await test.client.write((apis) =>
    apis.databaseFile.exportDatabase('export', null, (step) => progress.push(step)),
  );
  if (!copy.file) throw new Error('There is no file.');
  const bytes = new Uint8Array(await copy.file.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  const discarded = await codeOf(() =>
    test.client.write((apis) => apis.databaseFile.discardExport('export')),
  );
  test.client.close();
  await pause(50);
  return { size: bytes.byteLength, told: copy.bytes, last: progress.at(-1), base64: btoa(text), discarded };
}

/**
 * Two exports, of which the first is discarded; then another tab's start, and this tab's end and another start.
 * Tells which copies there are each time, and whether the second could still be read.
 */
export async function exportCopies() {
  const test = makeClient();
  await openWhole(test);
  const copy = (id: string) =>
    test.client.write((apis) => apis.databaseFile.exportDatabase(id, null, () => undefined));
  await copy('first');
  const { file, bytes } = await copy('second');
  const both = await exportFolders();
  await test.client.write((apis) => apis.databaseFile.discardExport('first'));
  const other = makeClient();
  await openWhole(other);
  const whileOpen = await exportFolders();
  const isReadable = (await file?.arrayBuffer())?.byteLength === bytes;
  test.client.close();
  await pause(100);
  const third = makeClient();
  await openWhole(third);
  const afterwards = await exportFolders();
  other.client.close();
  third.client.close();
  return { both, whileOpen, isReadable, afterwards };
}

async function exportFolders(): Promise<string[]> {
  const directory = await (await navigator.storage.getDirectory()).getDirectoryHandle('reelshelf.test');
  const folders: string[] = [];
  for await (const name of (await directory.getDirectoryHandle('exports')).keys()) folders.push(name);
  return folders.sort();
}

/** The library as a file. */
async function exported(client: DatabaseClient): Promise<Uint8Array<ArrayBuffer>> {
  const { file } = await client.write((apis) =>
    apis.databaseFile.exportDatabase('out', null, () => undefined),
  );
  if (!file) throw new Error('There is no file.');
  return new Uint8Array(await file.arrayBuffer());
}

/** Copies a file in and has it checked. */
function receive(client: DatabaseClient, requestId: string, file: Blob): Promise<DatabaseFileInfo> {
  return client.write((apis) => apis.databaseFile.receiveDatabase(requestId, file, () => undefined));
}

/** Makes the copy that was received the library. */
function accept(client: DatabaseClient, requestId: string): Promise<void> {
  return client.write((apis) => apis.databaseFile.acceptDatabase(requestId));
}

/** Exports, changes the library, and takes the export back, with a second tab's client looking on. */
export async function exportAndReplace(lacks: string) {
  const test = makeClient(lacks);
  const other = makeClient(lacks);
  await openWhole(test);
  await openWhole(other);
  await addLibrary(test.client, 'Kept');
  const bytes = await exported(test.client);
  await addLibrary(test.client, 'Gone');
  const told = new Promise<boolean>((resolve) => {
    other.client.changes.add((change) => change.kinds.includes('database') && resolve(true));
    setTimeout(() => resolve(false), 5000);
  });
  const info = await receive(test.client, 'in', new Blob([bytes]));
  const before = await libraryNames(test.client);
  await accept(test.client, 'in');
  const otherTold = await told;
  const names = [await libraryNames(test.client), await libraryNames(other.client)];
  await addLibrary(other.client, 'New');
  for (let waited = 0; waited < 2000 && (await libraryNames(test.client)).length < 2; waited += 20)
    await pause(20);
  const after = await libraryNames(test.client);
  const result = {
    libraries: info.libraries,
    before,
    otherTold,
    names,
    after,
    generation: test.client.session?.generation,
    state: test.client.status.state,
  };
  test.client.close();
  other.client.close();
  return result;
}

/**
 * In each of so many tabs, whenever a worker is told to open the database that was accepted, a write is
 * made at once. Tells what became of the writes, and how many libraries each tab reads then.
 */
export async function writesWhileReopening(lacks: string, count: number) {
  const tabs = Array.from({ length: count }, () => makeClient(lacks));
  for (const tab of tabs) await openWhole(tab);
  const { client } = tabs[0] as TestClient;
  await addLibrary(client, 'Kept');
  await receive(client, 'in', new Blob([await exported(client)]));
  const reopened = tabs.map((tab) => databaseChange(tab.client));
  const writes: Promise<string>[] = [];
  for (const tab of tabs) {
    onReopening(tab.workers, () => {
      const name = `Library ${writes.length}`;
      writes.push(codeOf(() => addLibrary(tab.client, name)));
    });
  }
  await accept(client, 'in');
  await Promise.all(reopened);
  const codes = await Promise.all(writes);
  const libraries: number[] = [];
  for (const tab of tabs) {
    const read = async () => (await libraryNames(tab.client)).length;
    for (let waited = 0; waited < 2000 && (await read()) <= codes.length; waited += 20) await pause(20);
    libraries.push(await read());
  }
  for (const tab of tabs) tab.client.close();
  return { codes, libraries };
}

/** Resolves when a client tells that the database is another. */
function databaseChange(client: DatabaseClient): Promise<void> {
  return new Promise((resolve) => {
    client.changes.add((change) => change.kinds.includes('database') && resolve());
  });
}

/** Calls `then` after each message that tells a worker to open what is the database now. */
function onReopening(workers: TestClient['workers'], then: () => void): void {
  for (const { worker } of workers) {
    const post = worker.postMessage.bind(worker) as (message: unknown, options: Transferable[]) => void;
    worker.postMessage = (
      message: { path?: string[] },
      options: StructuredSerializeOptions | Transferable[] = [],
    ) => {
      post(message, options as Transferable[]);
      if (message.path?.join('.') === 'session.open') then();
    };
  }
}

/** Files that must be refused, each with the code it is refused with; the library stays. */
export async function refusals(lacks: string) {
  const test = makeClient(lacks);
  await openWhole(test);
  await addLibrary(test.client, 'Stays');
  const good = await exported(test.client);
  const changed = (change: (bytes: Uint8Array<ArrayBuffer>) => void) => {
    const bytes = good.slice();
    change(bytes);
    return new Blob([bytes]);
  };
  const replace = (blob: Blob) =>
    codeOf(async () => {
      await receive(test.client, 'in', blob);
      await accept(test.client, 'in');
    });
  const codes = {
    text: await replace(new Blob(['This is a text, and not a short one. '.repeat(200)])),
    empty: await replace(new Blob([])),
    foreign: await replace(changed((bytes) => bytes.set([1, 2, 3, 4], 68))),
    cutShort: await replace(new Blob([good.slice(0, good.length / 2)])),
    holes: await replace(changed((bytes) => bytes.fill(0xa5, 8192 * 3, 8192 * 20))),
    walMode: await replace(changed((bytes) => bytes.set([2, 2], 18))),
  };
  const names = await libraryNames(test.client);
  // The replaced file goes when the last worker has let go of it.
  for (let waited = 0; waited < 3000 && (await databaseFiles()) > 1; waited += 50) await pause(50);
  const databases = await databaseFiles();
  test.client.close();
  return { codes, names, databases };
}

/** Two tabs have a checked copy waiting: what is there meanwhile, and after each way it can end. */
export async function waitingCopies(lacks: string) {
  const test = makeClient(lacks);
  const other = makeClient(lacks);
  await openWhole(test);
  await openWhole(other);
  await addLibrary(test.client, 'First');
  const first = new Blob([await exported(test.client)]);
  await addLibrary(test.client, 'Second');
  const second = new Blob([await exported(test.client)]);
  await Promise.all([receive(test.client, 'mine', first), receive(other.client, 'theirs', second)]);
  const waiting = await databaseFiles();
  await test.client.write((apis) => apis.databaseFile.discardDatabase('mine'));
  const discarded = { files: await databaseFiles(), accept: await codeOf(() => accept(test.client, 'mine')) };
  await receive(test.client, 'again', first);
  // Another job keeps it waiting.
  const busy = await navigator.locks.request('reelshelf.test~job', () =>
    codeOf(() => accept(other.client, 'theirs')),
  );
  const reopened = databaseChange(test.client);
  await accept(other.client, 'theirs');
  await reopened;
  const theirs = await libraryNames(other.client);
  await accept(test.client, 'again');
  const mine = await libraryNames(test.client);
  for (let waited = 0; waited < 3000 && (await databaseFiles()) > 1; waited += 50) await pause(50);
  const result = { waiting, discarded, busy, theirs, mine, files: await databaseFiles() };
  test.client.close();
  other.client.close();
  return result;
}

/** Leaves a checked copy behind as a closed tab does; tells how many databases there are then. */
export async function leaveWaiting(): Promise<number> {
  const test = makeClient();
  await openWhole(test);
  await addLibrary(test.client, 'Stays');
  await receive(test.client, 'in', new Blob([await exported(test.client)]));
  test.client.close();
  await pause(100);
  return databaseFiles();
}

/** Starts again after {@link leaveWaiting}. */
export async function startAfterLeaving() {
  const test = makeClient();
  await openWhole(test);
  const names = await libraryNames(test.client);
  test.client.close();
  return { names, files: await databaseFiles() };
}

/** The database, which a newer build has changed, as a file to be taken into another installation. */
export async function receiveNewer() {
  const newer = makeClient();
  await newer.client.open();
  const file = new Blob([await exported(newer.client)]);
  newer.client.close();
  const prefix = 'reelshelf.other';
  const test = makeClient('nothing', 2, prefix);
  await openWhole(test);
  const code = await codeOf(() => receive(test.client, 'in', file));
  const files = await databaseFiles(prefix);
  test.client.close();
  return { code, files };
}

async function databaseFiles(prefix = 'reelshelf.test'): Promise<number> {
  const directory = await (await navigator.storage.getDirectory()).getDirectoryHandle(prefix);
  const files: string[] = [];
  for await (const name of directory.keys()) if (name.endsWith('.db')) files.push(name);
  return files.length;
}

/** Cancels an export and a replacement as soon as they run. */
export async function cancelsCopies() {
  const test = makeClient();
  await openWhole(test);
  const { client } = test;
  const stop = (apis: WriterApis) => void apis.databaseFile.cancel('call');
  const out = await codeOf(() =>
    client.write((apis) => {
      const copy = apis.databaseFile.exportDatabase('call', null, () => undefined);
      stop(apis);
      return copy;
    }),
  );
  const blob = new Blob([await exported(client)]);
  const back = await codeOf(() =>
    client.write((apis) => {
      const received = apis.databaseFile.receiveDatabase('call', blob, () => undefined);
      stop(apis);
      return received;
    }),
  );
  const after = await codeOf(() => addLibrary(client, 'Still writes'));
  const files = await databaseFiles();
  client.close();
  return { out, back, after, files };
}

import { DatabaseClient } from '/src/client/database-client.ts';
import { startDatabaseWorker } from '/src/client/start-database-worker.ts';
import { WorkerHost } from '/src/client/worker-host.ts';
import type { WriterApis } from '/src/rpc/database-apis.ts';
import {
  addLibrary,
  codeOf,
  libraryDraft,
  libraryNames,
  makeClient,
  openWhole,
  pause,
  type TestClient,
} from './test-client.ts';

/** The client of this tab, kept between calls of a test. */
let tab: TestClient | undefined;

export async function openTab(): Promise<void> {
  tab = makeClient();
  await openWhole(tab);
}

export async function addInTab(name: string): Promise<void> {
  if (tab) await addLibrary(tab.client, name);
}

/** Names as read when another tab's commit is heard of and the name is there. */
export function waitForLibrary(name: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    if (!tab) return reject(new Error('There is no client yet.'));
    const { client } = tab;
    client.changes.add(() => {
      libraryNames(client).then((names) => names.includes(name) && resolve(names), reject);
    });
  });
}

export async function firstStart(lacks: string) {
  const test = makeClient(lacks);
  const states: string[] = [test.client.status.state];
  test.client.statusChanges.add((status) => states.push(status.state));
  // Asked before it is open: the call waits.
  const status = await test.client.read((apis) => apis.migrations.status());
  await openWhole(test);
  const { client } = test;
  const result = {
    applied: status.every((migration) => migration.appliedAt !== null) && status.length > 0,
    states: [...new Set(states)],
    sole: client.session?.sole,
    workers: test.workers.length,
    verified: (await client.read((apis) => apis.migrations.verify())).state,
  };
  client.close();
  return result;
}

export async function refused() {
  const { client } = makeClient('opfs');
  await client.open();
  return { status: client.status, read: await codeOf(() => libraryNames(client)) };
}

export async function readsOwnWrites(lacks: string) {
  const test = makeClient(lacks);
  await openWhole(test);
  let missed = 0;
  for (let index = 0; index < 40; index++) {
    await addLibrary(test.client, `Library ${index}`);
    const [first, second] = await Promise.all([libraryNames(test.client), libraryNames(test.client)]);
    if (first.length !== index + 1 || second.length !== index + 1) missed++;
  }
  const clash = await codeOf(() => addLibrary(test.client, 'library 0'));
  test.client.close();
  return { missed, clash };
}

export async function heals(role: 'reader' | 'writer', lacks: string) {
  const test = makeClient(lacks);
  const deaths: string[] = [];
  test.client.deaths.add((death) => deaths.push(death.code));
  await openWhole(test);
  await addLibrary(test.client, 'Before');
  const started = test.workers.length;
  const suffix = `~${test.client.session?.sole ? 'reader' : role}`;
  for (const { worker } of test.workers.filter((entry) => entry.name.endsWith(suffix))) worker.terminate();
  const during = role === 'writer' ? await codeOf(() => addLibrary(test.client, 'During')) : 'none';
  for (let waited = 0; deaths.length === 0 && waited < 3000; waited += 20) await pause(20);
  await addLibrary(test.client, 'After');
  const names = await libraryNames(test.client);
  const result = {
    told: deaths.length > 0,
    during,
    restarted: test.workers.length > started,
    names,
    state: test.client.status.state,
  };
  test.client.close();
  return result;
}

export async function cancels() {
  const test = makeClient('nothing', 1);
  await openWhole({ ...test });
  const { client } = test;
  const queued = new AbortController();
  // The first is being served when the second is taken out of the queue.
  const first = client.read((apis) => apis.libraries.list());
  const second = codeOf(() => client.read((apis) => apis.libraries.list(), { signal: queued.signal }));
  queued.abort();
  const flying = new AbortController();
  const third = codeOf(() => client.read((apis) => apis.libraries.list(), { signal: flying.signal }));
  await first;
  flying.abort();
  const result = [await second, await third, await codeOf(() => libraryNames(client))];
  client.close();
  return result;
}

export async function mixedBuilds() {
  const host = new WorkerHost<WriterApis>('old', startDatabaseWorker('old'));
  const reply = await host.call((apis) =>
    apis.session.hello({
      build: 'another',
      prefix: 'reelshelf.test',
      role: 'reader',
      tab: '',
      aliveLock: 'x',
      record: true,
    }),
  );
  host.end();
  return reply.ok ? 'opened' : reply.error.code;
}

export async function brokenScript() {
  const { client } = makeClient();
  client.close();
  const broken = new DatabaseClient({
    prefix: 'reelshelf.test',
    readers: 1,
    createWorker: () => new Worker('/no-such-script.js', { type: 'module' }),
  });
  await broken.open();
  return broken.status.state === 'failed' ? broken.status.reason.code : broken.status.state;
}

/** Fills the storage to its (overridden) quota; tells what failed and what is left afterwards. */
export async function fillUp() {
  const test = makeClient();
  await openWhole(test);
  let acknowledged = 0;
  let code = 'none';
  while (code === 'none' && acknowledged < 500) {
    const name = `Library ${acknowledged} ${'x'.repeat(150)}`;
    code = await codeOf(() =>
      test.client.write((apis) =>
        apis.libraryWrites.create({ ...libraryDraft(name), description: 'y'.repeat(60_000) }),
      ),
    );
    if (code === 'none') acknowledged++;
  }
  const seen = (await libraryNames(test.client)).length;
  test.client.close();
  await pause(100);
  return { code, acknowledged, seen };
}

/** Opens again what {@link fillUp} left and writes once more. */
export async function afterFillUp() {
  const test = makeClient();
  await openWhole(test);
  const seen = (await libraryNames(test.client)).length;
  const write = await codeOf(() => addLibrary(test.client, 'Room again'));
  test.client.close();
  return { seen, write };
}

/** Opens a database that this build may not write to, or may again. */
export async function openAsFound() {
  const test = makeClient();
  await test.client.open();
  const write = await codeOf(() => addLibrary(test.client, 'Written'));
  const names = await libraryNames(test.client);
  const copy = await codeOf(() =>
    test.client.write((apis) => apis.databaseFile.exportDatabase('out', null, () => undefined)),
  );
  const { status } = test.client;
  test.client.close();
  return { state: status.state, reason: 'reason' in status ? status.reason.code : null, write, names, copy };
}

/** Makes the database with one library in it. */
export async function makeLibrary(): Promise<void> {
  const test = makeClient();
  await openWhole(test);
  await addLibrary(test.client, 'Made');
  test.client.close();
  await pause(100);
}

/** What a reader reads whose name and whose hello tell of two installations. */
export async function namedForAnother() {
  for (const prefix of ['reelshelf.test', 'reelshelf.test.other']) {
    const test = makeClient('nothing', 1, prefix);
    await openWhole(test);
    await addLibrary(test.client, prefix);
    test.client.close();
  }
  const client = new DatabaseClient({
    prefix: 'reelshelf.test',
    readers: 1,
    createWorker: (name) => startDatabaseWorker(name.replace('reelshelf.test~', 'reelshelf.test.other~')),
  });
  const names = await libraryNames(client);
  client.close();
  return names;
}

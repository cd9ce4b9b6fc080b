import { DatabaseClient } from '/src/client/database-client.ts';
import { startDatabaseWorker } from '/src/client/start-database-worker.ts';
import { AppError } from '/src/shared/reply.ts';

/** A client and the workers it started. */
export interface TestClient {
  readonly client: DatabaseClient;
  /** How many readers it is to have. */
  readonly wanted: number;
  readonly workers: { readonly name: string; readonly worker: Worker }[];
}

/** A client on the test's storage, in a browser that lacks something. */
export function makeClient(lacks = 'nothing', readers = 2, prefix = 'reelshelf.test'): TestClient {
  const workers: TestClient['workers'] = [];
  const client = new DatabaseClient({
    prefix,
    readers,
    createWorker: (name) => {
      const worker = lacks === 'nothing' ? startDatabaseWorker(name) : startLacking(name, lacks);
      workers.push({ name, worker });
      return worker;
    },
  });
  return { client, wanted: readers, workers };
}

function startLacking(name: string, lacks: string): Worker {
  const url = `/tests/browser/scenarios/lacking-worker.ts?lacks=${encodeURIComponent(lacks)}`;
  return new Worker(url, { type: 'module', name });
}

/** Resolves when all workers of a client are open. */
export async function openWhole({ client, wanted }: TestClient): Promise<void> {
  await client.open();
  await client.write((apis) => apis.migrations.verify());
  for (let waited = 0; waited < 5000 && client.readers < wanted && !client.session?.sole; waited += 20)
    await pause(20);
}

/** Waits; ms. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** A library as it is made. */
export const libraryDraft = (name: string) => ({
  name,
  mediaType: 'mixed' as const,
  description: null,
  color: null,
  isSynthetic: false,
});

/** Adds a library. */
export async function addLibrary(client: DatabaseClient, name: string): Promise<void> {
  await client.write((apis) => apis.libraryWrites.create(libraryDraft(name)));
}

/** Names of all libraries. */
export async function libraryNames(client: DatabaseClient): Promise<string[]> {
  return (await client.read((apis) => apis.libraries.list())).map((library) => library.name);
}

/** The code a piece of work fails with, or `none`. */
export async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'none';
  } catch (error) {
    if (!(error instanceof AppError)) return `not an AppError: ${String(error)}`;
    // Nobody expects it, and then its cause is wanted.
    return error.code === 'internal' ? `internal: ${error.message} ${error.detail}` : error.code;
  }
}

import { expose } from 'comlink';
import { MetadataClient } from '/src/client/metadata-client.ts';
import type { MetadataDatabase } from '/src/rpc/metadata-api.ts';
import { DEFAULT_METADATA_SETTINGS } from '/src/shared/metadata/metadata-settings.ts';
import { failed, ok } from '/src/shared/reply.ts';

/** Workers that are ports of this page: what they were asked, and whether they were ended. */
function standIns(start: () => Promise<unknown>) {
  const asked: string[] = [];
  const ended: number[] = [];
  let started = 0;
  const createWorker = () => {
    const number = ++started;
    const { port1, port2 } = new MessageChannel();
    const note = (name: string) => async () => {
      asked.push(`${number} ${name}`);
      return ok(null);
    };
    expose(
      {
        life: {
          hello: (_: unknown, lock: string) =>
            new Promise((answer) => {
              void navigator.locks.request(lock, () => {
                answer(ok(undefined));
                return new Promise(() => undefined);
              });
            }),
        },
        metadata: {
          start: () => start(),
          search: note('search'),
          facts: note('facts'),
          configure: note('configure'),
          cancel: note('cancel'),
        },
        diagnostics: { setRecording: (_: unknown, on: boolean) => note(`record ${on}`)() },
      },
      port2,
    );
    port1.start();
    return Object.assign(port1, { terminate: () => ended.push(number) }) as unknown as Worker;
  };
  const client = new MetadataClient({
    createWorker,
    setup: () => ({ prefix: 'test', settings: DEFAULT_METADATA_SETTINGS, keys: {}, requestsAtOnce: 4 }),
    database: {} as MetadataDatabase,
  });
  return { client, asked, ended };
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** A question that is withdrawn while the worker starts. */
export async function withdrawnWhileStarting() {
  let go: () => void = () => undefined;
  const { client, asked } = standIns(
    () =>
      new Promise((resolve) => {
        go = () => resolve(ok(undefined));
      }),
  );
  const withdrawn = new AbortController();
  const query = { kind: null, title: 'Alien' };
  const search = client.ask(({ metadata }, id) => metadata.search(query, id), { signal: withdrawn.signal });
  const outcome = search.then(() => 'answered', messageOf);
  withdrawn.abort();
  await new Promise((resolve) => setTimeout(resolve, 100));
  go();
  const said = await outcome;
  await client.call(({ metadata }) => metadata.facts());
  return { said, asked };
}

/** A worker that does not start the first time. */
export async function secondStart() {
  let starts = 0;
  const { client, asked, ended } = standIns(async () => {
    starts += 1;
    return starts === 1 ? failed(new Error('It does not start.')) : ok(undefined);
  });
  const first = await client.call(({ metadata }) => metadata.facts()).then(() => 'answered', messageOf);
  await client.configure();
  await client.call(({ metadata }) => metadata.facts());
  client.setRecording(true);
  await client.configure();
  return { first, asked, ended };
}

import { generatedBatches } from '/src/workers/media/generated-batches.ts';
import { BATCH_ITEMS } from '../../support/batch-items.ts';
import { faults, importFrom, MANY, makeLibrary, recover, select, sourceOf } from './import-database.ts';
import { openLibrary } from './library-database.ts';

/** Begins a first load and never comes back: tells the page by broadcast how far it is. */
export async function importUntilKilled(items: number, channelName: string): Promise<void> {
  const channel = new BroadcastChannel(channelName);
  const connection = await openLibrary();
  await makeLibrary(connection);
  const source = sourceOf(generatedBatches({ items, seed: 1 }, 0, new AbortController().signal, BATCH_ITEMS));
  await importFrom(connection, source, {
    expectedItems: MANY,
    onProgress: (progress) => channel.postMessage(progress),
  });
  channel.postMessage(null);
  await new Promise(() => undefined);
}

/** What the next start finds and makes of it; then the job goes on to its end. */
export async function startAgain(items: number) {
  const connection = await openLibrary();
  const recovered = await recover(connection);
  const [job] = await select(connection, 'SELECT id, status, added, position FROM job_run');
  const [{ stored } = {}] = await select(connection, 'SELECT count(*) AS stored FROM media_item');
  const faultsThen = await faults(connection);
  const position = job?.position ? (JSON.parse(String(job.position)) as { line: number }) : { line: 0 };
  const source = sourceOf(
    generatedBatches({ items, seed: 1 }, position.line, new AbortController().signal, BATCH_ITEMS),
  );
  const resumed =
    job?.status === 'completed'
      ? null
      : await importFrom(connection, source, { expectedItems: items, resumeJobId: Number(job?.id) });
  const [{ total } = {}] = await select(connection, 'SELECT count(*) AS total FROM media_item');
  return {
    recovered: recovered.ok,
    status: job?.status,
    storedAsRecorded: stored === job?.added,
    faultsThen,
    resumed: resumed === null || resumed.reply.ok,
    total,
    faults: await faults(connection),
  };
}

/** Imports until the quota stops it, then again with more room. */
export async function fillTheDisk(items: number) {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const source = sourceOf(generatedBatches({ items, seed: 1 }, 0, new AbortController().signal, BATCH_ITEMS));
  const outcome = await importFrom(connection, source, { expectedItems: MANY });
  await connection.close();
  return outcome.reply;
}

import type { BatchWork } from '/src/rpc/jobs-api.ts';
import type { JobProgress, JobRun } from '/src/shared/job-run.ts';
import { unwrap } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { openConnection } from '/src/workers/db/engine/open-connection.ts';
import { createEdits, createEditWrites } from '/src/workers/db/services/edits-service.ts';
import { createJobRunner } from '/src/workers/db/services/job-runner-service.ts';
import { createJobs } from '/src/workers/db/services/jobs-service.ts';
import { execute, makeLibrary, noSources, recover, select, sourceOf } from './import-database.ts';
import { openLibrary } from './library-database.ts';

const TAGGED = 'SELECT count(*) AS tagged FROM item_tag';
const LATER = [{ kind: 'tags', add: ['later'], remove: [] }] as const;

/** A library of so many films, with ids from 1. */
async function openFilms(count: number): Promise<Connection> {
  const connection = await openLibrary();
  await makeLibrary(connection);
  await execute(
    connection,
    `WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < ${count})
     INSERT INTO media_item (id, library_id, media_type, title, sort_title, year, added_at, updated_at)
     SELECT id, 1, 'movie', 'Film ' || id, 'film ' || id, 1950 + id % 70, id, id FROM n`,
  );
  return connection;
}

function idsUpTo(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, at) => at + 1);
}

interface Ran {
  readonly code: string;
  readonly progress: readonly JobProgress[];
  readonly jobId: number;
}

async function run(
  connection: Connection,
  work: BatchWork,
  onProgress: (progress: JobProgress, cancel: () => void) => void = () => undefined,
): Promise<Ran> {
  const runner = createJobRunner({
    connection,
    lockName: () => 'test~job',
    interactionChannel: () => 'test~interaction',
    openSource: () => sourceOf([]),
    ...noSources,
    publish: () => undefined,
  });
  const progress: JobProgress[] = [];
  let jobId = 0;
  const reply = await runner.runBatch(
    { title: 'Tag films', work },
    (id) => {
      jobId = id;
    },
    (told) => {
      progress.push(told);
      onProgress(told, () => void runner.cancel(jobId));
    },
  );
  return { code: reply.ok ? reply.value.status : reply.error.code, progress, jobId };
}

async function jobOf(connection: Connection, id: number): Promise<JobRun> {
  return unwrap(await createJobs(connection).get(id));
}

function reportOf({ status, updated, skipped, errorMessage }: JobRun) {
  return { status, updated, skipped, errorMessage };
}

async function tagged(connection: Connection): Promise<number> {
  const [row] = await select(connection, TAGGED);
  return Number(row?.tagged);
}

/** Tags many, changes one since, takes the act back by another batch. */
export async function thereAndBack(count: number) {
  const connection = await openFilms(count);
  const done = await run(connection, { kind: 'edit', itemIds: idsUpTo(count), edits: LATER });
  const after = await tagged(connection);
  const job = await jobOf(connection, done.jobId);
  const { actId } = JSON.parse(job.resume ?? '{}') as { actId: number };
  const writes = createEditWrites(connection, () => undefined);
  await execute(connection, 'DELETE FROM item_tag WHERE media_item_id = 7');
  const undone = await run(connection, { kind: 'undo', actId });
  const [act] = unwrap(await createEdits(connection).acts({ limit: 1 }));
  const twice = await run(connection, { kind: 'undo', actId });
  const again = await writes.redo(actId);
  return {
    after,
    progress: done.progress.map(({ fraction }) => fraction),
    stops: [...new Set(done.progress.map(({ stop }) => stop))],
    job: reportOf(job),
    act: act && { itemCount: act.itemCount, isUndone: act.undoneAt !== null, edits: act.edits },
    undo: reportOf(await jobOf(connection, undone.jobId)),
    left: again.ok ? again.value.left : again.error.code,
    twice: twice.code,
    inTheEnd: await tagged(connection),
    merge: await merged(connection),
  };
}

/** Merges the library into another one: cancelled, done, and taken back; where the titles are each time. */
async function merged(connection: Connection) {
  const intoId = await makeLibrary(connection, 'Attic');
  const work = { kind: 'library', libraryId: 1, edit: { kind: 'library-merge', intoId } } as const;
  const where = async () =>
    (await select(connection, 'SELECT DISTINCT library_id AS at FROM media_item')).map(({ at }) => at);
  const cancelled = await run(connection, work, (_, cancel) => cancel());
  const places = [await where()];
  const done = await run(connection, work);
  places.push(await where());
  const { resume, updated } = await jobOf(connection, done.jobId);
  const { actId } = JSON.parse(resume ?? '{}') as { actId: number };
  const undone = await run(connection, { kind: 'undo', actId });
  places.push(await where());
  return {
    codes: [cancelled.code, done.code, undone.code],
    places,
    updated,
    isTold: done.progress.length > 3,
  };
}

/** Cancels when it is told of progress the second time. */
export async function cancelled(count: number) {
  const connection = await openFilms(count);
  let told = 0;
  const { code, jobId } = await run(
    connection,
    { kind: 'edit', itemIds: idsUpTo(count), edits: LATER },
    (_, cancel) => {
      told += 1;
      if (told === 2) cancel();
    },
  );
  const { length: acts } = unwrap(await createEdits(connection).acts({ limit: 10 }));
  const tags = await select(connection, 'SELECT name FROM tag');
  return {
    code,
    acts,
    tags,
    tagged: await tagged(connection),
    job: reportOf(await jobOf(connection, jobId)),
  };
}

/** What another connection sees while a batch runs: how often the list's rows came, and every state it was in. */
export async function seenMeanwhile(count: number) {
  const connection = await openFilms(count);
  const reader = await openConnection({
    path: 'library-database/library.sqlite',
    vfs: 'write-ahead',
    role: 'reader',
  });
  const seen = new Set<string>();
  let reads = 0;
  let isOver = false;
  const look = async () => {
    while (!isOver) {
      const [row] = await select(
        reader,
        `SELECT (${TAGGED}) AS tagged, (SELECT status FROM job_run) AS status`,
      );
      seen.add(`${row?.status} ${row?.tagged}`);
      reads += 1;
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const looking = look();
  await run(connection, { kind: 'edit', itemIds: idsUpTo(count), edits: LATER });
  isOver = true;
  await looking;
  await reader.close();
  return { seen: [...seen], isRead: reads > 3 };
}

/** Begins a batch and never comes back: tells the page by broadcast how far it is. */
export async function untilKilled(count: number, channelName: string): Promise<void> {
  const channel = new BroadcastChannel(channelName);
  const connection = await openFilms(count);
  await run(connection, { kind: 'edit', itemIds: idsUpTo(count), edits: LATER }, (progress) =>
    channel.postMessage(progress),
  );
  channel.postMessage(null);
  await new Promise(() => undefined);
}

/** What the next start finds. */
export async function startAgain() {
  const connection = await openLibrary();
  await recover(connection);
  const [job] = unwrap(await createJobs(connection).list(1));
  const { length: acts } = unwrap(await createEdits(connection).acts({ limit: 10 }));
  return { tagged: await tagged(connection), acts, job: job && reportOf(job) };
}

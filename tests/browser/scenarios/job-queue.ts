import type { JobQueueApi, QueueRequest } from '/src/rpc/job-queue-api.ts';
import { ok, type Reply, unwrap } from '/src/shared/reply.ts';
import { openConnection } from '/src/workers/db/engine/open-connection.ts';
import { chooseVfs } from '/src/workers/db/engine/storage-choice.ts';
import { bundledMigrations } from '/src/workers/db/services/bundled-migrations.ts';
import { createJobQueue } from '/src/workers/db/services/job-queue-service.ts';
import { createJobRunner } from '/src/workers/db/services/job-runner-service.ts';
import { createJobs } from '/src/workers/db/services/jobs-service.ts';
import { MigrationService } from '/src/workers/db/services/migration-service.ts';
import { execute, importItems, item, makeLibrary, noSources, select, sourceOf } from './import-database.ts';
import { openLibrary } from './library-database.ts';

const LOCK = 'test~job';

/** A database of before there was a queue, with a job and its report, is brought up to date. */
export async function migrateJobs() {
  const root = await navigator.storage.getDirectory();
  const vfs = await chooseVfs(await root.getDirectoryHandle('old-jobs', { create: true }));
  const path = 'old-jobs/library.sqlite';
  const connection = await openConnection({ path, vfs, role: 'writer', create: true });
  const before = bundledMigrations.findIndex(({ name }) => name.endsWith('_jobs'));
  await new MigrationService(connection, bundledMigrations.slice(0, before)).migrate();
  await execute(
    connection,
    `INSERT INTO library (id, name, created_at, updated_at) VALUES (1, 'Films', 0, 0);
     INSERT INTO job_run (id, library_id, job_type, status, title, started_at, rejected, resume)
       VALUES (7, 1, 'import', 'interrupted', 'films.jsonl', 5, 2, '{"files":[]}'), (9, NULL, 'scan', 'completed', 'Disk', 6, 0, NULL);
     INSERT INTO job_rejection VALUES (7, 0, 'films.jsonl', 3, 'It has no title.', '{}'), (7, 1, 'films.jsonl', 4, 'It has no title.', '{}');`,
  );
  await new MigrationService(connection, bundledMigrations).migrate();
  const jobs = await select(connection, 'SELECT id, status, rejected, queue_position AS at FROM job_run');
  const lines = await select(connection, 'SELECT line, media_item_id AS item FROM job_rejection');
  const faults = await select(connection, 'PRAGMA foreign_key_check');
  await execute(connection, 'DELETE FROM job_run WHERE id = 7');
  const left = await select(connection, 'SELECT count(*) AS lines FROM job_rejection');
  await connection.close();
  return { jobs, lines, faults, left };
}

async function openQueue() {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const publish = () => undefined;
  const queue = createJobQueue({ connection, lockName: () => LOCK, publish });
  return { connection, queue, publish };
}

const scanOf = (rootId: number): QueueRequest => ({
  jobType: 'scan',
  libraryId: 1,
  title: `Root ${rootId}`,
  resume: JSON.stringify({ rootIds: [rootId] }),
});

async function titles(queue: JobQueueApi): Promise<readonly string[]> {
  return unwrap(await queue.waiting('scan')).map(({ title }) => title);
}

function codeOf(reply: Reply<unknown>): string {
  return reply.ok ? 'ok' : reply.error.code;
}

/** What waits: once each, in an order, apart by lane; what nobody runs any more waits in front. */
export async function queueJobs() {
  const { connection, queue } = await openQueue();
  const first = unwrap(await queue.enqueue(scanOf(1)));
  const second = unwrap(await queue.enqueue(scanOf(2)));
  const same = unwrap(await queue.enqueue({ ...scanOf(1), isQuiet: true }));
  await queue.enqueue({ jobType: 'match', libraryId: 1, title: 'Films', resume: '{"isAgain":true}' });
  const before = await titles(queue);
  await queue.toFront(second.id);
  const after = await titles(queue);
  await execute(
    connection,
    `INSERT INTO job_run (library_id, job_type, status, title, started_at, processed) VALUES
       (1, 'scan', 'running', 'Left behind', 0, 5), (1, 'import', 'running', 'left.csv', 0, 5)`,
  );
  const swept = await titles(queue);
  const statuses = await select(connection, "SELECT status FROM job_run WHERE title = 'left.csv'");
  const given = await queue.giveUp(first.id, 'interrupted', 'Choose the folder again.');
  const codes = [
    codeOf(given),
    codeOf(await queue.toFront(first.id)),
    codeOf(await queue.requeue(first.id)),
    codeOf(await queue.enqueue({ ...scanOf(1), libraryId: 99 })),
  ];
  const atLast = await titles(queue);
  await connection.close();
  return { isSame: same.id === first.id, before, after, swept, statuses, codes, atLast };
}

/** A job whose tab ends again and again: where it gets on it is taken over, where it does not a person is asked. */
export async function endTabs() {
  const { connection, queue } = await openQueue();
  const { id } = unwrap(await queue.enqueue(scanOf(1)));
  const endTab = async (processed: number) => {
    await execute(
      connection,
      `UPDATE job_run SET status = 'running', processed = ${processed} WHERE id = ${id}`,
    );
    return unwrap(await queue.waiting('scan')).length;
  };
  const waiting: number[] = [];
  for (const processed of [0, 0, 5, 5, 5]) waiting.push(await endTab(processed));
  const same = unwrap(await queue.enqueue(scanOf(1)));
  waiting.push(await endTab(5));
  const [stuck] = await select(connection, 'SELECT status, error_message AS reason FROM job_run');
  const resumed = unwrap(await queue.requeue(id)).status;
  waiting.push(await endTab(5));
  await connection.close();
  return { isSame: same.id === id, waiting, stuck, resumed };
}

/** Clearing the history of jobs that ended in every way. */
export async function clearJobs() {
  const { connection, queue } = await openQueue();
  const note = JSON.stringify({ rootIds: [1] });
  await execute(
    connection,
    `INSERT INTO job_run (library_id, job_type, status, title, started_at, resume) VALUES
       (1, 'scan', 'cancelled', 'Done since', 0, '${note}'), (1, 'scan', 'completed', 'Done', 0, '${note}'),
       (1, 'scan', 'cancelled', 'Cancelled', 0, '${note}'), (1, 'match', 'failed', 'Failed', 0, '{}'),
       (1, 'import', 'interrupted', 'Interrupted', 0, '{}'), (NULL, 'read-files', 'cancelled', 'Reading', 0, '{}'),
       (1, 'scan', 'paused', 'Paused', 0, '{}'), (NULL, 'scan', 'failed', 'Of no library', 0, '{}'),
       (1, 'remove-library', 'failed', 'Removal', 0, NULL)`,
  );
  const cleared = unwrap(await queue.clearHistory());
  const left = await select(connection, 'SELECT title FROM job_run ORDER BY id');
  await connection.close();
  return { cleared, left: left.map(({ title }) => title) };
}

/** Jobs that nobody asked for, over and over; and one that was paused before them all. */
export async function quietJobs() {
  const { connection, queue } = await openQueue();
  await execute(
    connection,
    `INSERT INTO job_run (job_type, status, title, started_at) VALUES ('read-files', 'paused', 'Long ago', 0);
     INSERT INTO job_run (library_id, job_type, status, title, started_at, is_quiet, added) VALUES
       (1, 'scan', 'completed', 'Found', 0, 1, 3), (1, 'scan', 'completed', 'Asked for', 0, 0, 0)`,
  );
  for (let times = 0; times < 5; times++) {
    unwrap(await queue.enqueue({ ...scanOf(1), isQuiet: true }));
    await execute(connection, "UPDATE job_run SET status = 'completed' WHERE status = 'queued'");
  }
  await queue.enqueue(scanOf(2));
  const jobs = createJobs(connection);
  const kept = unwrap(await jobs.list(100)).map(({ title }) => title);
  const unfinished = unwrap(await jobs.unfinished()).map(({ title, status }) => `${title}: ${status}`);
  await connection.close();
  return { kept, unfinished };
}

/** A match that is paused in the middle and gone on with: nothing is counted or asked for twice. */
export async function pauseMatch() {
  const { connection, queue, publish } = await openQueue();
  const films = Array.from({ length: 60 }, (_, at) => item({ title: `Film ${at}`, year: 1999 }));
  await importItems(connection, films, { expectedItems: 10 });
  const asked: number[] = [];
  let pauseAfter = 1;
  const runner = createJobRunner({
    connection,
    lockName: () => LOCK,
    interactionChannel: () => 'test~interaction',
    openSource: () => sourceOf([]),
    ...noSources,
    openMatch: () => ({
      match: async (groups) => {
        asked.push(...groups.map(({ itemId }) => itemId));
        if (--pauseAfter < 0) await runner.pause(queued.id);
        return ok(groups.map(({ itemId }) => ({ itemId, verdict: 'nothing' as const })));
      },
      close: async () => {},
    }),
    publish,
  });
  const queued = unwrap(
    await queue.enqueue({ jobType: 'match', libraryId: 1, title: 'Films', resume: '{"isAgain":false}' }),
  );
  const run = () =>
    runner.runMatch(
      { libraryId: 1, title: 'Films', isAgain: false, queuedJobId: queued.id },
      new MessageChannel().port1,
      () => undefined,
      () => undefined,
    );
  const stopped = codeOf(await run());
  const [paused] = await select(connection, "SELECT status, processed FROM job_run WHERE job_type = 'match'");
  const atOnce = codeOf(await run());
  pauseAfter = 100;
  const waiting = unwrap(await queue.requeue(queued.id)).status;
  const ended = unwrap(await run());
  const cancelled = codeOf(await runner.cancel(queued.id));
  const cleared = unwrap(await queue.clearHistory());
  await connection.close();
  return {
    stopped,
    paused,
    atOnce,
    waiting,
    ended: { status: ended.status, processed: ended.processed, skipped: ended.skipped },
    answered: new Set(asked).size,
    cancelled,
    cleared,
  };
}

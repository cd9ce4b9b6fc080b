import type { FetchedPicture, WantedPicture } from '/src/rpc/picture-source.ts';
import { AppError, failed, ok, unwrap } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { createInboxWrites } from '/src/workers/db/services/inbox-writes-service.ts';
import { createJobQueue } from '/src/workers/db/services/job-queue-service.ts';
import { createJobRunner } from '/src/workers/db/services/job-runner-service.ts';
import { execute, noSources, select, sourceOf } from './import-database.ts';
import { match, openTitles } from './match-runs.ts';
import { PICTURE } from './metadata-films.ts';

const LOCK = 'test~job';
const REQUEST = { jobType: 'pictures', libraryId: null, title: 'Pictures', resume: '{}' } as const;
type Answer = (wanted: WantedPicture) => FetchedPicture;

const fetched: Answer = ({ url, type }) => ({ picture: { ...PICTURE, url, type } });
const away: Answer = () => ({ problem: 'You are offline.', isOutOfReach: true });
const noBackdrops: Answer = (wanted) =>
  wanted.type === 'fanart' ? { problem: 'There is none.', isOutOfReach: false } : fetched(wanted);

/** A library with three pictures that wait, and what fetches them. */
async function openPictures() {
  const connection = await openTitles();
  await match(connection);
  const queue = createJobQueue({ connection, lockName: () => LOCK, publish: () => undefined });
  const asked: string[] = [];
  let answer: Answer = fetched;
  let whileAsking: (jobId: number) => unknown = () => undefined;
  let closed = Promise.withResolvers<void>();
  let runningId = 0;
  const runner = createJobRunner({
    connection,
    lockName: () => LOCK,
    interactionChannel: () => 'test~interaction',
    openSource: () => sourceOf([]),
    ...noSources,
    openPictures: () => ({
      fetch: async (wanted) => {
        asked.push(...wanted.map(({ url }) => url.slice(url.lastIndexOf('/') + 1)));
        if ((await whileAsking(runningId)) !== 'hang') return ok(wanted.map(answer));
        await closed.promise;
        return failed(new AppError('cancelled', 'The pictures are not wanted any more.'));
      },
      close: async () => closed.resolve(),
    }),
    publish: () => undefined,
  });
  /** Runs a job; what it asked for, and what came of it. */
  const run = async (how: Answer, jobId?: number, meanwhile = whileAsking) => {
    answer = how;
    whileAsking = meanwhile;
    closed = Promise.withResolvers<void>();
    asked.length = 0;
    const request = { title: 'Pictures', ...(jobId === undefined ? {} : { queuedJobId: jobId }) };
    const begin = (id: number) => {
      runningId = id;
    };
    const reply = await runner.runPictures(request, new MessageChannel().port1, begin, () => undefined);
    whileAsking = () => undefined;
    return { code: reply.ok ? reply.value.status : reply.error.code, asked: [...asked], id: runningId };
  };
  return { connection, queue, runner, run };
}

const pictures = async (connection: Connection) =>
  (
    await select(
      connection,
      `SELECT replace(url, 'https://example.org/', '') || ' ' || download_status AS told FROM artwork ORDER BY url`,
    )
  ).map(({ told }) => told);

/** Some come, one cannot be had, and is asked for again when a person wants it. */
export async function fetchAll() {
  const { connection, queue, run } = await openPictures();
  await execute(
    connection,
    `INSERT INTO artwork (media_item_id, artwork_type, url, local_path, download_status, created_at, updated_at)
     SELECT media_item_id, 'poster', 'old.jpg', 'aa', 'completed', 0, 0 FROM artwork WHERE url LIKE '%known-p.jpg'`,
  );
  const noted = await pictures(connection);
  const first = await run(noBackdrops);
  const then = await pictures(connection);
  const notes = await select(
    connection,
    `SELECT file, reason FROM job_rejection WHERE job_run_id = ${first.id}`,
  );
  const second = await run(fetched);
  const retry = unwrap(await queue.enqueue({ ...REQUEST, retryOf: first.id }));
  const third = await run(fetched, retry.id);
  const atLast = await pictures(connection);
  await connection.close();
  return { noted, first, fetched: then, notes, second, third, atLast };
}

/** Nobody can be reached. */
export async function fetchOffline() {
  const { connection, run } = await openPictures();
  const { code } = await run(away);
  const found = { code, pictures: await pictures(connection) };
  await connection.close();
  return found;
}

/** Paused while pictures are waited for, and gone on with. */
export async function pauseFetching() {
  const { connection, queue, runner, run } = await openPictures();
  const queued = unwrap(await queue.enqueue({ ...REQUEST, isQuiet: true }));
  const hang = (id: number) => {
    void runner.pause(id);
    return 'hang';
  };
  const stopped = await run(fetched, queued.id, hang);
  const [paused] = await select(connection, "SELECT status FROM job_run WHERE job_type = 'pictures'");
  const then = await pictures(connection);
  await queue.requeue(queued.id);
  const ended = await run(fetched, queued.id);
  const found = {
    stopped: stopped.code,
    paused,
    left: then,
    ended: ended.code,
    atLast: await pictures(connection),
  };
  await connection.close();
  return found;
}

/** A match that is taken back while its pictures are fetched: they are of nobody then. */
export async function refuseMeanwhile() {
  const { connection, run } = await openPictures();
  const [item] = await select(connection, "SELECT id FROM media_item WHERE title = 'The Quiet Harbour'");
  const inbox = createInboxWrites(connection, () => undefined);
  const { code } = await run(fetched, undefined, () => inbox.refuse([Number(item?.id)]));
  const found = { code, pictures: await pictures(connection) };
  await connection.close();
  return found;
}

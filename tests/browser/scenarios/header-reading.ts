import type { ChangeEvent } from '/src/rpc/change-event.ts';
import type { FileReading, UnreadFile } from '/src/rpc/header-source.ts';
import type { MediaHeader } from '/src/shared/files/media-header.ts';
import type { JobProgress } from '/src/shared/job-run.ts';
import { failed, ok } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { readItemDetail } from '/src/workers/db/services/item-detail.ts';
import { createJobRunner } from '/src/workers/db/services/job-runner-service.ts';
import { execute, noSources, select, sourceOf } from './import-database.ts';
import { openLibrary } from './library-database.ts';

const FILES = 20;
const HEADER: MediaHeader = {
  container: 'matroska',
  durationMs: 5_400_000,
  video: {
    ...{ codec: 'hevc', profile: 'Main 10', width: 3840, height: 1600, frameRate: 23.976, bitDepth: 10 },
    hdr: ['Dolby Vision', 'HDR10'],
  },
  audio: [
    { codec: 'eac3', channels: 6, language: 'en', title: null, isDefault: true },
    { codec: 'aac', channels: 0, language: null, title: 'Commentary', isDefault: false },
  ],
  subtitles: [
    { format: 'subrip', language: 'de', title: null, isForced: false, isDefault: false },
    { format: 'pgs', language: 'en', title: 'Signs', isForced: true, isDefault: true },
  ],
  title: null,
  isTruncated: false,
};

/** A film a file in one folder, but for the last file, whose root is a second one. */
async function openFiles(): Promise<Connection> {
  const connection = await openLibrary();
  await execute(
    connection,
    `INSERT INTO library (id, name, created_at, updated_at) VALUES (1, 'Films', 0, 0);
     INSERT INTO scan_root (id, library_id, name, kind, handle_key, created_at, updated_at) VALUES
       (1, 1, 'Disk', 'folder', 'a', 0, 0), (2, 1, 'Other', 'folder', 'b', 0, 0);
     INSERT INTO scan_folder (id, root_id, path) VALUES (1, 1, 'Noir'), (2, 2, '');
     WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ${FILES})
     INSERT INTO media_item (id, library_id, media_type, title, sort_title, added_at, updated_at)
       SELECT n, 1, 'movie', 'Film ' || n, 'film ' || n, 0, 0 FROM n;
     INSERT INTO media_file (id, media_item_id, path, name, size_bytes, folder_id, created_at, updated_at)
       SELECT id, id, 'Disk/Noir/' || id || '.mkv', id || '.mkv', 1000, 1 + (id = ${FILES}), 0, 0 FROM media_item;`,
  );
  return connection;
}

function readingOf({ id }: UnreadFile): FileReading {
  const nothing = { id, fingerprint: `000000000000000${id % 10}`, header: null, problem: null };
  if (id === 2) return { ...nothing, problem: '“2.mkv” is empty.', isOutOfReach: false };
  if (id === 3) return { ...nothing, fingerprint: null, isOutOfReach: true };
  return { ...nothing, header: HEADER, isOutOfReach: false };
}

interface RunOptions {
  readonly rootIds?: readonly number[];
  readonly read?: (files: readonly UnreadFile[], cancel: () => void) => readonly FileReading[];
}

async function run(connection: Connection, { rootIds = [1], read }: RunOptions = {}) {
  const asked: string[] = [];
  const changes: ChangeEvent[] = [];
  const progress: JobProgress[] = [];
  let jobId = 0;
  const runner = createJobRunner({
    connection,
    lockName: () => 'test~job',
    interactionChannel: () => 'test~interaction',
    openSource: () => sourceOf([]),
    ...noSources,
    openHeaders: () => ({
      async read(files) {
        asked.push(...files.map(({ path }) => path));
        try {
          return ok(read?.(files, () => void runner.cancel(jobId)) ?? files.map(readingOf));
        } catch (error) {
          return failed(error);
        }
      },
      readSidecars: async () => ok([]),
      close: async () => {},
    }),
    publish: (event) => changes.push(event),
  });
  const reply = await runner.readFiles(
    { rootIds, title: 'Disk' },
    new MessageChannel().port1,
    (id) => {
      jobId = id;
    },
    (told) => progress.push(told),
  );
  return { reply, jobId, asked, progress };
}

const states = (connection: Connection) =>
  select(connection, 'SELECT read_state AS state, count(*) AS files FROM media_file GROUP BY 1 ORDER BY 1');

/** Reads all once, and what is left of it again. */
export async function readAll() {
  const connection = await openFiles();
  const { reply, jobId, asked } = await run(connection);
  const again = await run(connection);
  return {
    reply,
    asked: asked.slice(0, 2),
    askedAgain: again.asked,
    states: await states(connection),
    file: await select(
      connection,
      `SELECT container, duration_ms, video_codec, audio_codec, resolution, hdr, fingerprint FROM media_file WHERE id = 1`,
    ),
    tracks: await select(
      connection,
      'SELECT language, codec, channels, title FROM audio_track WHERE media_file_id = 1',
    ),
    subtitles: await select(
      connection,
      'SELECT language, format, provider FROM subtitle WHERE media_item_id = 1',
    ),
    shown: (await connection.read((statements) => readItemDetail(statements, 1))).files[0],
    item: await select(connection, 'SELECT runtime_min FROM media_item WHERE id = 1'),
    problems: await select(connection, `SELECT file, reason FROM job_rejection WHERE job_run_id = ${jobId}`),
  };
}

/** Reads a file whose content then becomes another. */
export async function readChanged() {
  const connection = await openFiles();
  await run(connection);
  await execute(connection, "UPDATE media_file SET name = '1b.mkv', path = 'Disk/Noir/1b.mkv' WHERE id = 1");
  const renamed = await run(connection);
  await execute(connection, 'UPDATE media_file SET size_bytes = 2000 WHERE id = 1');
  const changed = await run(connection);
  const tracks = await select(
    connection,
    'SELECT count(*) AS tracks FROM audio_track WHERE media_file_id = 1',
  );
  return { renamed: renamed.asked, changed: changed.asked, tracks };
}

/** Cancels in the first batch, and goes on later. */
export async function cancelAndGoOn() {
  const connection = await openFiles();
  const first = await run(connection, {
    read: (files, cancel) => {
      cancel();
      return files.map(readingOf);
    },
  });
  const then = await states(connection);
  const second = await run(connection, { rootIds: [1, 2] });
  return { first: first.reply, then, second: second.reply, states: await states(connection) };
}

/** Reads while an import has the lock all others wait for. */
export async function giveWay() {
  const connection = await openFiles();
  const importing = Promise.withResolvers<void>();
  const held = navigator.locks.request('test~job', () => importing.promise);
  let isDone = false;
  const reading = run(connection).then((outcome) => {
    isDone = true;
    return outcome;
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const meanwhile = { isDone, states: await states(connection) };
  const second = await run(connection);
  importing.resolve();
  await held;
  return { meanwhile, second: second.reply, reply: (await reading).reply };
}

import { expose, type Remote, wrap } from 'comlink';
import type { KnownFolder, ScanBatch, ScannedFile, ScanSource } from '/src/rpc/scan-source.ts';
import type { RejectedLine } from '/src/shared/catalogue-item.ts';
import type { JobProgress, JobRun } from '/src/shared/job-run.ts';
import type { ParsedName } from '/src/shared/names/parsed-name.ts';
import { ok, type Reply } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { createJobRunner } from '/src/workers/db/services/job-runner-service.ts';
import { createScan } from '/src/workers/db/services/scan-reads-service.ts';
import { createScanWrites } from '/src/workers/db/services/scan-writes-service.ts';
import { execute, makeLibrary, noSources, select } from './import-database.ts';
import { openLibrary } from './library-database.ts';

/** What a path says; what is left out it does not say. */
export function parsed(fields: Partial<Omit<ParsedName, 'parts'>>): ScannedFile['parsed'] {
  return {
    kind: 'movie',
    title: null,
    alternativeTitles: [],
    year: null,
    seasons: [],
    episodes: [],
    absoluteEpisodes: [],
    date: null,
    episodeTitle: null,
    editions: [],
    part: null,
    resolution: null,
    source: null,
    videoCodec: null,
    audioCodecs: [],
    channels: null,
    hdr: [],
    languages: [],
    subtitleLanguages: [],
    group: null,
    service: null,
    externalIds: {},
    extension: 'mkv',
    ...fields,
  };
}

/** A film's file. */
export function film(
  title: string,
  year: number | null = null,
  more: Partial<ScannedFile> = {},
): ScannedFile {
  const name = `${title}${year === null ? '' : ` (${year})`}.mkv`;
  return { name, sizeBytes: 1000, modifiedAt: 5, parsed: parsed({ title, year }), ...more };
}

/** A file of episodes. */
export function episodes(
  name: string,
  title: string,
  fields: Partial<Omit<ParsedName, 'parts'>>,
): ScannedFile {
  return { name, sizeBytes: 500, modifiedAt: 5, parsed: parsed({ kind: 'episode', title, ...fields }) };
}

/** Files of a root by the path of their folder. */
export type Tree = Readonly<Record<string, readonly ScannedFile[]>>;

/** How a scripted look at folders differs from the usual one. */
export interface ScanScript {
  readonly unreachable?: boolean;
  readonly batchSize?: number;
  readonly problems?: readonly RejectedLine[];
  /** Of files that are there now, by their path in the root. */
  readonly fingerprints?: Readonly<Record<string, string>>;
  readonly resumeJobId?: number;
  /** Known files are told too, and their names read again. */
  readonly rereadsNames?: boolean;
  /** So long each batch takes, in ms. */
  readonly delay?: number;
  /** Done before a folder is told. */
  readonly before?: (path: string) => Promise<void>;
  readonly onProgress?: (progress: JobProgress, cancel: () => void) => void;
}

/** What a scan came to, and what it told. */
export interface ScanOutcome {
  readonly reply: Reply<JobRun>;
  readonly jobId: number;
  readonly progress: readonly JobProgress[];
  /** Paths of files whose fingerprint was asked for. */
  readonly opened: readonly string[];
  /** Folders that were told as known. */
  readonly known: number;
}

/** A source that compares a tree with what it is told is known, as the one behind the real folders does. */
function scripted(rootId: number, tree: Tree, script: ScanScript) {
  const known = new Map<string, KnownFolder>();
  const opened: string[] = [];
  let batches: AsyncGenerator<ScanBatch> | undefined;
  const source: ScanSource = {
    async know(folders) {
      for (const folder of folders) known.set(folder.path, folder);
      return ok(undefined);
    },
    async next() {
      batches ??= look(rootId, tree, known, script);
      const { done, value } = await batches.next();
      return ok(done ? null : value);
    },
    async fingerprint(_root, path) {
      opened.push(path);
      return ok(script.fingerprints?.[path] ?? null);
    },
    async close() {},
  };
  return { source, known, opened };
}

/** What a folder holds that is not known, and the other way round. */
function compare(there: readonly ScannedFile[], known: KnownFolder | undefined, rereadsNames: boolean) {
  const before = new Map(known?.files.map((file) => [file[0], file]) ?? []);
  const isChanged = ({ name, sizeBytes, modifiedAt }: ScannedFile) => {
    const was = before.get(name);
    return was?.[1] !== sizeBytes || was[2] !== modifiedAt;
  };
  const changed = there.filter(isChanged);
  const names = new Set(there.map(({ name }) => name));
  const gone = [...before.keys()].filter((name) => !names.has(name));
  const unchanged = there.length - changed.length;
  return { files: rereadsNames ? there : changed, gone, unchanged, seen: there.length };
}

const NOTHING = { folders: [], problems: [], unreachable: [], finished: [], fraction: null };

async function* look(
  rootId: number,
  tree: Tree,
  known: ReadonlyMap<string, KnownFolder>,
  script: ScanScript,
): AsyncGenerator<ScanBatch> {
  if (script.unreachable) {
    yield { ...NOTHING, seen: 0, unchanged: 0, place: 'Root', unreachable: [rootId], finished: [rootId] };
    return;
  }
  let [seen, unchanged] = [0, 0];
  for (const path of new Set([...Object.keys(tree), ...known.keys()])) {
    for (const folder of lookAt(path, tree[path] ?? [], known.get(path), script)) {
      await script.before?.(path);
      if (script.delay) await new Promise((resolve) => setTimeout(resolve, script.delay));
      const { unchanged: kept, seen: there, ...found } = folder;
      unchanged += kept;
      seen += there;
      yield { ...NOTHING, folders: [{ rootId, ...found }], seen, unchanged, place: `Root/${path}` };
    }
  }
  const problems = script.problems ?? [];
  yield { ...NOTHING, problems, seen, unchanged, place: 'Root', fraction: 1, finished: [rootId] };
}

function* lookAt(
  path: string,
  there: readonly ScannedFile[],
  known: KnownFolder | undefined,
  { batchSize: size = 300, rereadsNames = false }: ScanScript,
) {
  const { files, gone, unchanged, seen } = compare(there, known, rereadsNames);
  const rest = files.slice(size);
  yield { path, files: files.slice(0, size), gone, unchanged, seen: seen - rest.length };
  for (let at = 0; at < rest.length; at += size) {
    const part = rest.slice(at, at + size);
    yield { path, files: part, gone: [], unchanged: 0, seen: part.length };
  }
}

/** A library with one root (id 1), and what scans it. */
export async function openScanned() {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const writes = scanWrites(connection);
  await writes.addRoot({ libraryId: 1, name: 'Root', kind: 'folder', handleKey: 'key-1' });
  return {
    connection,
    writes,
    reads: createScan(connection),
    scan: (tree: Tree, script: ScanScript = {}) => scanTree(connection, tree, script),
    rows: (sql: string) => select(connection, sql),
  };
}

function scanWrites(connection: Connection) {
  return createScanWrites({ connection, publish: () => undefined, lockName: () => 'test~job' });
}

/** Scans a root's tree, over a port as the app does. */
export async function scanTree(
  connection: Connection,
  tree: Tree,
  script: ScanScript,
  rootId = 1,
): Promise<ScanOutcome> {
  const { source, known, opened } = scripted(rootId, tree, script);
  const { port1, port2 } = new MessageChannel();
  expose(source, port1);
  const progress: JobProgress[] = [];
  const runner = createJobRunner({
    connection,
    lockName: () => 'test~job',
    interactionChannel: () => 'test~interaction',
    openSource: () => {
      throw new Error('Nothing is imported here.');
    },
    ...noSources,
    openScanSource: (port) => wrap(port) as Remote<ScanSource> & ScanSource,
    publish: () => undefined,
  });
  let jobId = 0;
  const { resumeJobId: queuedJobId, rereadsNames = false } = script;
  if (queuedJobId !== undefined)
    await execute(connection, `UPDATE job_run SET status = 'queued' WHERE id = ${queuedJobId}`);
  const reply = await runner.runScan(
    { libraryId: 1, rootIds: [rootId], title: 'Root', rereadsNames, ...(queuedJobId ? { queuedJobId } : {}) },
    port2,
    (id) => {
      jobId = id;
    },
    (told) => {
      progress.push(told);
      script.onProgress?.(told, () => void runner.cancel(jobId));
    },
  );
  port1.close();
  return { reply, jobId, progress, opened, known: known.size };
}

/** Items and files as rows of words, in an order of their own. */
export const STORED = `
  SELECT concat_ws(' ', media_item.media_type, coalesce(series.title || ' S' || media_item.season, ''),
    coalesce('E' || media_item.episode, ''), media_item.title, media_item.year, media_item.aired_date) AS item,
    (SELECT group_concat(path || iif(is_missing, ' (missing)', ''), ', ' ORDER BY path) FROM media_file
      WHERE media_item_id = media_item.id
        OR id IN (SELECT media_file_id FROM media_file_other_item WHERE media_item_id = media_item.id)) AS files
  FROM media_item LEFT JOIN media_item AS series ON series.id = media_item.series_id
  ORDER BY media_item.media_type, series.title, media_item.season, media_item.episode, media_item.title, media_item.year`;

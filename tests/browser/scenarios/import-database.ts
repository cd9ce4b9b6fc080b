import type { CatalogueBatch, CatalogueSource } from '/src/rpc/catalogue-source.ts';
import type { ChangeEvent } from '/src/rpc/change-event.ts';
import type { HeaderSource } from '/src/rpc/header-source.ts';
import type { DuplicatePolicy, ImportRequest } from '/src/rpc/jobs-api.ts';
import type { MatchSource } from '/src/rpc/match-source.ts';
import type { PictureSource } from '/src/rpc/picture-source.ts';
import type { CatalogueItem, RejectedLine } from '/src/shared/catalogue-item.ts';
import { findFault } from '/src/shared/item-fault.ts';
import { ItemPacker } from '/src/shared/item-packer.ts';
import type { JobProgress, JobRun } from '/src/shared/job-run.ts';
import { AppError, failed, ok, type Reply } from '/src/shared/reply.ts';
import { sortTitle } from '/src/shared/sort-title.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { defineQuery } from '/src/workers/db/engine/query.ts';
import type { StartSearchAhead } from '/src/workers/db/services/first-load-service.ts';
import { createJobRunner } from '/src/workers/db/services/job-runner-service.ts';
import { generatedBatches } from '/src/workers/media/generated-batches.ts';
import { BATCH_ITEMS } from '../../support/batch-items.ts';

/** More than this expected in an empty library makes a first load of it; fewer are added. */
export const MANY = 1_000_000;
export const FEW = 1;

/** An item as a test gives it; what is left out is unknown. */
export function item(fields: Partial<CatalogueItem> & { title: string }): CatalogueItem {
  return {
    line: 1,
    mediaType: 'movie',
    sortTitle: sortTitle(fields.title),
    originalTitle: null,
    alternativeTitles: [],
    year: null,
    description: null,
    genres: [],
    countries: [],
    companies: [],
    runtimeMin: null,
    rating: null,
    votes: null,
    airedDate: null,
    season: null,
    episode: null,
    seriesTitle: null,
    seriesSortTitle: fields.seriesTitle ? sortTitle(fields.seriesTitle) : null,
    externalIds: {},
    credits: [],
    addedAt: null,
    ...fields,
  };
}

/** A credit as an actor unless said otherwise. */
export function credit(name: string, personExternalId: string | null = null, role = 'actor') {
  return { name, role, character: null, personExternalId };
}

/** Batches of these items; `rejected` come with the first. */
export function batchesOf(
  items: readonly CatalogueItem[],
  size = 100,
  rejected: readonly RejectedLine[] = [],
): CatalogueBatch[] {
  const batches: CatalogueBatch[] = [];
  for (let at = 0; at < items.length || at === 0; at += size) {
    const end = Math.min(items.length, at + size);
    const packer = new ItemPacker();
    const refused: RejectedLine[] = [];
    for (const [index, one] of items.slice(at, end).entries()) {
      const line = at + index + 1;
      const reason = findFault(one);
      if (reason === null) packer.add({ ...one, line });
      else refused.push({ kind: 'rejected', file: 'films.jsonl', line, reason, excerpt: one.title });
    }
    batches.push({
      items: packer.take(),
      rejected: [...(at === 0 ? rejected : []), ...refused].sort((a, b) => a.line - b.line),
      position: { file: 0, line: end, fraction: items.length === 0 ? 1 : end / items.length },
    });
  }
  return batches;
}

/** A source of these batches; `end` is what it answers after them. */
export function sourceOf(
  batches: Iterable<CatalogueBatch> | AsyncIterable<CatalogueBatch>,
  end: Reply<null> = ok(null),
): CatalogueSource {
  const iterator =
    Symbol.asyncIterator in batches ? batches[Symbol.asyncIterator]() : batches[Symbol.iterator]();
  return {
    async next() {
      const { done, value } = await iterator.next();
      return done ? end : ok(value);
    },
    async close() {},
  };
}

/** For runs that need none of them. */
export const noSources = {
  openHeaders: (): HeaderSource => ({
    read: async () => ok([]),
    readSidecars: async () => ok([]),
    close: async () => {},
  }),
  openScanSource: (): never => {
    throw new Error('Nothing is scanned here.');
  },
  openMatch: (): MatchSource => ({ match: async () => ok([]), close: async () => {} }),
  openPictures: (): PictureSource => ({ fetch: async () => ok([]), close: async () => {} }),
};

/** What a run of a job came to, and what it told. */
export interface Outcome {
  readonly reply: Reply<JobRun>;
  readonly jobId: number;
  readonly progress: readonly JobProgress[];
  readonly changes: readonly ChangeEvent[];
}

/** How an import in a test differs from the usual one. */
export interface ImportOptions {
  readonly libraryId?: number;
  readonly duplicates?: DuplicatePolicy;
  readonly expectedItems?: number;
  readonly resumeJobId?: number;
  readonly lockName?: string;
  readonly onProgress?: (progress: JobProgress, cancel: () => void) => void;
  readonly startSearchAhead?: StartSearchAhead;
}

/** Imports what the source has. */
export async function importFrom(
  connection: Connection,
  source: CatalogueSource,
  options: ImportOptions = {},
): Promise<Outcome> {
  const changes: ChangeEvent[] = [];
  const progress: JobProgress[] = [];
  const runner = createJobRunner({
    connection,
    lockName: () => options.lockName ?? 'test~job',
    interactionChannel: () => 'test~interaction',
    openSource: () => source,
    ...noSources,
    publish: (event) => changes.push(event),
    ...(options.startSearchAhead ? { startSearchAhead: options.startSearchAhead } : {}),
  });
  const request: ImportRequest = {
    jobType: 'import',
    libraryId: options.libraryId ?? 1,
    title: 'films.jsonl',
    duplicates: options.duplicates ?? 'skip',
    expectedItems: options.expectedItems ?? FEW,
    resume: '{"files":[]}',
    ...(options.resumeJobId === undefined ? {} : { resumeJobId: options.resumeJobId }),
  };
  let jobId = 0;
  const reply = await runner.runImport(
    request,
    new MessageChannel().port1,
    (id) => {
      jobId = id;
    },
    (told) => {
      progress.push(told);
      options.onProgress?.(told, () => void runner.cancel(jobId));
    },
  );
  return { reply, jobId, progress, changes };
}

/** Imports these items. */
export function importItems(
  connection: Connection,
  items: readonly CatalogueItem[],
  options: ImportOptions & { readonly batchSize?: number } = {},
): Promise<Outcome> {
  return importFrom(connection, sourceOf(batchesOf(items, options.batchSize)), options);
}

/** Removes a library; `onProgress` may cancel. */
export async function removeLibrary(
  connection: Connection,
  libraryId: number,
  onProgress?: (progress: JobProgress, cancel: () => void) => void,
  isFromBin = false,
): Promise<Outcome> {
  const changes: ChangeEvent[] = [];
  const progress: JobProgress[] = [];
  const runner = createJobRunner({
    connection,
    lockName: () => 'test~job',
    interactionChannel: () => 'test~interaction',
    openSource: () => sourceOf([]),
    ...noSources,
    publish: (event) => changes.push(event),
  });
  let jobId = 0;
  const reply = await runner.removeLibrary(
    { libraryId, isFromBin },
    (id) => {
      jobId = id;
    },
    (told) => {
      progress.push(told);
      onProgress?.(told, () => void runner.cancel(jobId));
    },
  );
  return { reply, jobId, progress, changes };
}

/** Puts up what a killed browser left, as the next start does. */
export async function recover(connection: Connection): Promise<Reply<void>> {
  const runner = createJobRunner({
    connection,
    lockName: () => 'test~job',
    interactionChannel: () => 'test~interaction',
    openSource: () => sourceOf([]),
    ...noSources,
    publish: () => {},
  });
  return runner.recover(() => undefined);
}

/** Makes a library; the first has id 1. */
export async function makeLibrary(connection: Connection, name = 'Films'): Promise<number> {
  const insert = defineQuery<{ name: string }, never>(
    'make-library',
    'INSERT INTO library (name, created_at, updated_at) VALUES (:name, 0, 0)',
  );
  return connection.write((statements) => {
    statements.run(insert, { name });
    return statements.lastInsertId();
  });
}

/** The rows of any SELECT, for tests to look at. */
export function select(connection: Connection, sql: string): Promise<Record<string, unknown>[]> {
  return connection.read((statements) =>
    statements.all(defineQuery<Record<never, never>, Record<string, unknown>>('test-select', sql), {}),
  );
}

/** Runs any statement. */
export function execute(connection: Connection, sql: string): Promise<void> {
  return connection.write((statements) => statements.exec(sql));
}

/** A connection that is cut off, as by a kill, when it is asked for its `writes + 1`th transaction. */
export function cutOffAfter(connection: Connection, writes: number): Connection {
  let left = writes;
  const cut = () => {
    if (left <= 0) throw new AppError('internal', 'cut off');
  };
  return {
    role: connection.role,
    read: (work) => {
      cut();
      return connection.read(work);
    },
    write: (work, options) => {
      cut();
      left--;
      return connection.write(work, options);
    },
    snapshot: (work) => connection.snapshot(work),
    checkpoint: async (mode) => {
      cut();
      await connection.checkpoint(mode);
    },
    sortInRuns: (kibibytes) => connection.sortInRuns(kibibytes),
    vacuum: (onOperations) => connection.vacuum(onOperations),
    plan: (name) => connection.plan(name),
    memoryBytes: () => connection.memoryBytes(),
    sequence: () => connection.sequence(),
    seeAtLeast: (sequence) => connection.seeAtLeast(sequence),
    close: async () => undefined,
  };
}

/** A source's end in the middle of a damaged file. */
export const damagedEnd: Reply<null> = failed(
  new AppError('gzip-damaged', 'films.jsonl.gz is damaged: it ends in the middle.'),
);

const CHECKS: Readonly<Record<string, string>> = {
  'an index or a trigger is still down': 'SELECT name FROM bulk_load',
  'a person’s id still waits': 'SELECT * FROM bulk_person_external_id',
  'a reference leads nowhere': 'PRAGMA foreign_key_check',
  'a page or a constraint is broken': "SELECT * FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
  'counters differ from the rows': `
    SELECT library_id, media_type, count(*) AS count FROM media_item GROUP BY 1, 2
    EXCEPT SELECT library_id, media_type, count FROM item_count
    UNION ALL SELECT * FROM (SELECT library_id, media_type, count FROM item_count WHERE count > 0
    EXCEPT SELECT library_id, media_type, count(*) FROM media_item GROUP BY 1, 2)`,
  'text search differs from the items with an overview': `
    SELECT media_item_id FROM item_text WHERE media_item_id NOT IN (SELECT id FROM text_search_docsize)
    UNION ALL SELECT id FROM text_search_docsize WHERE id NOT IN (SELECT media_item_id FROM item_text)`,
  'an item waits for the search': 'SELECT media_item_id FROM search_pending',
  'an overview is not found by a word of it': `
    SELECT media_item_id, description FROM item_text
    WHERE (media_item_id < 100 OR media_item_id % 97 = 0) AND description GLOB '[A-Za-z]* *' AND media_item_id NOT IN (
      SELECT rowid FROM text_search(
        printf('"%s"', replace(substr(item_text.description, 1, instr(item_text.description, ' ') - 1), '"', '""'))))`,
};

/** Everything about the database that is not as it must be whenever nothing is running. */
export async function faults(connection: Connection): Promise<string[]> {
  const found: string[] = [];
  for (const [fault, sql] of Object.entries(CHECKS)) {
    const rows = await select(connection, sql);
    if (rows.length > 0) found.push(`${fault}: ${JSON.stringify(rows.slice(0, 3))}`);
  }
  await execute(connection, "INSERT INTO text_search (text_search) VALUES ('integrity-check')");
  return found;
}

/** Names of all indexes and triggers, in order. */
export async function schemaParts(connection: Connection): Promise<unknown[]> {
  const sql =
    "SELECT name FROM sqlite_schema WHERE type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY name";
  return (await select(connection, sql)).map(({ name }) => name);
}

/** All that was imported, by what it says and not by id, in an order of its own. */
export async function contents(connection: Connection): Promise<unknown> {
  const items = await select(
    connection,
    `SELECT library_id, media_type, title, year, runtime_min, rating, season, episode, status,
       (SELECT title FROM media_item AS series WHERE series.id = media_item.series_id) AS series,
       (SELECT group_concat(title, '|' ORDER BY title) FROM alternative_title WHERE media_item_id = media_item.id) AS others,
       (SELECT description FROM item_text WHERE media_item_id = media_item.id) AS description,
       (SELECT group_concat(name, '|' ORDER BY name) FROM item_genre JOIN genre ON genre.id = genre_id
         WHERE media_item_id = media_item.id) AS genres,
       (SELECT group_concat(source || ':' || external_id, '|' ORDER BY source, external_id)
         FROM external_id WHERE media_item_id = media_item.id) AS ids,
       (SELECT group_concat(role || ' ' || position || ' ' || name || ' ' || coalesce(character_name, '-')
           || ' ' || coalesce((SELECT group_concat(source || ':' || external_id, '+' ORDER BY source, external_id)
             FROM person_external_id WHERE person_id = person.id), ''), '|' ORDER BY role, position)
         FROM credit JOIN person ON person.id = person_id WHERE media_item_id = media_item.id) AS credits
     FROM media_item ORDER BY media_item.id`,
  );
  const people = await select(
    connection,
    'SELECT name, count(*) AS count FROM person GROUP BY name ORDER BY name',
  );
  return { items, people };
}

/** Made-up titles, from number `skip` on. */
export function generated(items: number, seed = 7, skip = 0) {
  return sourceOf(generatedBatches({ items, seed }, skip, new AbortController().signal, BATCH_ITEMS));
}

/** How many there are of what. */
export const COUNTS = `SELECT (SELECT count(*) FROM media_item) AS items, (SELECT count(*) FROM credit) AS credits,
  (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM external_id) AS ids`;

/** Empties the database, of acts and of which ids were given out as well, and makes library 1 anew. */
export async function emptied(connection: Connection): Promise<void> {
  await execute(
    connection,
    `DELETE FROM library; DELETE FROM person; DELETE FROM genre; DELETE FROM company; DELETE FROM job_run; DELETE FROM item_count;
     DELETE FROM act; DELETE FROM import_origin; DELETE FROM item_id_floor; UPDATE highest_id SET id = 0`,
  );
  await makeLibrary(connection);
}

/** Batches that come so late that each is a transaction of its own. */
export async function* slowly<T>(batches: readonly T[]): AsyncGenerator<T> {
  for (const batch of batches) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    yield batch;
  }
}

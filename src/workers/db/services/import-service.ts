import type { CatalogueBatch, CatalogueSource } from '../../../rpc/catalogue-source.ts';
import type { ImportRequest } from '../../../rpc/jobs-api.ts';
import type { JobProgress, JobRun } from '../../../shared/job-run.ts';
import { AppError, unwrap } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { countAllItems, readDropped } from '../repositories/bulk-load-repository.ts';
import { addToCounts, libraryName } from '../repositories/import-library-repository.ts';
import { insertRejections, type JobState, updateJob } from '../repositories/job-repository.ts';
import { BatchWriter } from './batch-writer.ts';
import { beginFirstLoad, finishFirstLoad } from './first-load-service.ts';
import { IndexItemFinder } from './index-item-finder.ts';
import { JobProgressReporter } from './job-progress.ts';
import { MemoryItemFinder } from './memory-item-finder.ts';
import { PeopleDirectory } from './people-directory.ts';
import { catchUpWithSearch } from './search-catch-up-service.ts';

/** Below this many items adding is quick enough, and lists keep their order meanwhile. */
const SMALLEST_FIRST_LOAD = 2_000;
/** Batches are put together until a transaction has this many items. */
const TRANSACTION_ITEMS = 5_000;

const READING = 'Reading titles';
const INDEXES = 'Building indexes';
const SEARCH = 'Building search';

/** What one import works with. */
export interface ImportContext {
  readonly connection: Connection;
  readonly request: ImportRequest;
  readonly job: JobRun;
  readonly source: CatalogueSource;
  /** Aborted when the job is to stop at its next safe point. */
  readonly signal: AbortSignal;
  /** Called after each commit that lists may show. */
  readonly onChange: () => void;
  readonly onProgress: (progress: JobProgress) => void;
}

/**
 * Stores everything a source has. What was committed stays, whatever happens; indexes and full text
 * are brought up to date before this settles, also after a failure. Throws {@link AppError},
 * `cancelled` when the signal stopped it.
 */
export async function runImport(context: ImportContext): Promise<void> {
  await new ImportRun(context).run();
}

class ImportRun {
  readonly #context: ImportContext;
  readonly #state: { -readonly [K in keyof JobState]: JobState[K] };
  #reporter: JobProgressReporter | undefined;
  #writer: BatchWriter | undefined;
  #isFirstLoad = false;
  #fraction = 0;

  constructor(context: ImportContext) {
    this.#context = context;
    const { processed, added, updated, skipped, rejected, people, credits } = context.job;
    this.#state = { processed, added, updated, skipped, rejected, people, credits, position: null };
  }

  async run(): Promise<void> {
    const { connection, job, onProgress } = this.#context;
    this.#isFirstLoad = await this.#chooseFirstLoad();
    const phases = this.#isFirstLoad
      ? [{ name: READING, weight: 45 }, { name: INDEXES, weight: 20 }, { name: SEARCH, weight: 35 }]
      : [{ name: READING, weight: 80 }, { name: SEARCH, weight: 20 }];
    this.#reporter = new JobProgressReporter(job.id, phases, onProgress);
    this.#report(READING, 0);
    if (this.#isFirstLoad) await beginFirstLoad(connection);
    try {
      this.#writer = await this.#createWriter();
      await this.#readAll();
    } finally {
      await this.#complete();
    }
    this.#checkCancelled();
  }

  /** Indexes are taken down when building them anew costs less than keeping them up to date. */
  async #chooseFirstLoad(): Promise<boolean> {
    const { connection, request } = this.#context;
    const { there, isDown } = await connection.read((statements) => ({
      there: countAllItems(statements),
      isDown: readDropped(statements).length > 0,
    }));
    if (isDown) return true;
    return request.expectedItems >= SMALLEST_FIRST_LOAD && request.expectedItems > there / 2;
  }

  async #createWriter(): Promise<BatchWriter> {
    const { request } = this.#context;
    const people = new PeopleDirectory(this.#isFirstLoad);
    const items = this.#isFirstLoad
      ? new MemoryItemFinder(request.expectedItems)
      : new IndexItemFinder(request.libraryId);
    if (items instanceof MemoryItemFinder) await this.#takeInWhatIsThere(items, people);
    return new BatchWriter({
      libraryId: request.libraryId,
      duplicates: request.duplicates,
      items,
      people,
      triggersAreDown: this.#isFirstLoad,
      file: request.title,
    });
  }

  async #takeInWhatIsThere(items: MemoryItemFinder, people: PeopleDirectory): Promise<void> {
    const { connection, request } = this.#context;
    for (let after: number | null = 0; after !== null; ) {
      const from: number = after;
      after = await connection.read((statements) => items.readStretch(statements, request.libraryId, from));
    }
    for (let after: number | null = 0; after !== null; ) {
      const from: number = after;
      after = await connection.read((statements) => people.readStretch(statements, from));
    }
    for (let after: { source: string; externalId: string } | null = { source: '', externalId: '' }; after; ) {
      const from: { source: string; externalId: string } = after;
      after = await connection.read((statements) => people.readExternalIdStretch(statements, from));
    }
  }

  async #readAll(): Promise<void> {
    const { source, signal } = this.#context;
    let coming = source.next();
    for (;;) {
      const batches: CatalogueBatch[] = [];
      let items = 0;
      let ended = false;
      while (items < TRANSACTION_ITEMS && !ended) {
        const batch: CatalogueBatch | null = unwrap(await coming);
        if (batch === null) ended = true;
        else {
          batches.push(batch);
          items += batch.items.length;
          // The source prepares the next batch while this one is being stored.
          coming = source.next();
        }
        if (signal.aborted) return;
      }
      if (batches.length > 0) await this.#store(batches);
      if (ended) return;
    }
  }

  /** One transaction: the items, the rejected lines, the counters and the job's record. */
  async #store(batches: readonly CatalogueBatch[]): Promise<void> {
    const { connection, onChange } = this.#context;
    const next = await connection.write((statements) => this.#storeAll(statements, batches), {
      durability: 'relaxed',
      checksReferences: !this.#isFirstLoad,
    });
    Object.assign(this.#state, next);
    this.#fraction = batches.at(-1)?.position.fraction ?? this.#fraction;
    await connection.checkpoint('passive');
    onChange();
    this.#report(READING, this.#fraction);
  }

  #storeAll(statements: Statements, batches: readonly CatalogueBatch[]): JobState {
    const { request, job } = this.#context;
    if (libraryName(statements, request.libraryId) === undefined) {
      throw new AppError('not-found', 'The library was removed while titles were being added to it.');
    }
    const state = { ...this.#state };
    for (const { items, rejected, position } of batches) {
      const outcome = (this.#writer as BatchWriter).write(statements, items, Date.now());
      const lines = [...rejected, ...outcome.rejected].sort((a, b) => a.line - b.line);
      insertRejections(statements, job.id, lines);
      if (this.#isFirstLoad) addToCounts(statements, request.libraryId, outcome.newRows);
      const refused = rejected.filter(({ kind }) => kind === 'rejected').length;
      state.processed += items.length + refused;
      state.added += outcome.added;
      state.updated += outcome.updated;
      state.skipped += outcome.skipped;
      state.rejected += refused + outcome.rejected.length;
      state.people += outcome.people;
      state.credits += outcome.credits;
      state.position = JSON.stringify(position);
    }
    updateJob(statements, job.id, state);
    return state;
  }

  /** Makes the library whole again: indexes, full text, counters. */
  async #complete(): Promise<void> {
    const { connection, onChange } = this.#context;
    if (this.#isFirstLoad) {
      await finishFirstLoad(connection, {
        indexes: (fraction) => this.#report(INDEXES, fraction),
        search: (fraction) => this.#report(SEARCH, fraction),
      });
    }
    await catchUpWithSearch(connection, (fraction) => this.#report(SEARCH, fraction));
    onChange();
  }

  #report(phase: string, within: number): void {
    this.#reporter?.report(phase, within, this.#state, phase === READING);
  }

  #checkCancelled(): void {
    if (!this.#context.signal.aborted) return;
    const kept = this.#state.added.toLocaleString('en');
    throw new AppError('cancelled', `The import was cancelled; the ${kept} titles added until then stay.`);
  }
}

import { timer } from '../../../instrumentation/shared-instrumentation.ts';
import type { CatalogueBatch, CatalogueSource } from '../../../rpc/catalogue-source.ts';
import type { ImportRequest } from '../../../rpc/jobs-api.ts';
import type { JobProgress, JobRun } from '../../../shared/job-run.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { countAllItems, readDropped } from '../repositories/bulk-load-repository.ts';
import { addToCounts, libraryName } from '../repositories/import-library-repository.ts';
import { importOrigins } from '../repositories/import-origin-repository.ts';
import { highestItemId } from '../repositories/import-row-repository.ts';
import { insertRejections, type JobState, updateJob } from '../repositories/job-repository.ts';
import type { BackgroundPace } from './background-pace.ts';
import { BatchQueue } from './batch-queue.ts';
import { BatchWriter } from './batch-writer.ts';
import { notingBrought } from './brought-titles.ts';
import { beginFirstLoad, finishFirstLoad, type StartSearchAhead } from './first-load-service.ts';
import { IndexItemFinder } from './index-item-finder.ts';
import { JobProgressReporter } from './job-progress.ts';
import { MemoryItemFinder } from './memory-item-finder.ts';
import { PeopleDirectory } from './people-directory.ts';
import { catchUpWithSearch } from './search-catch-up-service.ts';
import { deleteUnattached } from './unattached-service.ts';

/** Below this many items adding is quick enough, and lists keep their order meanwhile … */
const SMALLEST_FIRST_LOAD = 2_000;
/** … which lists that somebody can be in do for some seconds more. */
const SMALLEST_FIRST_LOAD_BESIDE_OTHERS = 20_000;
/**
 * How long a transaction works in batches, in ms. Long ones write pages fewer times; a kill loses no
 * more than this, and other tabs' writes wait for it.
 */
const TRANSACTION = 1_000;
/** How long it takes at most where it rests in between, in ms. */
const LONGEST_TRANSACTION = 2_500;
/** Where somebody scrolls, so many pages may wait beside the database file: a checkpoint cannot be cut up. */
const CHECKPOINT_WHEN_SLOW = 8_000;

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
  readonly pace: BackgroundPace;
  readonly startSearchAhead?: StartSearchAhead | undefined;
}

/**
 * Stores everything a source has. What was committed stays, whatever happens; indexes and full text
 * are brought up to date before this settles, also after a failure. Throws {@link AppError},
 * `cancelled` when the signal stopped it before all was read; later there is nothing left to stop.
 */
export async function runImport(context: ImportContext): Promise<void> {
  await new ImportRun(context).run();
}

type MutableState = { -readonly [K in keyof JobState]: JobState[K] };

class ImportRun {
  readonly #context: ImportContext;
  /** As of the last commit. */
  #state: MutableState;
  #uncommitted: MutableState;
  #reporter: JobProgressReporter | undefined;
  #writer: BatchWriter | undefined;
  #people = new PeopleDirectory(false);
  #isFirstLoad = false;
  #isReadToTheEnd = false;

  constructor(context: ImportContext) {
    this.#context = context;
    const { processed, added, updated, skipped, rejected, people, credits } = context.job;
    this.#state = { processed, added, updated, skipped, rejected, people, credits, position: null };
    this.#uncommitted = this.#state;
  }

  async run(): Promise<void> {
    const { connection, job, onProgress } = this.#context;
    this.#isFirstLoad = await this.#chooseFirstLoad();
    const phases = this.#isFirstLoad
      ? [
          { name: READING, weight: 45 },
          { name: INDEXES, weight: 20 },
          { name: SEARCH, weight: 35 },
        ]
      : [
          { name: READING, weight: 80 },
          { name: SEARCH, weight: 20 },
        ];
    this.#reporter = new JobProgressReporter(job.id, phases, onProgress);
    this.#report(READING, 0);
    if (this.#isFirstLoad) await beginFirstLoad(connection);
    const failures: unknown[] = [];
    await this.#readAll().catch((error: unknown) => failures.push(error));
    const isCancelled = this.#context.signal.aborted && !this.#isReadToTheEnd;
    this.#reporter.finishing(isCancelled ? 'begun' : 'too-late');
    await this.#complete().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw this.#explain(failures[0]);
    if (isCancelled) throw new AppError('cancelled', `The import was cancelled; ${this.#kept()}.`);
  }

  /** The first failure, and what became of the titles. */
  #explain(failure: unknown): unknown {
    if (!(failure instanceof AppError)) return failure;
    const message = `${failure.message} ${this.#kept()} and the import can be resumed.`;
    return new AppError(failure.code, message, failure.detail);
  }

  #kept(): string {
    const { added, updated } = this.#state;
    const kept = added + updated;
    return kept === 1
      ? 'the title that was stored until then stays'
      : `${kept.toLocaleString('en')} titles that were stored until then stay`;
  }

  /** Indexes are taken down when building them anew costs less than keeping them up to date. */
  async #chooseFirstLoad(): Promise<boolean> {
    const { connection, request } = this.#context;
    const { there, isDown } = await connection.read((statements) => ({
      there: countAllItems(statements),
      isDown: readDropped(statements).length > 0,
    }));
    if (isDown) return true;
    const smallest = there === 0 ? SMALLEST_FIRST_LOAD : SMALLEST_FIRST_LOAD_BESIDE_OTHERS;
    return request.expectedItems >= smallest && request.expectedItems > there / 2;
  }

  async #createWriter(): Promise<BatchWriter> {
    const { request, pace, signal } = this.#context;
    const people = new PeopleDirectory(this.#isFirstLoad);
    this.#people = people;
    const items = this.#isFirstLoad
      ? new MemoryItemFinder(request.expectedItems)
      : new IndexItemFinder(request.libraryId);
    if (items instanceof MemoryItemFinder) await this.#takeInWhatIsThere(items, people);
    return new BatchWriter({
      libraryId: request.libraryId,
      duplicates: request.duplicates,
      items,
      people,
      isFirstLoad: this.#isFirstLoad,
      pace,
      signal,
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
    for (let after: number | null = 0; after !== null; ) {
      const from: number = after;
      after = await connection.read((statements) => people.readWaitingStretch(statements, from));
    }
    for (let after: { source: string; externalId: string } | null = { source: '', externalId: '' }; after; ) {
      const from: { source: string; externalId: string } = after;
      after = await connection.read((statements) => people.readExternalIdStretch(statements, from));
    }
  }

  async #readAll(): Promise<void> {
    const { connection, source, signal, onChange, pace } = this.#context;
    this.#writer = await this.#createWriter();
    const batches = new BatchQueue(source, signal);
    while (!signal.aborted) {
      const next = await batches.ready();
      this.#isReadToTheEnd = next === null;
      if (!next) break;
      await connection.write((statements) => this.#storeAndNote(statements, batches), {
        durability: 'relaxed',
        checked: !this.#isFirstLoad,
        ...(pace.isSlow ? { checkpointAt: CHECKPOINT_WHEN_SLOW } : {}),
      });
      this.#state = this.#uncommitted;
      if (!pace.isSlow) await connection.checkpoint('passive');
      this.#people.trim();
      onChange();
    }
  }

  /** What it adds is an act of the person who asked for it. */
  #storeAndNote(statements: Statements, batches: BatchQueue<CatalogueBatch>): Promise<void> {
    const { job, request } = this.#context;
    const work = () => this.#storeSome(statements, batches);
    if (request.isPassing) return work();
    return notingBrought(statements, job, work, () => this.#uncommitted.updated);
  }

  /** One transaction: items, rejected lines, counters and the job's record. */
  async #storeSome(statements: Statements, batches: BatchQueue<CatalogueBatch>): Promise<void> {
    const { request, job, signal } = this.#context;
    if (libraryName(statements, request.libraryId) === undefined) {
      throw new AppError('not-found', 'The library was removed while titles were being added to it.');
    }
    const isLong = this.#stopwatch();
    const state = { ...this.#state };
    const firstId = highestItemId(statements) + 1;
    for (let batch = batches.take(); batch; batch = await batches.soon()) {
      await this.#storeBatch(statements, batch, state);
      this.#report(READING, batch.position.fraction, state);
      if (isLong() || signal.aborted) break;
    }
    this.#noteOrigin(statements, firstId);
    updateJob(statements, job.id, state);
    this.#uncommitted = state;
  }

  /** Which file the items came from that have been added since. */
  #noteOrigin(statements: Statements, firstId: number): void {
    const { jobType, title: name, startedAt } = this.#context.job;
    const lastId = highestItemId(statements);
    if (jobType === 'import' && lastId >= firstId)
      importOrigins.note(statements, { firstId, lastId, name, startedAt });
  }

  /** Tells whether a transaction that begins now has taken long enough. */
  #stopwatch(): () => boolean {
    const { pace } = this.#context;
    const start = performance.now();
    const rested = pace.rested;
    return () => {
      const elapsed = performance.now() - start;
      return elapsed > LONGEST_TRANSACTION || elapsed - (pace.rested - rested) > TRANSACTION;
    };
  }

  async #storeBatch(statements: Statements, batch: CatalogueBatch, state: MutableState): Promise<void> {
    const { request, job } = this.#context;
    const { items, rejected, position } = batch;
    const writer = this.#writer as BatchWriter;
    const store = () => writer.write(statements, items, Date.now());
    // It rests while somebody scrolls: a long one is not slow.
    const options = { track: 'Jobs', isLong: true, properties: { items: items.count } } as const;
    const outcome = await timer('import.batch', store, options);
    insertRejections(statements, job.id, rejected);
    if (this.#isFirstLoad) addToCounts(statements, request.libraryId, outcome.newRows);
    const refused = rejected.filter(({ kind }) => kind === 'rejected').length;
    state.processed += items.count + refused;
    state.added += outcome.added;
    state.updated += outcome.updated;
    state.skipped += outcome.skipped;
    state.rejected += refused;
    state.people += outcome.people;
    state.credits += outcome.credits;
    state.position = JSON.stringify(position);
  }

  /**
   * Makes the library whole again: indexes, full text, counters; whoever lost their last part in it goes.
   * Who that may be is known to memory alone: when the browser dies before, they stay, without harm.
   */
  async #complete(): Promise<void> {
    const { connection, onChange, pace, startSearchAhead } = this.#context;
    if (this.#isFirstLoad) {
      const progress = {
        indexes: (fraction: number) => this.#report(INDEXES, fraction),
        search: (fraction: number) => this.#report(SEARCH, fraction),
      };
      await finishFirstLoad(connection, progress, startSearchAhead);
    }
    await catchUpWithSearch(connection, (fraction) => this.#report(SEARCH, fraction), pace);
    // Not while the items are stored: this needs the indexes, and later items may name them again.
    if (this.#writer) await deleteUnattached(connection, this.#writer.detached);
    onChange();
  }

  #report(phase: string, within: number, state: JobState = this.#state): void {
    this.#reporter?.report(phase, within, state, phase === READING);
  }
}

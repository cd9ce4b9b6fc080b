import { BIN_LIBRARY_ID } from '../../../shared/bin-library.ts';
import type { JobProgress, JobRun } from '../../../shared/job-run.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { recountItems } from '../repositories/bulk-load-repository.ts';
import { updateJob } from '../repositories/job-repository.ts';
import {
  attachedTo,
  clearSearch,
  deleteAllItems,
  deleteItems,
  deleteLibrary,
  deleteUnattachedAmong,
  deleteUnattachedExcept,
  deleteUnusedGenres,
  hasOtherItems,
  type ItemRange,
  librarySize,
  nextItems,
  readUnattached,
  strayEpisodes,
  subtractCounts,
  type Unattached,
} from '../repositories/library-removal-repository.ts';
import type { BackgroundPace } from './background-pace.ts';
import { beginFirstLoad, finishFirstLoad } from './first-load-service.ts';
import { giveBackSpace } from './free-space-service.ts';
import { JobProgressReporter } from './job-progress.ts';
import { catchUpWithSearch } from './search-catch-up-service.ts';

/** Items of one transaction, with the indexes up and down. */
const CHUNK = 500;
const LARGE_CHUNK = 10_000;
/** Below this many items the indexes stay up. */
const SMALLEST_LARGE = 5_000;

const REMOVING = 'Removing titles';
const INDEXES = 'Building indexes';
const SEARCH = 'Building search';
const SPACE = 'Giving back space';

/** What one removal works with. */
export interface RemovalContext {
  readonly connection: Connection;
  readonly libraryId: number;
  readonly job: JobRun;
  /** Aborted when the job is to stop at its next safe point. */
  readonly signal: AbortSignal;
  readonly onChange: () => void;
  readonly pace: BackgroundPace;
  readonly onProgress: (progress: JobProgress) => void;
}

/**
 * Removes a library with its items and whoever is only in them. When it holds most of what there is,
 * the indexes come down and what is left is indexed anew. Throws {@link AppError}, `cancelled` when
 * the signal stopped it before the last title was gone; what was removed until then stays removed and the rest is whole.
 */
export async function removeLibrary(context: RemovalContext): Promise<void> {
  await new Removal(context).run();
}

class Removal {
  readonly #context: RemovalContext;
  readonly #reporter: JobProgressReporter;
  #processed: number;
  #total = 0;
  #isAllRemoved = false;
  #position: string | null = null;

  constructor(context: RemovalContext) {
    this.#context = context;
    this.#processed = context.job.processed;
    this.#reporter = new JobProgressReporter(
      context.job.id,
      [
        { name: REMOVING, weight: 80 },
        { name: INDEXES, weight: 10 },
        { name: SEARCH, weight: 10 },
        { name: SPACE, weight: 2 },
      ],
      context.onProgress,
    );
  }

  async run(): Promise<void> {
    const { connection, libraryId, signal } = this.#context;
    await this.#removeStrays();
    const { own, others } = await connection.read((statements) => librarySize(statements, libraryId));
    this.#total = this.#processed + own;
    this.#report(REMOVING, 0);
    const isMost = own >= SMALLEST_LARGE && own > others;
    if (isMost || this.#noted()) await this.#removeMost();
    else await this.#removeSome();
    if (signal.aborted && !this.#isAllRemoved) throw new AppError('cancelled', this.#cancelled());
    await connection.write((statements) => {
      // The bin stays, and is empty.
      if (libraryId !== BIN_LIBRARY_ID) deleteLibrary(statements, libraryId);
      deleteUnusedGenres(statements);
    });
    await giveBackSpace(connection, () => this.#report(SPACE, 0));
  }

  /** Episodes that were deleted alone go before their series do: they would be left without one. */
  async #removeStrays(): Promise<void> {
    const { connection, libraryId, signal } = this.#context;
    const strays = await connection.read((statements) => strayEpisodes(statements, libraryId));
    for (let at = 0; at < strays.length && !signal.aborted; at += CHUNK)
      await connection.write((statements) => {
        for (const { id, libraryId: elsewhere } of strays.slice(at, at + CHUNK)) {
          const range = { libraryId: elsewhere, after: id - 1, last: id };
          const attached = attachedTo(statements, range);
          deleteItems(statements, range);
          deleteUnattachedAmong(statements, attached);
        }
      });
  }

  async #removeSome(): Promise<void> {
    const { connection } = this.#context;
    await this.#inChunks(CHUNK, true, (statements, range) => {
      const attached = attachedTo(statements, range);
      deleteItems(statements, range);
      deleteUnattachedAmong(statements, attached);
    });
    this.#finishing();
    await catchUpWithSearch(connection, () => undefined, this.#context.pace);
  }

  async #removeMost(): Promise<void> {
    const { connection, libraryId, job } = this.#context;
    const unattached = await this.#noteUnattached();
    await beginFirstLoad(connection, true);
    try {
      await connection.write(clearSearch, { durability: 'relaxed' });
      const isShared = await connection.read((statements) => hasOtherItems(statements, libraryId));
      if (!isShared) await this.#removeAll();
      else {
        await this.#inChunks(LARGE_CHUNK, false, (statements, range) => {
          subtractCounts(statements, range);
          deleteItems(statements, range);
        });
      }
    } finally {
      this.#finishing();
      await this.#putInOrder(unattached);
    }
    await connection.write((statements) => updateJob(statements, job.id, this.#state()));
  }

  /**
   * Who had no part in anything before, and is to stay. Kept with the job: when it is cut off, the
   * next removal of the library goes on with the same list.
   */
  async #noteUnattached(): Promise<Unattached> {
    const { connection, job } = this.#context;
    const unattached = this.#noted() ?? (await connection.read(readUnattached));
    this.#position = JSON.stringify(unattached);
    await connection.write((statements) => updateJob(statements, job.id, this.#state()));
    return unattached;
  }

  #noted(): Unattached | null {
    const resume = JSON.parse(this.#context.job.resume ?? '{}') as { position?: Unattached | null };
    return resume.position ?? null;
  }

  #removeAll(): Promise<void> {
    const { job, onChange } = this.#context;
    return this.#context.connection
      .write(
        (statements) => {
          deleteAllItems(statements);
          recountItems(statements);
          this.#processed = this.#total;
          updateJob(statements, job.id, this.#state());
        },
        { durability: 'relaxed', checked: false },
      )
      .then(() => {
        this.#isAllRemoved = true;
        onChange();
      });
  }

  #finishing(): void {
    const isCancelled = this.#context.signal.aborted && !this.#isAllRemoved;
    this.#reporter.finishing(isCancelled ? 'begun' : 'too-late');
  }

  /** People whom nobody needs go before the indexes are there to be kept up to date. */
  async #putInOrder(unattached: Unattached): Promise<void> {
    const { connection } = this.#context;
    await connection.write((statements) => deleteUnattachedExcept(statements, unattached), {
      durability: 'relaxed',
      checked: false,
      onOperations: () => this.#report(INDEXES, 0),
    });
    await finishFirstLoad(connection, {
      indexes: (fraction) => this.#report(INDEXES, fraction),
      search: (fraction) => this.#report(SEARCH, fraction),
    });
  }

  /** One transaction a chunk, with the job's record, until there are none left or the job is cancelled. */
  async #inChunks(
    size: number,
    checked: boolean,
    remove: (statements: Statements, range: ItemRange) => void,
  ): Promise<void> {
    const { connection, libraryId, job, signal, onChange, pace } = this.#context;
    let after = 0;
    for (let left = true; left && !signal.aborted; ) {
      await pace.rest();
      left = await connection.write(
        (statements) => {
          const { last, count } = nextItems(statements, libraryId, after, size);
          if (last === null) return false;
          remove(statements, { libraryId, after, last });
          after = last;
          this.#processed += count;
          updateJob(statements, job.id, this.#state());
          return true;
        },
        { durability: 'relaxed', checked, onOperations: () => this.#reportRemoved() },
      );
      await connection.checkpoint('passive');
      onChange();
      this.#reportRemoved();
      this.#isAllRemoved = !left || this.#processed >= this.#total;
    }
  }

  #reportRemoved(): void {
    this.#report(REMOVING, this.#processed / Math.max(1, this.#total));
  }

  #state() {
    const processed = this.#processed;
    return {
      processed,
      added: 0,
      updated: 0,
      skipped: 0,
      rejected: 0,
      people: 0,
      credits: 0,
      position: this.#position,
    };
  }

  #report(phase: string, within: number): void {
    this.#reporter.report(phase, within, this.#state(), phase === REMOVING);
  }

  #cancelled(): string {
    const left = (this.#total - this.#processed).toLocaleString('en');
    return `The removal was cancelled; ${left} titles are still there.`;
  }
}

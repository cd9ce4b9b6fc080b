import type { JobRun } from '../../shared/job-run.ts';
import type { Backend } from '../backend.ts';
import { Observable } from '../observable.ts';

/** Records read at first, and as many more each time. */
const PAGE = 100;

/** The database gives no more at once. */
const MOST = 1000;

/** Follows the records of the last jobs, and of all that have not ended, of all tabs, for as long as someone watches. */
export class JobHistory extends Observable<readonly JobRun[] | undefined> {
  readonly #backend: Backend;
  #end: (() => void) | undefined;
  #error: unknown;
  #shown = PAGE;
  #hasMore = false;

  constructor(backend: Backend) {
    super(undefined);
    this.#backend = backend;
  }

  /** Why the records could not be read the last time; those that were read before stay. */
  get error(): unknown {
    return this.#error;
  }

  /** Whether there may be older ones. */
  get hasMore(): boolean {
    return this.#hasMore && this.#shown < MOST;
  }

  /** Reads older ones too. */
  showMore(): void {
    this.#shown += PAGE;
    void this.reload();
  }

  /** Begins to follow. */
  watch(): void {
    this.#end ??= this.#backend.onChange(({ kinds }) => {
      if (kinds.includes('job') || kinds.includes('database')) void this.reload();
    });
    void this.reload();
  }

  /** Ends it. */
  rest(): void {
    this.#end?.();
    this.#end = undefined;
  }

  /** Reads the records again; resolves whatever comes of it. */
  async reload(): Promise<void> {
    try {
      const { jobs } = this.#backend;
      const [newest, unfinished] = await Promise.all([jobs.list(this.#shown), jobs.unfinished()]);
      this.#hasMore = newest.length >= this.#shown;
      const oldest = newest.at(-1)?.id ?? 0;
      this.#error = undefined;
      // One that is paused is there however long ago that was.
      this.set([...newest, ...unfinished.filter(({ id }) => id < oldest)]);
    } catch (error) {
      this.#error = error;
      // Another array: the error is to be shown where the records are the same ones.
      this.set([...(this.value ?? [])]);
    }
  }
}

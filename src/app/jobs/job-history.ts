import type { JobRun } from '../../shared/job-run.ts';
import type { Backend } from '../backend.ts';
import { Observable } from '../observable.ts';

/** Records read at first, and as many more each time. */
const PAGE = 100;

/** The database gives no more at once. */
const MOST = 1000;

/** Follows the records of the last jobs, of all tabs, for as long as someone watches. */
export class JobHistory extends Observable<readonly JobRun[] | undefined> {
  readonly #backend: Backend;
  #end: (() => void) | undefined;
  #error: unknown;
  #shown = PAGE;

  constructor(backend: Backend) {
    super(undefined);
    this.#backend = backend;
  }

  /** Why the records could not be read. */
  get error(): unknown {
    return this.#error;
  }

  /** Whether there may be older ones. */
  get hasMore(): boolean {
    return (this.value?.length ?? 0) >= this.#shown && this.#shown < MOST;
  }

  /** Reads older ones too. */
  showMore(): void {
    this.#shown += PAGE;
    void this.#read();
  }

  /** Begins to follow. */
  watch(): void {
    this.#end ??= this.#backend.onChange(({ kinds }) => {
      if (kinds.includes('job') || kinds.includes('database')) void this.#read();
    });
    void this.#read();
  }

  /** Ends it. */
  rest(): void {
    this.#end?.();
    this.#end = undefined;
  }

  async #read(): Promise<void> {
    try {
      this.set(await this.#backend.jobs.list(this.#shown));
    } catch (error) {
      this.#error = error;
      this.set([]);
    }
  }
}

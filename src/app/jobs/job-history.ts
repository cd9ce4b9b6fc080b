import type { JobRun } from '../../shared/job-run.ts';
import type { Backend } from '../backend.ts';
import { Observable } from '../observable.ts';

/** Records read at once. */
const SHOWN = 100;

/** Follows the records of the last jobs, of all tabs, for as long as someone watches. */
export class JobHistory extends Observable<readonly JobRun[] | undefined> {
  readonly #backend: Backend;
  #end: (() => void) | undefined;
  #error: unknown;

  constructor(backend: Backend) {
    super(undefined);
    this.#backend = backend;
  }

  /** Why the records could not be read. */
  get error(): unknown {
    return this.#error;
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
      this.set(await this.#backend.jobs.list(SHOWN));
    } catch (error) {
      this.#error = error;
      this.set([]);
    }
  }
}

import { keepTrace } from '../../../instrumentation/trace-context.ts';
import { type Reply, unwrap } from '../../../shared/reply.ts';

/** A transaction waits no longer than this for the next batch, in ms. */
const LONGEST_WAIT = 50;

/** Whatever gives batches: the next one, or null at the end. */
export interface BatchSource<Batch> {
  next(): Promise<Reply<Batch | null>>;
}

/** A source's batches, the next one asked for while the last is being stored. */
export class BatchQueue<Batch> {
  readonly #source: BatchSource<Batch>;
  readonly #stopped: Promise<undefined>;
  #coming: Promise<Reply<Batch | null>> | undefined;
  #ready: Batch | null | undefined;

  /** @param signal Ends the wait for a batch: making one may take long, and reading one from a slow disk. */
  constructor(source: BatchSource<Batch>, signal: AbortSignal) {
    this.#source = source;
    this.#stopped = new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(undefined), { once: true });
    });
  }

  /**
   * Waits for the next batch, which stays in the queue; null at the end, undefined when the signal came first.
   * Throws what the source failed with.
   */
  ready(): Promise<Batch | null | undefined> {
    return keepTrace(Promise.race([this.#untilReady(), this.#stopped]));
  }

  async #untilReady(): Promise<Batch | null> {
    if (this.#ready === undefined) {
      this.#coming ??= this.#source.next();
      const reply = await this.#coming;
      this.#ready = unwrap(reply);
      this.#coming = this.#ready === null ? undefined : this.#source.next();
    }
    return this.#ready;
  }

  /** The batch that is ready, if any. */
  take(): Batch | undefined {
    const batch = this.#ready ?? undefined;
    if (batch) this.#ready = undefined;
    return batch;
  }

  /** The next batch if it comes soon; a failure of the source is left for {@link ready} to throw. */
  soon(): Promise<Batch | undefined> {
    return keepTrace(this.#untilSoon());
  }

  async #untilSoon(): Promise<Batch | undefined> {
    const coming = this.#coming;
    if (!coming) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), LONGEST_WAIT);
    });
    const reply = await Promise.race([coming, late]);
    clearTimeout(timer);
    if (!reply?.ok) return undefined;
    await this.#untilReady();
    return this.take();
  }
}

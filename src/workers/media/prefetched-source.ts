import { timer } from '../../instrumentation/shared-instrumentation.ts';
import { failed, ok, type Reply } from '../../shared/reply.ts';

/**
 * Serves batches as a `CatalogueSource` or `ScanSource` does, always preparing the next one while the last is stored.
 */
export class PrefetchedSource<Batch> {
  readonly #abort = new AbortController();
  readonly #spanName: string;
  readonly #batches: AsyncIterator<Batch, void, void>;
  #ahead: Promise<Reply<Batch | null>>;

  /**
   * @param spanName What the spans of its batches are called.
   * @param start Begins to read; it stops, by throwing, soon after its signal does.
   */
  constructor(spanName: string, start: (signal: AbortSignal) => AsyncGenerator<Batch, void, void>) {
    this.#spanName = spanName;
    this.#batches = start(this.#abort.signal);
    this.#ahead = this.#prepare();
  }

  async next(): Promise<Reply<Batch | null>> {
    const reply = await this.#ahead;
    // The end and a failure stay what they are, however often they are asked for.
    if (reply.ok && reply.value !== null) this.#ahead = this.#prepare();
    return reply;
  }

  async close(): Promise<void> {
    this.#abort.abort();
    await this.#ahead;
    await this.#batches.return?.();
  }

  async #prepare(): Promise<Reply<Batch | null>> {
    await nextTask();
    try {
      const result = await timer(this.#spanName, () => this.#batches.next(), { track: 'Files' });
      return ok(result.done ? null : result.value);
    } catch (error) {
      return failed(error);
    }
  }
}

/** Lets the answer to the last call leave before the work for the next one begins. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

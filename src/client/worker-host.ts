import { ingestSpans } from '../instrumentation/shared-instrumentation.ts';
import { clockOffset, type SpansEvent } from '../instrumentation/span-batch.ts';
import { AppError } from '../shared/reply.ts';
import { type ConnectedApis, connectApis } from './connect-apis.ts';

/** What a host tells whoever keeps it. */
export interface WorkerHostEvents<Event> {
  /** The worker told something without being asked. */
  readonly onEvent?: (event: Event) => void;
  /** The worker is gone; every call in flight has been rejected with `worker-died`. Told once. */
  readonly onDeath?: (reason: AppError) => void;
}

/**
 * One worker's life, from its start to its end. Comlink's calls to a worker that is gone never
 * settle (https://github.com/GoogleChromeLabs/comlink/issues/601); here they are rejected.
 */
export class WorkerHost<Apis extends object, Event = never> {
  readonly name: string;
  readonly #worker: Worker;
  readonly #connected: ConnectedApis<Apis>;
  readonly #events: WorkerHostEvents<Event>;
  readonly #ended = new AbortController();
  readonly #inFlight = new Set<(reason: AppError) => void>();

  /** @param name What the worker is called in spans and in details of errors. */
  constructor(name: string, worker: Worker, events: WorkerHostEvents<Event> = {}) {
    this.name = name;
    this.#worker = worker;
    this.#events = events;
    this.#connected = connectApis<Apis>(worker, name);
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#die(event.message || 'its script could not be loaded');
    });
    worker.addEventListener('messageerror', () => this.#die('a message could not be read'));
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!isEvent(data)) return;
      if (isSpans(data)) this.#takeSpans(data);
      else events.onEvent?.(data as Event);
    });
  }

  get isAlive(): boolean {
    return !this.#ended.signal.aborted;
  }

  /**
   * Calls the worker; rejects with `worker-died` when it goes away before it has answered.
   * @param queuedSince Since when the call has waited for the worker; a moment of `performance.now()`.
   */
  call<T>(work: (apis: Apis) => Promise<T>, queuedSince?: number): Promise<T> {
    if (!this.isAlive) return Promise.reject(this.#ended.signal.reason);
    return new Promise<T>((resolve, reject) => {
      this.#inFlight.add(reject);
      const { apis, setQueuedSince } = this.#connected;
      setQueuedSince(queuedSince);
      work(apis)
        .then(resolve, reject)
        .finally(() => this.#inFlight.delete(reject));
      setQueuedSince(undefined);
    });
  }

  /** Notices the worker's death by a lock that it holds as long as it lives: a crash tells nobody else. */
  watch(aliveLock: string): void {
    navigator.locks
      .request(aliveLock, { signal: this.#ended.signal }, () => this.#die('it stopped without a word'))
      .catch(() => undefined);
  }

  /** Ends the worker; calls in flight are rejected, and nobody is told of a death. */
  end(): void {
    this.#stop(this.#death('it was ended'));
  }

  #die(cause: string): void {
    if (!this.isAlive) return;
    const reason = this.#death(cause);
    this.#stop(reason);
    this.#events.onDeath?.(reason);
  }

  #stop(reason: AppError): void {
    this.#ended.abort(reason);
    this.#worker.terminate();
    this.#connected.abandon();
    for (const reject of this.#inFlight) reject(reason);
    this.#inFlight.clear();
  }

  #takeSpans({ spans, timeOrigin, thread }: SpansEvent): void {
    // What calls have told is of the clock of this worker, not of one that it has started.
    const correction = thread === undefined ? this.#connected.clock.correction : 0;
    ingestSpans(spans, { thread: thread ?? this.name, clockOffset: clockOffset(timeOrigin) + correction });
  }

  #death(cause: string): AppError {
    return new AppError(
      'worker-died',
      'A part of Reelshelf stopped working and is started again.',
      `${this.name}: ${cause}`,
    );
  }
}

/** Comlink's own messages carry an id and no type of ours. */
function isEvent(data: unknown): data is { readonly type: unknown } {
  return typeof data === 'object' && data !== null && 'type' in data && !('id' in data);
}

function isSpans(data: { readonly type: unknown }): data is SpansEvent {
  return data.type === 'spans';
}

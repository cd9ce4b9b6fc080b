import { AppError } from '../shared/reply.ts';
import type { CallTiming } from './call-timing.ts';
import { connectApis } from './connect-apis.ts';

/** What a host tells whoever keeps it. */
export interface WorkerHostEvents<Event> {
  /** The worker told something without being asked. */
  readonly onEvent?: (event: Event) => void;
  /** The worker is gone; every call in flight has been rejected with `worker-died`. Told once. */
  readonly onDeath?: (reason: AppError) => void;
  /** The worker has answered a call. */
  readonly onCall?: (timing: CallTiming) => void;
}

/**
 * One worker's life, from its start to its end. Comlink's calls to a worker that is gone never
 * settle (https://github.com/GoogleChromeLabs/comlink/issues/601); here they are rejected.
 */
export class WorkerHost<Apis extends object, Event = never> {
  readonly name: string;
  readonly #worker: Worker;
  readonly #apis: Apis;
  readonly #events: WorkerHostEvents<Event>;
  readonly #ended = new AbortController();
  readonly #inFlight = new Set<(reason: AppError) => void>();

  constructor(name: string, worker: Worker, events: WorkerHostEvents<Event> = {}) {
    this.name = name;
    this.#worker = worker;
    this.#events = events;
    this.#apis = connectApis<Apis>(worker, events.onCall);
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#die(event.message || 'its script could not be loaded');
    });
    worker.addEventListener('messageerror', () => this.#die('a message could not be read'));
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isEvent(data)) events.onEvent?.(data as Event);
    });
  }

  get isAlive(): boolean {
    return !this.#ended.signal.aborted;
  }

  /** Calls the worker; rejects with `worker-died` when it goes away before it has answered. */
  call<T>(work: (apis: Apis) => Promise<T>): Promise<T> {
    if (!this.isAlive) return Promise.reject(this.#ended.signal.reason);
    return new Promise<T>((resolve, reject) => {
      this.#inFlight.add(reject);
      work(this.#apis)
        .then(resolve, reject)
        .finally(() => this.#inFlight.delete(reject));
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
    for (const reject of this.#inFlight) reject(reason);
    this.#inFlight.clear();
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
function isEvent(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && !('id' in data);
}

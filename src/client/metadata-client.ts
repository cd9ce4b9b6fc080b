import { expose } from 'comlink';
import { isRecording } from '../instrumentation/shared-instrumentation.ts';
import type { ArtworkApi } from '../rpc/artwork-api.ts';
import type { CacheApi } from '../rpc/cache-api.ts';
import type { DiagnosticsApi } from '../rpc/diagnostics-api.ts';
import type { MetadataApi, MetadataDatabase, MetadataSetup } from '../rpc/metadata-api.ts';
import type { WorkerLifeApi } from '../rpc/worker-life-api.ts';
import { AppError, type Reply, unwrap } from '../shared/reply.ts';
import { WorkerHost } from './worker-host.ts';

/** What the metadata worker answers. */
interface MetadataApis {
  readonly metadata: MetadataApi;
  readonly cache: CacheApi;
  readonly artwork: ArtworkApi;
  readonly life: WorkerLifeApi;
  readonly diagnostics: DiagnosticsApi;
}

/** How a question may be ended, and who is told of a newer answer. */
export interface QuestionOptions {
  readonly signal?: AbortSignal | undefined;
  /** A stale answer that was given has been fetched anew: ask again. */
  readonly onFresh?: (() => void) | undefined;
}

/** What the page gives the worker when it starts. */
export interface MetadataClientOptions {
  readonly createWorker: (name: string) => Worker;
  /** As they are just now. */
  readonly setup: () => MetadataSetup;
  readonly database: MetadataDatabase;
}

type Ask<T> = (apis: MetadataApis, requestId: string, onFresh?: () => void) => Promise<Reply<T>>;

/**
 * The page's side of the metadata worker, which is started when it is first needed and again after it died. Methods
 * throw `AppError` with the code of the reply, `cancelled` when their signal aborts, `worker-died` when it goes away.
 */
export class MetadataClient {
  readonly #options: MetadataClientOptions;
  #host: WorkerHost<MetadataApis> | undefined;
  #living: Promise<WorkerHost<MetadataApis>> | undefined;
  #aliveLock = '';

  constructor(options: MetadataClientOptions) {
    this.#options = options;
  }

  /** Asks what takes no time. */
  async call<T>(work: (apis: MetadataApis) => Promise<Reply<T>>): Promise<T> {
    const host = await this.#alive();
    return unwrap(await host.call(work));
  }

  /** Asks what may take long: the signal ends it. */
  async ask<T>(work: Ask<T>, { signal, onFresh }: QuestionOptions = {}): Promise<T> {
    const stopped = () => new AppError('cancelled', 'The question was withdrawn.');
    if (signal?.aborted) throw stopped();
    const host = await this.#alive();
    // It may have been withdrawn while the worker started: then nobody tells of it any more.
    if (signal?.aborted) throw stopped();
    const requestId = crypto.randomUUID();
    const cancel = () => void host.call(({ metadata }) => metadata.cancel(requestId)).catch(() => undefined);
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      const value = unwrap(await host.call((apis) => work(apis, requestId, onFresh)));
      if (signal?.aborted) throw stopped();
      return value;
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  /** Serves a `MatchSource` on the port; answers the lock that the worker behind it holds as long as it lives. */
  async openMatch(port: MessagePort, certainScore: number): Promise<string> {
    await this.call(({ metadata }) => metadata.openMatch(port, certainScore));
    return this.#aliveLock;
  }

  /** Serves a `PictureKeeper` on the port. */
  openPictures(port: MessagePort): Promise<void> {
    return this.call(({ metadata }) => metadata.openPictures(port));
  }

  /** Serves a `PictureSource` on the port; answers the lock that the worker behind it holds as long as it lives. */
  async openPictureSource(port: MessagePort): Promise<string> {
    await this.call(({ metadata }) => metadata.openPictureSource(port));
    return this.#aliveLock;
  }

  /** Lets a worker that runs know of other settings or keys; one that has died is started with them. Never rejects. */
  async configure(): Promise<void> {
    if (this.#living === undefined || this.#host?.isAlive !== true) return;
    const { prefix: _prefix, ...setup } = this.#options.setup();
    await this.call(({ metadata }) => metadata.configure(setup)).catch(() => undefined);
  }

  /** Whether its thread records spans, now or when it is started. */
  setRecording(on: boolean): void {
    if (this.#host?.isAlive) setRecording(this.#host, on);
  }

  #alive(): Promise<WorkerHost<MetadataApis>> {
    if (this.#living === undefined || this.#host?.isAlive === false) {
      this.#living = this.#start();
      this.#living.catch(() => {
        this.#living = undefined;
      });
    }
    return this.#living;
  }

  async #start(): Promise<WorkerHost<MetadataApis>> {
    const { port1, port2 } = new MessageChannel();
    const worker = this.#options.createWorker('reelshelf-metadata');
    const host = new WorkerHost<MetadataApis>('metadata', worker, { onDeath: () => port1.close() });
    this.#host = host;
    if (!isRecording()) setRecording(host, false);
    try {
      const aliveLock = `reelshelf-metadata-${crypto.randomUUID()}`;
      this.#aliveLock = aliveLock;
      unwrap(await host.call(({ life }) => life.hello(aliveLock)));
      host.watch(aliveLock);
      expose(this.#options.database, port1);
      unwrap(await host.call(({ metadata }) => metadata.start(this.#options.setup(), port2)));
    } catch (error) {
      host.end();
      port1.close();
      throw error;
    }
    return host;
  }
}

function setRecording(host: WorkerHost<MetadataApis>, on: boolean): void {
  host.call(({ diagnostics }) => diagnostics.setRecording(on)).catch(() => undefined);
}

import { isRecording } from '../instrumentation/shared-instrumentation.ts';
import type { DiagnosticsApi } from '../rpc/diagnostics-api.ts';
import type { CataloguePreview, GenerateOptions, MediaApi } from '../rpc/media-api.ts';
import type { FieldMapping } from '../shared/catalogue-mapping.ts';
import { type Reply, unwrap } from '../shared/reply.ts';
import { WorkerHost } from './worker-host.ts';

/** What the media worker answers. */
interface MediaApis {
  readonly media: MediaApi;
  readonly diagnostics: DiagnosticsApi;
}

/**
 * The page's side of the media worker, which is started when it is first needed and again after it
 * died. Every method throws `AppError` with the code of the reply.
 */
export class MediaClient {
  readonly #createWorker: (name: string) => Worker;
  #host: WorkerHost<MediaApis> | undefined;

  constructor(createWorker: (name: string) => Worker) {
    this.#createWorker = createWorker;
  }

  preview(file: File, mapping?: FieldMapping): Promise<CataloguePreview> {
    return this.#call((media) => media.preview(file, mapping));
  }

  openFiles(
    port: MessagePort,
    files: readonly File[],
    mappings: readonly FieldMapping[],
    batchSize: number,
    skip?: { readonly file: number; readonly line: number },
  ): Promise<void> {
    return this.#call((media) => media.openFiles(port, files, mappings, batchSize, skip));
  }

  openGenerator(
    port: MessagePort,
    options: GenerateOptions,
    batchSize: number,
    skip?: number,
  ): Promise<void> {
    return this.#call((media) => media.openGenerator(port, options, batchSize, skip));
  }

  /** Whether its thread records spans, now or when it is started. */
  setRecording(on: boolean): void {
    if (this.#host?.isAlive) setRecording(this.#host, on);
  }

  async #call<T>(work: (media: MediaApi) => Promise<Reply<T>>): Promise<T> {
    if (!this.#host?.isAlive) this.#host = this.#start();
    return unwrap(await this.#host.call(({ media }) => work(media)));
  }

  #start(): WorkerHost<MediaApis> {
    const host = new WorkerHost<MediaApis>('media', this.#createWorker('reelshelf-media'));
    // It records at first.
    if (!isRecording()) setRecording(host, false);
    return host;
  }
}

function setRecording(host: WorkerHost<MediaApis>, on: boolean): void {
  host.call(({ diagnostics }) => diagnostics.setRecording(on)).catch(() => undefined);
}

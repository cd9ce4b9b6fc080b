import { isRecording } from '../instrumentation/shared-instrumentation.ts';
import type { DiagnosticsApi } from '../rpc/diagnostics-api.ts';
import type { CataloguePreview, FoundFile, GenerateOptions, MediaApi, ScanPlace } from '../rpc/media-api.ts';
import type { WorkerLifeApi } from '../rpc/worker-life-api.ts';
import type { FieldMapping } from '../shared/catalogue-mapping.ts';
import type { CueBatch, EmbeddedSubtitle } from '../shared/embedded-subtitle.ts';
import type { MediaHeader } from '../shared/files/media-header.ts';
import type { ScanRules } from '../shared/files/scan-rules.ts';
import type { NameRule } from '../shared/names/name-rule.ts';
import type { ParsedName } from '../shared/names/parsed-name.ts';
import { type Reply, unwrap } from '../shared/reply.ts';
import type { SubtitleCue } from '../shared/subtitle-cue.ts';
import { WorkerHost } from './worker-host.ts';

/** What the media worker answers. */
interface MediaApis {
  readonly media: MediaApi;
  readonly life: WorkerLifeApi;
  readonly diagnostics: DiagnosticsApi;
}

/** A media worker that has said hello. */
interface LivingWorker {
  readonly host: WorkerHost<MediaApis>;
  /** A lock that it holds as long as it lives. */
  readonly aliveLock: string;
}

/**
 * The page's side of the media worker, which is started when it is first needed and again after it
 * died. Every method throws `AppError` with the code of the reply, `worker-died` when it goes away meanwhile.
 * A source that is opened is told with the lock that its worker holds as long as it lives.
 */
export class MediaClient {
  readonly #createWorker: (name: string) => Worker;
  #host: WorkerHost<MediaApis> | undefined;
  #living: Promise<LivingWorker> | undefined;

  constructor(createWorker: (name: string) => Worker) {
    this.#createWorker = createWorker;
  }

  preview(file: File, mapping?: FieldMapping): Promise<CataloguePreview> {
    return this.#ask((media) => media.preview(file, mapping));
  }

  openFiles(
    port: MessagePort,
    files: readonly File[],
    mappings: readonly FieldMapping[],
    batchSize: number,
    skip?: { readonly file: number; readonly line: number },
  ): Promise<string> {
    return this.#open((media) => media.openFiles(port, files, mappings, batchSize, skip));
  }

  openGenerator(
    port: MessagePort,
    options: GenerateOptions,
    batchSize: number,
    skip?: number,
  ): Promise<string> {
    return this.#open((media) => media.openGenerator(port, options, batchSize, skip));
  }

  openScan(
    port: MessagePort,
    places: readonly ScanPlace[],
    rules: ScanRules,
    rereadsNames = false,
  ): Promise<string> {
    return this.#open((media) => media.openScan(port, places, rules, rereadsNames));
  }

  openHeaders(port: MessagePort, places: readonly ScanPlace[], pictures?: MessagePort): Promise<string> {
    return this.#open((media) => media.openHeaders(port, places, pictures));
  }

  explainNames(paths: readonly string[], rules: readonly NameRule[]): Promise<readonly ParsedName[]> {
    return this.#ask((media) => media.explainNames(paths, rules));
  }

  findFile(place: ScanPlace, path: string): Promise<FoundFile> {
    return this.#ask((media) => media.findFile(place, path));
  }

  subtitles(place: ScanPlace, path: string): Promise<readonly SubtitleCue[]> {
    return this.#ask((media) => media.subtitles(place, path));
  }

  header(file: File): Promise<MediaHeader> {
    return this.#ask((media) => media.header(file));
  }

  /** See `MediaApi.embeddedSubtitles`; `signal` ends it with `cancelled`. */
  async embeddedSubtitles(file: File, signal: AbortSignal): Promise<readonly EmbeddedSubtitle[] | null> {
    const listingId = crypto.randomUUID();
    const stop = this.#closeWhen(signal, listingId);
    try {
      return await this.#ask((media) => media.embeddedSubtitles(listingId, file));
    } finally {
      stop();
    }
  }

  /**
   * The cues of a track within a file, as they are read; see `MediaApi.nextCues`. Who stops asking ends the reading.
   * @param nearMs where the video is now
   * @param signal ends what is being read at the moment with `cancelled`, its index included
   */
  async *cues(
    file: File,
    track: number,
    nearMs: () => number,
    signal: AbortSignal,
  ): AsyncGenerator<CueBatch, void, void> {
    const readingId = crypto.randomUUID();
    const stop = this.#closeWhen(signal, readingId);
    try {
      await this.#ask((media) => media.openCues(readingId, file, track));
      for (;;) {
        const batch = await this.#ask((media) => media.nextCues(readingId, nearMs()));
        if (batch === null) return;
        yield batch;
      }
    } finally {
      stop();
      await this.#closeCues(readingId);
    }
  }

  /** Whether its thread records spans, now or when it is started. */
  setRecording(on: boolean): void {
    if (this.#host?.isAlive) setRecording(this.#host, on);
  }

  /** Answers what ends the waiting for the signal. */
  #closeWhen(signal: AbortSignal, id: string): () => void {
    signal.throwIfAborted();
    const onAbort = () => void this.#closeCues(id);
    signal.addEventListener('abort', onAbort);
    return () => signal.removeEventListener('abort', onAbort);
  }

  /** A worker that has died has closed it. */
  async #closeCues(id: string): Promise<void> {
    await this.#ask((media) => media.closeCues(id)).catch(() => undefined);
  }

  async #ask<T>(work: (media: MediaApi) => Promise<Reply<T>>): Promise<T> {
    const { host } = await this.#alive();
    return unwrap(await host.call(({ media }) => work(media)));
  }

  async #open(work: (media: MediaApi) => Promise<Reply<void>>): Promise<string> {
    const { host, aliveLock } = await this.#alive();
    unwrap(await host.call(({ media }) => work(media)));
    return aliveLock;
  }

  #alive(): Promise<LivingWorker> {
    if (this.#living === undefined || !this.#host?.isAlive) this.#living = this.#start();
    return this.#living;
  }

  async #start(): Promise<LivingWorker> {
    const host = new WorkerHost<MediaApis>('media', this.#createWorker('reelshelf-media'));
    this.#host = host;
    // It records at first.
    if (!isRecording()) setRecording(host, false);
    const aliveLock = `reelshelf-media-${crypto.randomUUID()}`;
    unwrap(await host.call(({ life }) => life.hello(aliveLock)));
    host.watch(aliveLock);
    return { host, aliveLock };
  }
}

function setRecording(host: WorkerHost<MediaApis>, on: boolean): void {
  host.call(({ diagnostics }) => diagnostics.setRecording(on)).catch(() => undefined);
}

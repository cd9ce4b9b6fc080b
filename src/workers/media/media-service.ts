import { expose, transfer, wrap } from 'comlink';
import type { CatalogueSource } from '../../rpc/catalogue-source.ts';
import type {
  CataloguePreview,
  FoundFile,
  GenerateOptions,
  MediaApi,
  ScanPlace,
} from '../../rpc/media-api.ts';
import type { PictureKeeper } from '../../rpc/sidecar-source.ts';
import type { FieldMapping } from '../../shared/catalogue-mapping.ts';
import type { CueBatch, EmbeddedSubtitle } from '../../shared/embedded-subtitle.ts';
import type { MediaHeader } from '../../shared/files/media-header.ts';
import type { ScanRules } from '../../shared/files/scan-rules.ts';
import type { NameRule } from '../../shared/names/name-rule.ts';
import type { ParsedName } from '../../shared/names/parsed-name.ts';
import { buffersOf } from '../../shared/packed-items.ts';
import { AppError, asReply, failed, ok, type Reply } from '../../shared/reply.ts';
import type { SubtitleCue } from '../../shared/subtitle-cue.ts';
import { explainNames } from './explain-names.ts';
import { type FilePlace, fileBatches } from './file-batches.ts';
import { generatedBatches } from './generated-batches.ts';
import { createHeaderSource } from './headers/create-header-source.ts';
import { readMediaHeader } from './headers/read-media-header.ts';
import { EmbeddedSubtitles } from './play/embedded-subtitles.ts';
import { findPlayable } from './play/find-playable.ts';
import { subtitlesOf } from './play/subtitles-of.ts';
import { PrefetchedSource } from './prefetched-source.ts';
import { previewFile } from './preview-file.ts';
import { placeFiles } from './scan/place-files.ts';
import { PlaceScan } from './scan/place-scan.ts';

const START: FilePlace = { file: 0, line: 0 };
const MOST_GENERATED = 10_000_000;

/** Reads catalogue files and makes synthetic libraries; see {@link MediaApi}. */
export class MediaService implements MediaApi {
  readonly #embedded = new EmbeddedSubtitles();

  async preview(file: File, mapping: FieldMapping = {}): Promise<Reply<CataloguePreview>> {
    try {
      return ok(await previewFile(file, mapping));
    } catch (error) {
      return failed(error);
    }
  }

  async openFiles(
    port: MessagePort,
    files: readonly File[],
    mappings: readonly FieldMapping[],
    batchSize: number,
    skip: FilePlace = START,
  ): Promise<Reply<void>> {
    if (!isCount(batchSize)) return failed(unusable(batchSize));
    serve(
      port,
      new PrefetchedSource('catalogue.batch', (signal) =>
        fileBatches(files, mappings, skip, signal, batchSize),
      ),
    );
    return ok(undefined);
  }

  async openGenerator(
    port: MessagePort,
    options: GenerateOptions,
    batchSize: number,
    skip = 0,
  ): Promise<Reply<void>> {
    const { items } = options;
    if (!isCount(batchSize)) return failed(unusable(batchSize));
    if (!isCount(items) || items > MOST_GENERATED)
      return failed(
        new AppError(
          'invalid-argument',
          `A library of ${items} items cannot be made: 1 to ${MOST_GENERATED} can.`,
        ),
      );
    serve(
      port,
      new PrefetchedSource('generator.batch', (signal) => generatedBatches(options, skip, signal, batchSize)),
    );
    return ok(undefined);
  }

  async openScan(
    port: MessagePort,
    places: readonly ScanPlace[],
    rules: ScanRules,
    rereadsNames = false,
  ): Promise<Reply<void>> {
    try {
      expose(new PlaceScan(places, rules, rereadsNames), port);
      return ok(undefined);
    } catch (error) {
      return failed(error);
    }
  }

  async openHeaders(
    port: MessagePort,
    places: readonly ScanPlace[],
    pictures?: MessagePort,
  ): Promise<Reply<void>> {
    const keeper = pictures ? (wrap<PictureKeeper>(pictures) as unknown as PictureKeeper) : null;
    expose(
      createHeaderSource(placeFiles(places), keeper, () => pictures?.close()),
      port,
    );
    return ok(undefined);
  }

  findFile(place: ScanPlace, path: string): Promise<Reply<FoundFile>> {
    return asReply(findPlayable(place, path));
  }

  subtitles(place: ScanPlace, path: string): Promise<Reply<readonly SubtitleCue[]>> {
    return asReply(subtitlesOf(place, path));
  }

  header(file: File): Promise<Reply<MediaHeader>> {
    return readMediaHeader(file, file.name, new AbortController().signal);
  }

  embeddedSubtitles(listingId: string, file: File): Promise<Reply<readonly EmbeddedSubtitle[] | null>> {
    return asReply(this.#embedded.list(listingId, file));
  }

  openCues(readingId: string, file: File, track: number): Promise<Reply<void>> {
    return asReply(this.#embedded.open(readingId, file, track));
  }

  nextCues(readingId: string, nearMs: number): Promise<Reply<CueBatch | null>> {
    return asReply(this.#embedded.next(readingId, nearMs));
  }

  async closeCues(id: string): Promise<Reply<void>> {
    this.#embedded.close(id);
    return ok(undefined);
  }

  async explainNames(
    paths: readonly string[],
    rules: readonly NameRule[],
  ): Promise<Reply<readonly ParsedName[]>> {
    try {
      return ok(explainNames(paths, rules));
    } catch (error) {
      return failed(error);
    }
  }
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 1;
}

function unusable(batchSize: number): AppError {
  return new AppError('invalid-argument', `A batch of ${batchSize} items cannot be made.`);
}

function serve(port: MessagePort, source: CatalogueSource): void {
  const handingOver: CatalogueSource = {
    async next() {
      const reply = await source.next();
      return reply.ok && reply.value ? transfer(reply, buffersOf(reply.value.items)) : reply;
    },
    close: () => source.close(),
  };
  expose(handingOver, port);
}

import type { CatalogueItem, RejectedLine } from '../shared/catalogue-item.ts';
import type { CatalogueFormat, FieldMapping } from '../shared/catalogue-mapping.ts';
import type { CueBatch, EmbeddedSubtitle } from '../shared/embedded-subtitle.ts';
import type { MediaHeader } from '../shared/files/media-header.ts';
import type { ScanRules } from '../shared/files/scan-rules.ts';
import type { NameRule } from '../shared/names/name-rule.ts';
import type { ParsedName } from '../shared/names/parsed-name.ts';
import type { Reply } from '../shared/reply.ts';
import type { SubtitleCue } from '../shared/subtitle-cue.ts';

/** What a look at the beginning of a file shows before anything is imported. */
export interface CataloguePreview {
  readonly file: string;
  readonly sizeBytes: number;
  readonly format: CatalogueFormat;
  readonly gzipped: boolean;
  readonly encoding: string;
  /** Columns or keys in the order met, with the mapping that was recognised. */
  readonly mapping: FieldMapping;
  /** The first items as they would be stored under the mapping (at most 20). */
  readonly items: readonly CatalogueItem[];
  /** Rejections among the lines looked at. */
  readonly rejected: readonly RejectedLine[];
  /** Number of items the whole file is likely to hold, from its size and the first lines. */
  readonly estimatedItems: number;
}

/** How a synthetic library is made. Equal options give equal libraries. */
export interface GenerateOptions {
  readonly items: number;
  readonly seed: number;
}

/** A place to be looked through, as the page has it: a picked folder, chosen files, or a text of one path a line. */
export type ScanPlace = { readonly rootId: number; readonly name: string } & (
  | { readonly kind: 'folder'; readonly handle: FileSystemDirectoryHandle }
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'list'; readonly file: Blob }
);

/** A file of a place: there, not there any more, or out of reach because the place itself is. */
export type FoundFile =
  | { readonly state: 'found'; readonly file: File }
  | { readonly state: 'missing' }
  | { readonly state: 'away' };

/** The media worker: parsing and generating, away from the page and the database. */
export interface MediaApi {
  /** Looks at one file; `file-not-catalogue`, `gzip-damaged`, `file-encoding`, `file-unreadable`. */
  preview(file: File, mapping?: FieldMapping): Promise<Reply<CataloguePreview>>;
  /**
   * Serves a `CatalogueSource` of these files on the port. `mappings[i]` belongs to `files[i]`.
   * A batch is handed out once it has `batchSize` items, of which the last chunk read may bring more.
   * `skip` goes on after a stop: lines up to and including it are read but not handed out.
   */
  openFiles(
    port: MessagePort,
    files: readonly File[],
    mappings: readonly FieldMapping[],
    batchSize: number,
    skip?: { readonly file: number; readonly line: number },
  ): Promise<Reply<void>>;
  /** Serves a `CatalogueSource` of made-up items on the port, `batchSize` at a time, from item `skip` on. */
  openGenerator(
    port: MessagePort,
    options: GenerateOptions,
    batchSize: number,
    skip?: number,
  ): Promise<Reply<void>>;
  /** Serves a `ScanSource` of these places on the port; with `rereadsNames` it tells of known files too. */
  openScan(
    port: MessagePort,
    places: readonly ScanPlace[],
    rules: ScanRules,
    rereadsNames?: boolean,
  ): Promise<Reply<void>>;
  /** Serves a `HeaderSource` of the files in these places on the port; `pictures` serves a `PictureKeeper`. */
  openHeaders(port: MessagePort, places: readonly ScanPlace[], pictures?: MessagePort): Promise<Reply<void>>;
  /** A file to be played, by its path within its place; `permission-revoked`, `file-unreadable`. */
  findFile(place: ScanPlace, path: string): Promise<Reply<FoundFile>>;
  /** The cues of a subtitle file; `not-found`, `file-not-media` for what holds none, `file-too-large`. */
  subtitles(place: ScanPlace, path: string): Promise<Reply<readonly SubtitleCue[]>>;
  /** What a file's header tells; fails as `readMediaHeader` does. */
  header(file: File): Promise<Reply<MediaHeader>>;
  /**
   * The subtitle tracks within a Matroska or MP4 file; null for any other. `file-unreadable`, `permission-revoked`, and
   * `cancelled` when `closeCues` is called with its id meanwhile.
   */
  embeddedSubtitles(listingId: string, file: File): Promise<Reply<readonly EmbeddedSubtitle[] | null>>;
  /**
   * Begins to read a track of a file; `not-found` for one it does not have, `file-not-media` for one that cannot be read,
   * with the reason; `cancelled` when it was closed meanwhile. `readingId`: a name for the reading until it is closed.
   */
  openCues(readingId: string, file: File, track: number): Promise<Reply<void>>;
  /**
   * Some cues more of a reading, within 100 ms as a rule; null at the end. `cancelled` when it was closed, and
   * `file-not-media` at the end of one that holds no text.
   * @param nearMs where the video is: what stands there is read first, as far as the file's index allows
   */
  nextCues(readingId: string, nearMs: number): Promise<Reply<CueBatch | null>>;
  /** Ends a reading or a listing within one read, in whatever state it is. */
  closeCues(id: string): Promise<Reply<void>>;
  /** What paths say, with every part explained; `invalid-argument` names a rule that cannot be used. */
  explainNames(paths: readonly string[], rules: readonly NameRule[]): Promise<Reply<readonly ParsedName[]>>;
}

import type { PoolFacts } from '../client/database-workers.ts';
import type { ChangeEvent } from '../rpc/change-event.ts';
import type { DashboardApi } from '../rpc/dashboard-api.ts';
import type { DatabaseFileApi } from '../rpc/database-file-api.ts';
import type { PlanStep, WorkerMemory } from '../rpc/diagnostics-api.ts';
import type { EditsApi, EditWritesApi } from '../rpc/edits-api.ts';
import type { ItemsApi } from '../rpc/items-api.ts';
import type {
  BatchRequest,
  ImportRequest,
  JobsApi,
  MatchRequest,
  PicturesRequest,
  ReadFilesRequest,
  RemovalRequest,
} from '../rpc/jobs-api.ts';
import type { LibrariesApi, LibraryWritesApi } from '../rpc/libraries-api.ts';
import type { MediaApi } from '../rpc/media-api.ts';
import type { MigrationsApi } from '../rpc/migrations-api.ts';
import type { PeopleApi, PeopleSearchApi } from '../rpc/people-api.ts';
import type { SavedSearchesApi, SavedSearchWritesApi } from '../rpc/saved-searches-api.ts';
import type { ScanApi, ScanRequest, ScanWritesApi } from '../rpc/scan-api.ts';
import type { SearchApi } from '../rpc/search-api.ts';
import type { CueBatch, EmbeddedSubtitle } from '../shared/embedded-subtitle.ts';
import type { JobProgress, JobRun } from '../shared/job-run.ts';
import type { Failure, Reply } from '../shared/reply.ts';
import type { Observable } from './observable.ts';

/** An interface between threads as it is within one: values instead of replies, failures thrown. */
export type Unwrapped<Api> = {
  readonly [Name in keyof Api]: Api[Name] extends (...args: infer Args) => Promise<Reply<infer Value>>
    ? (...args: Args) => Promise<Value>
    : Api[Name];
};

/** Calls that are not made any more, or their answers dropped, when a signal aborts: they reject with `cancelled`. */
export type Abortable<Api> = {
  readonly [Name in keyof Api]: Api[Name] extends (...args: infer Args) => infer Answer
    ? (...args: [...Args, signal?: AbortSignal]) => Answer
    : Api[Name];
};

/** Whether the database can be used, and if not, why. */
export type DatabaseStatus =
  | { readonly state: 'opening'; readonly step?: string }
  | { readonly state: 'ready' }
  | { readonly state: 'read-only'; readonly reason: Failure }
  | { readonly state: 'failed'; readonly reason: Failure };

/** How the database is kept and by how many workers it is read. */
export interface DatabaseFacts {
  /** The way of storing that was chosen, for a person. */
  readonly storage: string;
  readonly readers: number;
  /** One worker does everything: this browser lets no second one in. */
  readonly isSole: boolean;
}

/** Jobs that write; each settles when the job has ended, and rejects with `cancelled` or why it failed. */
export interface JobRunner {
  runImport(
    request: ImportRequest,
    source: MessagePort,
    onStart: (jobId: number) => void,
    onProgress: (progress: JobProgress) => void,
  ): Promise<JobRun>;
  runScan(
    request: ScanRequest,
    source: MessagePort,
    onStart: (jobId: number) => void,
    onProgress: (progress: JobProgress) => void,
  ): Promise<JobRun>;
  readFiles(
    request: ReadFilesRequest,
    source: MessagePort,
    onStart: (jobId: number) => void,
    onProgress: (progress: JobProgress) => void,
  ): Promise<JobRun>;
  runMatch(
    request: MatchRequest,
    source: MessagePort,
    onStart: (jobId: number) => void,
    onProgress: (progress: JobProgress) => void,
  ): Promise<JobRun>;
  runPictures(
    request: PicturesRequest,
    source: MessagePort,
    onStart: (jobId: number) => void,
    onProgress: (progress: JobProgress) => void,
  ): Promise<JobRun>;
  runBatch(
    request: BatchRequest,
    onStart: (jobId: number) => void,
    onProgress: (progress: JobProgress) => void,
  ): Promise<JobRun>;
  removeLibrary(
    request: RemovalRequest,
    onStart: (jobId: number) => void,
    onProgress: (progress: JobProgress) => void,
  ): Promise<JobRun>;
  cancel(jobId: number): Promise<void>;
  pause(jobId: number): Promise<void>;
  /** Finishes what a killed browser left; tells progress only when there is something to finish. */
  recover(onProgress: (progress: JobProgress) => void): Promise<void>;
}

/** The media worker; a source that is opened is told with the lock its worker holds as long as it lives. */
export type MediaReader = Pick<
  Unwrapped<MediaApi>,
  'preview' | 'explainNames' | 'findFile' | 'subtitles' | 'header'
> & {
  /** The subtitle tracks within a file; see `MediaClient.embeddedSubtitles`. */
  embeddedSubtitles(file: File, signal: AbortSignal): Promise<readonly EmbeddedSubtitle[] | null>;
  /** The cues of a track within a file, as they are read; see `MediaClient.cues`. */
  cues(
    file: File,
    track: number,
    nearMs: () => number,
    signal: AbortSignal,
  ): AsyncGenerator<CueBatch, void, void>;
} & {
  readonly [Name in 'openFiles' | 'openGenerator' | 'openScan' | 'openHeaders']: (
    ...args: Parameters<MediaApi[Name]>
  ) => Promise<string>;
};

/** What the workers tell of themselves. */
export interface Diagnostics {
  /** Whether workers record spans, those too that are started later. */
  setRecording(on: boolean): void;
  /** How SQLite answers a statement, by its span's name; null when no worker has it at hand. */
  plan(statement: string): Promise<readonly PlanStep[] | null>;
  /** Of every database worker. */
  memory(): Promise<readonly (WorkerMemory & { readonly thread: string })[]>;
  /** As it is just now. */
  pool(): PoolFacts;
}

/** Everything the app asks of its workers. */
export interface Backend {
  readonly status: Observable<DatabaseStatus>;
  readonly items: Unwrapped<ItemsApi>;
  readonly edits: Unwrapped<EditsApi & Omit<EditWritesApi, 'organise'>>;
  readonly people: Unwrapped<PeopleApi>;
  readonly search: Abortable<Unwrapped<SearchApi & PeopleSearchApi & DashboardApi>>;
  readonly libraries: Unwrapped<LibrariesApi & LibraryWritesApi>;
  readonly savedSearches: Unwrapped<SavedSearchesApi & SavedSearchWritesApi>;
  readonly scan: Unwrapped<ScanApi & ScanWritesApi>;
  readonly jobs: Unwrapped<JobsApi>;
  readonly runner: JobRunner;
  readonly media: MediaReader;
  readonly databaseFile: Unwrapped<DatabaseFileApi>;
  readonly migrations: Unwrapped<MigrationsApi>;
  readonly diagnostics: Diagnostics;
  /** As it is just now. */
  facts(): DatabaseFacts;
  /** Calls `listener` after every commit of any tab; returns what ends it. */
  onChange(listener: (event: ChangeEvent) => void): () => void;
  /** Resolves when nothing is being written. */
  waitForIdle(): Promise<void>;
}

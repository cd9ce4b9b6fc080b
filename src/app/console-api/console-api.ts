import type { ChromeTrace } from '../../instrumentation/chrome-trace.ts';
import type { PerformanceExport } from '../../instrumentation/performance-export.ts';
import type { ExportOptions } from '../../instrumentation/redaction.ts';
import type { Span } from '../../instrumentation/span.ts';
import type { CacheApi } from '../../rpc/cache-api.ts';
import type { DatabaseFileInfo } from '../../rpc/database-file-api.ts';
import type { UndoOutcome } from '../../rpc/edits-api.ts';
import type { Landmark } from '../../rpc/items-api.ts';
import type { DuplicatePolicy, MatchWish } from '../../rpc/jobs-api.ts';
import type { GenerateOptions } from '../../rpc/media-api.ts';
import type { MigrationStatus, MigrationVerdict } from '../../rpc/migrations-api.ts';
import type { PeopleCriteria, WorksSummary } from '../../rpc/people-api.ts';
import type { Facets } from '../../rpc/search-api.ts';
import type { GroupEdit } from '../../shared/edits/group-edit.ts';
import type { Act, ItemEdit } from '../../shared/edits/item-edit.ts';
import type { LibraryEdit } from '../../shared/edits/library-edit.ts';
import type { ScanRoot } from '../../shared/files/scan-root.ts';
import type { ScanRules } from '../../shared/files/scan-rules.ts';
import type { ItemCriteria } from '../../shared/item-criteria.ts';
import type { JobRejection, JobRun } from '../../shared/job-run.ts';
import type { DeletedLibrary, Library, LibraryDraft } from '../../shared/library.ts';
import type { ItemDetail, ItemRow } from '../../shared/media-item.ts';
import type { ParsedName } from '../../shared/names/parsed-name.ts';
import type { CompanyDetail, CompanyRow, PersonDetail, PersonRow } from '../../shared/people.ts';
import type { RemovedSearch, SavedSearch, SavedSearchChanges } from '../../shared/saved-search.ts';
import type { Unwrapped } from '../backend.ts';
import type { MeasureOptions } from '../measure/machine-measurement.ts';
import type { MachineReport } from '../measure/machine-report.ts';
import type { Overhead } from '../performance/measure-overhead.ts';
import type { SearchImport } from '../saved-searches/search-file.ts';
import type { MetadataCalls } from './metadata-calls-api.ts';

/**
 * Which items and in what order: a text as in the search box (docs/search.md), or criteria, of which everything
 * may be left out: all items by title, with a text by relevance.
 */
export type ItemQuery = Partial<ItemCriteria> | string;

/** The items of a list, or those with these ids. */
export type ItemsOf = ItemQuery | readonly number[];

/** A stretch of a list. */
export interface ItemPage {
  /** Position of the first row. */
  readonly at: number;
  /** Number of items in the whole list. */
  readonly total: number;
  readonly items: readonly ItemRow[];
}

/** A search to be kept; what is left out of its criteria is as for {@link ItemQuery}. */
export interface SearchDraft {
  readonly name: string;
  readonly description?: string | null;
  readonly criteria: ItemQuery;
  readonly isPinned?: boolean;
}

/** Which people and in what order; everything may be left out. */
export type PeopleQuery = Partial<PeopleCriteria>;

/** A stretch of a list of people. */
export interface PeoplePage {
  /** Position of the first row. */
  readonly at: number;
  /** Number of people in the whole list. */
  readonly total: number;
  readonly people: readonly PersonRow[];
}

/** How files are imported; everything may be left out. */
export interface ImportOptions {
  /** Library to import into. Default: a new one named after the first file. */
  readonly libraryId?: number;
  /** Name of the new library. */
  readonly libraryName?: string;
  /** What happens to items that are there already. Default `skip`. */
  readonly duplicates?: DuplicatePolicy;
}

/** What the browser grants this site, and what is in use, in bytes; null where it does not tell. */
export interface StorageEstimate {
  readonly usage: number | null;
  readonly quota: number | null;
  /** Whether the browser promised to keep it. */
  readonly persisted: boolean;
}

/**
 * `globalThis.reelshelf`: for people's scripts and for benchmark runs. Every promise rejects with an
 * `AppError` whose `code` says what went wrong (`src/shared/error-code.ts`).
 */
export interface ConsoleApi {
  /** Resolves when the database answers; rejects when it cannot be used. */
  readonly ready: Promise<void>;

  readonly libraries: {
    /** All libraries with their counts by type. */
    list(): Promise<readonly Library[]>;
    create(draft: LibraryDraft): Promise<Library>;
    rename(id: number, name: string): Promise<Library>;
    /** Changes, deletes, restores or merges a library; `history.undo()` takes it back. */
    edit(id: number, edit: LibraryEdit): Promise<Act>;
    /** Those in the bin. */
    deleted(): Promise<readonly DeletedLibrary[]>;
    /** Removes a library with all its items; settles when they are gone. */
    remove(id: number): Promise<JobRun>;
  };

  readonly library: {
    /** Makes a synthetic library; settles when it is complete, full text included. Default seed 1. */
    generate(options: Pick<GenerateOptions, 'items'> & Partial<GenerateOptions>): Promise<JobRun>;
    /** Imports catalogue files with the mapping that is recognised; settles when the job has ended. */
    importFiles(files: readonly File[], options?: ImportOptions): Promise<JobRun>;
  };

  readonly folders: {
    /** What is scanned, of one library or of all. */
    list(libraryId?: number): Promise<readonly ScanRoot[]>;
    /** Adds a folder (a handle), a folder's files, or a text file of paths to a library; scans nothing. */
    add(libraryId: number, place: FileSystemDirectoryHandle | readonly File[] | File): Promise<ScanRoot>;
    /** Looks at a library's folders again, or at those of all libraries; settles when the jobs have ended. */
    scan(libraryId?: number): Promise<readonly JobRun[]>;
    /** The same, and gives known files of a library the titles that their names say by now. */
    readNames(libraryId: number): Promise<JobRun>;
    /** Asks providers for the films and series of a library that wait for it; settles when the job has ended. */
    match(libraryId: number): Promise<JobRun>;
    /** Takes a folder away; its titles stay unless told otherwise. */
    remove(id: number, titles?: 'keep' | 'remove'): Promise<void>;
    /** Says what became of many files that a scan did not find. */
    settleVanished(id: number, answer: 'gone' | 'keep'): Promise<void>;
    rules(libraryId: number): Promise<ScanRules>;
    setRules(libraryId: number, rules: Partial<ScanRules>): Promise<void>;
    /** What paths say, by a library's rules for names or by none. */
    explain(paths: readonly string[], libraryId?: number): Promise<readonly ParsedName[]>;
  };

  readonly items: {
    /** Every item of a list in its order, as an async iterable that reads `pageSize` at a time. */
    query(query?: ItemQuery, options?: { readonly pageSize?: number }): AsyncIterable<ItemRow>;
    count(query?: ItemQuery): Promise<number>;
    /** How many of them are of each type, genre, decade, … */
    facets(query?: ItemQuery): Promise<Facets>;
    get(id: number): Promise<ItemDetail>;
    /** `limit` (default 100) items from position `at` (default 0) on, at any depth. */
    page(query?: ItemQuery, place?: { readonly at?: number; readonly limit?: number }): Promise<ItemPage>;
    /** Settles when the whole order of a list is there; gives the number of its items. */
    prepare(query?: ItemQuery): Promise<number>;
    /** The letters, decades or other places of a list. */
    landmarks(query?: ItemQuery): Promise<readonly Landmark[]>;
    /** Changes titles as a person does, in one act: all edits to all of them. Null: all was so already. */
    edit(ids: readonly number[], edits: readonly ItemEdit[]): Promise<Act | null>;
    /** The same with any number of items, as a job: all of it or nothing. Settles with its record when it has ended. */
    editAll(of: ItemsOf, edits: readonly ItemEdit[]): Promise<JobRun>;
    /**
     * Asks providers again for these films and series, and those of these episodes (`again`, unless a person has chosen what
     * they are), or for what they say by now of those that are matched (`refresh`). Settles with the job's record when it has
     * ended or is paused; what it changed is one act.
     */
    match(of: ItemsOf, wish?: MatchWish): Promise<JobRun>;
  };

  readonly groups: {
    /** Renames, merges, colours, describes, orders or deletes a tag or a collection, in one act. */
    edit(edit: GroupEdit): Promise<Act>;
  };

  readonly history: {
    /** What was done to the library, the newest first: `limit` (default 100, at most 200) acts with ids below `before`. */
    list(place?: { readonly before?: number; readonly limit?: number }): Promise<readonly Act[]>;
    /** Takes an act back, or the newest that holds; tells how many titles were changed since and stay. */
    undo(id?: number): Promise<UndoOutcome>;
    /** Does again what was taken back. */
    redo(id: number): Promise<UndoOutcome>;
  };

  readonly searches: {
    /** The saved searches in their order; `criteria` tells of those that cannot be read why. */
    list(): Promise<readonly SavedSearch[]>;
    create(draft: SearchDraft): Promise<SavedSearch>;
    /** Renames, describes, or keeps other criteria. */
    update(
      id: number,
      changes: Omit<SavedSearchChanges, 'criteria'> & { readonly criteria?: ItemQuery },
    ): Promise<SavedSearch>;
    /** Puts it into the side bar; with false takes it out. */
    pin(id: number, isPinned?: boolean): Promise<SavedSearch>;
    /** Moves it to a position from 0 on; gives all of them. */
    move(id: number, to: number): Promise<readonly SavedSearch[]>;
    /** Gives what `restore` takes to bring it back. */
    delete(id: number): Promise<RemovedSearch>;
    restore(removed: RemovedSearch): Promise<SavedSearch>;
    /** A file with these searches, or with all of them. */
    exportFile(ids?: readonly number[]): Promise<File>;
    /** Adds what can be read of such a file; tells what was left out and why. */
    importFile(file: File): Promise<SearchImport>;
  };

  readonly people: {
    /** A person with what they did, newest first. */
    get(id: number): Promise<PersonDetail>;
    /** Who and what a person's works have in common. */
    coWorkers(id: number): Promise<WorksSummary>;
    /** `limit` (default 100) people from position `at` (default 0) on; all of them by name unless told otherwise. */
    page(query?: PeopleQuery, place?: { readonly at?: number; readonly limit?: number }): Promise<PeoplePage>;
    /** A company with its titles, newest first. */
    company(id: number): Promise<CompanyDetail>;
    /** Every company by name. */
    companies(): Promise<readonly CompanyRow[]>;
  };

  /** Asks metadata providers, through the cache. */
  readonly metadata: MetadataCalls;

  /** What providers answered and was kept. */
  readonly cache: Unwrapped<CacheApi>;

  readonly jobs: {
    /** The last jobs, newest first. Default 100. */
    list(limit?: number): Promise<readonly JobRun[]>;
    /** The record of a job once it has ended, or is paused. */
    wait(id: number): Promise<JobRun>;
    /**
     * Stops a job at its next safe point, whichever tab runs it; what was stored stays. One that only
     * finishes what it has stored ends as completed all the same. One that waits or is paused is cancelled at once.
     */
    cancel(id: number): Promise<void>;
    /** The same, but it can be gone on with, also after the tab and the browser were closed. */
    pause(id: number): Promise<void>;
    /** Goes on with a job that did not end; an import's files are needed unless their handles were kept. */
    resume(id: number, files?: readonly File[]): Promise<JobRun>;
    /** Tries again what failed in a scan, in reading files or in a match, without the rest. */
    retry(id: number): Promise<JobRun>;
    /** Lets a job that waits be the next. */
    toFront(id: number): Promise<void>;
    /** What went wrong in a job, in order: `limit` (default 100) lines from `at` (default 0) on. */
    rejections(
      id: number,
      place?: { readonly at?: number; readonly limit?: number },
    ): Promise<readonly JobRejection[]>;
    /** Forgets jobs that ended, but for what can be gone on with; tells how many. */
    clearHistory(): Promise<number>;
  };

  readonly storage: {
    /**
     * The whole library as a SQLite file, which can be read for as long as this tab is open. With a handle it is
     * written there and null is the answer.
     */
    exportDatabase(target?: FileSystemFileHandle): Promise<File | null>;
    /** What an exported file holds, once all of it has been checked; changes nothing. Rejects when it would be refused. */
    inspect(file: File): Promise<DatabaseFileInfo>;
    /** Replaces everything by an exported file, after checking it. Does not ask. */
    restore(file: File): Promise<DatabaseFileInfo>;
    estimate(): Promise<StorageEstimate>;
  };

  readonly migrations: {
    status(): Promise<readonly MigrationStatus[]>;
    /** Compares the recorded history and checksums with this version's files. */
    verify(): Promise<MigrationVerdict>;
  };

  readonly performance: {
    /** Where the time went since the page was opened or {@link reset} was called, as text. */
    report(options?: ExportOptions): Promise<string>;
    /** The same as data, fit for a bug report: without titles, paths, keys and queries unless asked for. */
    export(options?: ExportOptions): Promise<PerformanceExport>;
    /** The last spans of all threads as Chrome trace events, which Perfetto opens. */
    trace(options?: ExportOptions): Promise<ChromeTrace>;
    /** The last spans of a name such as `items.page`, newest first. Default 100. */
    spans(name: string, count?: number): readonly Span[];
    /** Forgets what was recorded. */
    reset(): void;
    /** Whether times are recorded at all; a setting of this browser, on at first. */
    setRecording(on: boolean): void;
    /** From how many ms on an operation that is not a job counts as slow and is warned of; 1,000 at first. */
    warnAbove(ms: number): void;
    /** What recording costs on this machine; takes some seconds. */
    measureOverhead(): Promise<Overhead>;
    /**
     * Makes a library of made-up titles beside yours, times what the app does with it, and removes it
     * again, also when it is stopped or fails. Frames are measured where the page `#/measure` is open.
     */
    measureMachine(options?: MeasureOptions): Promise<MachineReport>;
  };
}

declare global {
  var reelshelf: ConsoleApi;
}

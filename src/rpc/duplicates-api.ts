import type { DuplicateProgress, DuplicateReport } from '../shared/duplicates/duplicate-report.ts';
import type { KeepFacts } from '../shared/duplicates/which-to-keep.ts';
import type { Act } from '../shared/edits/item-edit.ts';
import type { Reply } from '../shared/reply.ts';

/** Finding titles that may be one: any reader. */
export interface DuplicatesApi {
  /**
   * All groups, by title. Read in parts, between which the reader answers what is on the screen; `requestId` lets
   * {@link DuplicatesApi.cancelReport} stop it. Kept until a commit.
   */
  report(
    requestId: string,
    onProgress: (progress: DuplicateProgress) => void,
  ): Promise<Reply<DuplicateReport>>;
  cancelReport(requestId: string): Promise<void>;
  /** What tells which of them to keep; those that are gone are left out. */
  keepFacts(itemIds: Uint32Array): Promise<Reply<readonly KeepFacts[]>>;
}

/** Titles that become one. */
export interface MergeGroup {
  /** Two or more, of one type. */
  readonly itemIds: readonly number[];
  /** The one that stays; absent: the one that is best kept. */
  readonly keep?: number;
}

/** Making titles one, and two of one: the writer. Each is an act, and can be undone as any other. */
export interface VersionWritesApi {
  /**
   * Makes titles one: files become its versions, and tags, collections, favourites, plays, ratings and ids are joined.
   * Groups of which fewer than two are left are passed over; `not-found` when that is all of them.
   */
  merge(groups: readonly MergeGroup[]): Promise<Reply<Act>>;
  /** Makes one of several files of a title a title of its own, which waits to be matched. */
  split(itemId: number, fileId: number): Promise<Reply<Act>>;
  /** They are not duplicates of each other: they are not shown as such any more. */
  setApart(itemIds: readonly number[]): Promise<Reply<Act>>;
}

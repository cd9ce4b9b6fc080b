import type { Act } from '../shared/edits/item-edit.ts';
import type { InboxCase, InboxCounts, InboxList, InboxRow } from '../shared/match-inbox.ts';
import type { MergedDetails, SeasonDetails } from '../shared/metadata/title-details.ts';
import type { Reply } from '../shared/reply.ts';

/** Reading the match inbox: any reader. */
export interface InboxApi {
  /** By library; those of which there is nothing are left out. */
  counts(): Promise<Reply<readonly InboxCounts[]>>;
  /**
   * Ids of all titles of a list, of one library or of all: by folder and title, and the newest match first. 100,000 of
   * them are read from an index in some 20 ms; what they are is asked for by {@link rows}, where it is shown.
   */
  order(list: InboxList, libraryId: number | null): Promise<Reply<Uint32Array<ArrayBuffer>>>;
  /** In the order asked for; those that are in the list no more are left out. */
  rows(list: InboxList, ids: readonly number[]): Promise<Reply<readonly InboxRow[]>>;
  /** `not-found` when it does not wait any more. */
  get(id: number): Promise<Reply<InboxCase>>;
}

/** What is stored of an accepted candidate. */
export interface AcceptedDetails {
  readonly details: MergedDetails;
  /** Those of which there are episodes. */
  readonly seasons: readonly SeasonDetails[];
}

/** Matches that were taken back. */
export interface RefusedTitles {
  readonly act: Act;
  /** Those somebody has decided on since are not among them. */
  readonly itemIds: readonly number[];
}

/** Deciding on titles of the inbox: the writer. Each call is one transaction and one act, by which it is undone. */
export interface InboxWritesApi {
  /**
   * The first title is what the details say; the others become a part of it as duplicates do: films its versions, series
   * give it their episodes. Fails with `constraint` when somebody has decided on one of them meanwhile, `not-found` when one
   * was deleted, and changes nothing.
   */
  accept(itemIds: readonly number[], accepted: AcceptedDetails): Promise<Reply<Act>>;
  /** Sets titles aside. Null: none of them waited. */
  skip(itemIds: readonly number[]): Promise<Reply<Act | null>>;
  /** Takes them back to where they waited. Null: none of them was set aside. */
  unskip(itemIds: readonly number[]): Promise<Reply<Act | null>>;
  /**
   * Makes titles that were matched without a person what they were. They wait again, and are not matched to the same
   * again but by a person. Those that were decided on since stay; null: all were.
   */
  refuse(itemIds: readonly number[]): Promise<Reply<RefusedTitles | null>>;
}

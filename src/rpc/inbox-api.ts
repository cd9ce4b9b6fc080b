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

/** A row of a table, as it was. */
export type StoredRow = Readonly<Record<string, string | number | null>>;

/** Rows of a table that belong to an item. */
export interface StoredRows {
  readonly table: string;
  readonly rows: readonly StoredRow[];
}

/** An item that became a part of another, as it was. */
export interface MergedItem {
  readonly id: number;
  readonly into: number;
  readonly rows: readonly StoredRows[];
  readonly fileIds: readonly number[];
  readonly episodeIds: readonly number[];
  /** What a person had made of the other one. */
  readonly personal: readonly StoredRows[];
}

/** What was before an acceptance: what {@link InboxWritesApi.undoAccept} takes. */
export interface AcceptedBefore {
  readonly itemId: number;
  /** ms since the epoch: tells whether somebody has decided otherwise since. */
  readonly acceptedAt: number;
  /** Of the title and its episodes: JSON as in `MetadataBefore`. */
  readonly items: readonly string[];
  readonly cases: readonly StoredRow[];
  readonly merged: readonly MergedItem[];
  /** The act it is. */
  readonly actId?: number;
}

/** A match that nobody chose, as it is kept. */
export type MatchRecord = {
  /** Its place: the newest has the highest. */
  readonly number: number;
  readonly score: number;
  /** ms since the epoch. */
  readonly matchedAt: number;
  /** JSON. */
  readonly candidates: string;
};

/** What an item was before its match: JSON as in `MetadataBefore`. */
export type MatchBefore = { readonly itemId: number; readonly before: string };

/** What was before a match was taken back: what {@link InboxWritesApi.undoRefuse} takes. */
export interface RefusedBefore {
  readonly itemId: number;
  /** ms since the epoch: tells whether somebody has asked for it or decided on it since. */
  readonly refusedAt: number;
  readonly record: MatchRecord;
  readonly befores: readonly MatchBefore[];
  /** The title and its episodes as they were matched: JSON as in `MetadataBefore`. */
  readonly items: readonly string[];
  readonly rows: readonly StoredRows[];
  /** The act it is, with the others that were refused together. */
  readonly actId?: number;
}

/** Deciding on titles of the inbox: the writer. Each call is one transaction. */
export interface InboxWritesApi {
  /**
   * The first title is what the details say; the others become a part of it: films its versions, series give it their
   * episodes. Fails with `constraint` when somebody has decided on one of them meanwhile, and changes nothing.
   */
  accept(itemIds: readonly number[], accepted: AcceptedDetails): Promise<Reply<AcceptedBefore>>;
  /** Makes them what they were; `constraint` when that title has been changed since. */
  undoAccept(before: AcceptedBefore): Promise<Reply<void>>;
  /** Sets titles aside: an act. Null: none of them waited. */
  skip(itemIds: readonly number[]): Promise<Reply<Act | null>>;
  /** Takes them back to where they waited: an act. */
  unskip(itemIds: readonly number[]): Promise<Reply<Act | null>>;
  /**
   * Makes titles that were matched without a person what they were. They wait again, and are not matched to the same
   * again but by a person. Those that were decided on since stay; answers what the others were.
   */
  refuse(itemIds: readonly number[]): Promise<Reply<readonly RefusedBefore[]>>;
  /** Makes it again what it was matched to; `constraint` when it does not wait as it was left. */
  undoRefuse(refused: RefusedBefore): Promise<Reply<void>>;
}

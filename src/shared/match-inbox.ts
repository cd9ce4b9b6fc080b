import type { MatchStatus } from './media-item.ts';
import type { ItemPoster } from './metadata/stored-artwork.ts';
import type { ScoredCandidate, ScoreReason } from './metadata/title-candidate.ts';

/** Lists of the match inbox: to be decided on, not to be asked for, set aside, and matched without a person. */
export const INBOX_LISTS = ['waiting', 'failed', 'skipped', 'matched'] as const;

/** A list of the match inbox. */
export type InboxList = (typeof INBOX_LISTS)[number];

/** What came of asking for a title: some candidates, none, or nobody could be asked. */
export type CaseOutcome = 'unsure' | 'nothing' | 'failed';

/** One row of the inbox: a film or a series. */
export interface InboxRow {
  readonly id: number;
  readonly libraryId: number;
  readonly mediaType: 'movie' | 'series';
  readonly title: string;
  readonly year: number | null;
  readonly runtimeMin: number | null;
  readonly status: MatchStatus;
  /** Of its first file; null without one. */
  readonly path: string | null;
  /** Of the likeliest candidate, or of the one taken; 0 to 1. */
  readonly score: number | null;
  readonly outcome: CaseOutcome | 'matched';
  /** Its place: titles of one folder belong together. */
  readonly folder: string;
  /** Why providers could not be asked. */
  readonly message: string | null;
  /** What it was called before it was matched. */
  readonly before: { readonly title: string; readonly year: number | null } | null;
  /** What spoke for the candidate taken, or against it. */
  readonly reasons: readonly ScoreReason[];
  readonly poster: ItemPoster | null;
}

/** A title of the inbox with what is needed to decide on it. */
export interface InboxCase {
  readonly id: number;
  readonly candidates: readonly ScoredCandidate[];
  /** How many files it has, those of its episodes too, and the first of them. */
  readonly fileCount: number;
  readonly paths: readonly string[];
  /** Seasons of which there are episodes. */
  readonly seasons: readonly number[];
  readonly episodeCount: number;
  /** Titles of its kind that wait in the same folder, itself among them. */
  readonly inFolder: readonly number[];
}

/** How many titles of a library stand in the inbox, by list. */
export interface InboxCounts {
  readonly libraryId: number;
  readonly unsure: number;
  readonly nothing: number;
  readonly failed: number;
  readonly skipped: number;
  readonly matched: number;
}

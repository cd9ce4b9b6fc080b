import type { ScoredCandidate } from '../../../shared/metadata/title-candidate.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import askedAtSql from '../sql/match-record/asked-at.sql?raw';
import beforeOfItemSql from '../sql/match-record/before-of-item.sql?raw';
import beforesSql from '../sql/match-record/befores.sql?raw';
import forgetRefusalsSql from '../sql/match-record/forget-refusals.sql?raw';
import getSql from '../sql/match-record/get.sql?raw';
import insertSql from '../sql/match-record/insert.sql?raw';
import insertBeforeSql from '../sql/match-record/insert-before.sql?raw';
import pruneSql from '../sql/match-record/prune.sql?raw';
import refusalsSql from '../sql/match-record/refusals.sql?raw';
import refusePresentSql from '../sql/match-record/refuse-present.sql?raw';
import restoreSql from '../sql/match-record/restore.sql?raw';
import waitingEpisodesSql from '../sql/match-record/waiting-episodes.sql?raw';

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

/** What an item was before its match: a snapshot as JSON. */
export type MatchBefore = { readonly itemId: number; readonly before: string };

const INSERT = defineQuery<{ itemId: number; score: number; now: number; candidates: string }, never>(
  'match-record/insert',
  insertSql,
);
const PRUNE = defineQuery<{ kept: number }, never>('match-record/prune', pruneSql);
const GET = defineQuery<{ itemId: number }, MatchRecord>('match-record/get', getSql);
const RESTORE = defineQuery<
  { itemId: number; number: number; score: number; matchedAt: number; candidates: string },
  never
>('match-record/restore', restoreSql);
const ASKED_AT = defineQuery<{ itemId: number }, { askedAt: number }>('match-record/asked-at', askedAtSql);
const INSERT_BEFORE = defineQuery<{ itemId: number; titleId: number; before: string }, never>(
  'match-record/insert-before',
  insertBeforeSql,
);
const BEFORES = defineQuery<{ titleId: number }, MatchBefore>('match-record/befores', beforesSql);
const BEFORE_OF_ITEM = defineQuery<{ itemId: number }, { before: string; matchedAt: number }>(
  'match-record/before-of-item',
  beforeOfItemSql,
);
const WAITING_EPISODES = defineQuery<{ seriesId: number }, { id: number; season: number; episode: number }>(
  'match-record/waiting-episodes',
  waitingEpisodesSql,
);
const REFUSE_PRESENT = defineQuery<{ itemId: number }, never>(
  'match-record/refuse-present',
  refusePresentSql,
);
const FORGET_REFUSALS = defineQuery<{ itemId: number }, never>(
  'match-record/forget-refusals',
  forgetRefusalsSql,
);
const REFUSALS = defineQuery<{ itemId: number }, { provider: string; id: string }>(
  'match-record/refusals',
  refusalsSql,
);

/** Titles matched without a person, and what they were before. `now` in ms since the epoch. */
export const matchRecords = {
  insert(
    statements: Statements,
    itemId: number,
    match: { readonly score: number; readonly candidates: string; readonly now: number },
  ): void {
    statements.run(INSERT, { itemId, ...match });
  },

  /** Keeps the newest `kept`. */
  prune(statements: Statements, kept: number): void {
    statements.run(PRUNE, { kept });
  },

  /** The candidates of a title that was matched so and not decided on since. */
  candidates(statements: Statements, itemId: number): readonly ScoredCandidate[] | undefined {
    const row = statements.get(GET, { itemId });
    return row && this.parseCandidates(row.candidates);
  },

  /** The match itself, as long as it was not decided on since. */
  get(statements: Statements, itemId: number): MatchRecord | undefined {
    return statements.get(GET, { itemId });
  },

  /** What an item was before it, or its series, was matched so: a snapshot as JSON. `matchedAt` in ms since the epoch. */
  beforeOf(
    statements: Statements,
    itemId: number,
  ): { readonly before: string; readonly matchedAt: number } | undefined {
    return statements.get(BEFORE_OF_ITEM, { itemId });
  },

  /** Candidates as they are kept. */
  parseCandidates(json: string): readonly ScoredCandidate[] {
    return JSON.parse(json) as readonly ScoredCandidate[];
  },

  /** Puts a match back that was refused. */
  restore(statements: Statements, itemId: number, record: MatchRecord): void {
    const { number, score, matchedAt, candidates } = record;
    statements.run(RESTORE, { itemId, number, score, matchedAt, candidates });
  },

  /** When a title that waits was asked for last, in ms since the epoch. */
  askedAt(statements: Statements, itemId: number): number | undefined {
    return statements.get(ASKED_AT, { itemId })?.askedAt;
  },

  /** What a title or one of its episodes was; of what was kept already the first holds. */
  insertBefore(statements: Statements, titleId: number, itemId: number, before: string): void {
    statements.run(INSERT_BEFORE, { itemId, titleId, before });
  },

  /** The title's first. */
  befores(statements: Statements, titleId: number): readonly MatchBefore[] {
    return statements.all(BEFORES, { titleId });
  },

  /** Notes that a title is not what it was matched to. */
  refusePresent(statements: Statements, itemId: number): void {
    statements.run(REFUSE_PRESENT, { itemId });
  },

  /** Takes back all that was said of what a title is not. */
  forgetRefusals(statements: Statements, itemId: number): void {
    statements.run(FORGET_REFUSALS, { itemId });
  },

  /** What a title is not. */
  refusals(statements: Statements, itemId: number): readonly { provider: string; id: string }[] {
    return statements.all(REFUSALS, { itemId });
  },
};

/** Episodes of a series that wait to be filled. */
export function waitingEpisodes(statements: Statements, seriesId: number) {
  return statements.all(WAITING_EPISODES, { seriesId });
}

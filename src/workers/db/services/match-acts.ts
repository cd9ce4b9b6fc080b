import type { Act, MatchDeed } from '../../../shared/edits/item-edit.ts';
import type { Statements } from '../engine/connection.ts';
import { type ActPart, actRepository } from '../repositories/act-repository.ts';
import { readItemSnapshot } from '../repositories/item-snapshot-repository.ts';
import type { MatchBefore, MatchRecord } from '../repositories/match-record-repository.ts';
import { readRowsOf, type StoredRow, type StoredRows } from '../repositories/whole-rows.ts';
import type { EpisodesBefore } from './episodes-before.ts';
import type { KeptRecord } from './kept-record.ts';
import { marksOf, type TitleMark } from './match-marks.ts';
import { keepAct } from './stored-act.ts';
import { parseSnapshot, storeSnapshot } from './stored-snapshot.ts';

/** The kind of acts that say what titles are; the part that holds what was before. */
export const MATCH = 'match';
/** What providers list of the episodes of a series. */
const LISTED = ['series_season', 'series_episode'];

/** The group of parts that tells what others became a part of a title, as an act that merged them has it. */
const MERGED = 1;

/** What a title was: a snapshot as JSON. */
export interface TitleBefore {
  readonly itemId: number;
  readonly title: string;
  readonly json: string;
}

/** What was before an acceptance, but for the titles that became a part of that one. */
export interface AcceptedBefore {
  readonly itemId: number;
  /** Of the title and its episodes: snapshots as JSON. */
  readonly items: readonly string[];
  readonly cases: readonly StoredRow[];
  /** In acts of before titles of a folder were merged as duplicates are: they stay as they are. */
  readonly merged?: readonly unknown[];
}

/** What was before a match was taken back. */
export interface RefusedBefore {
  readonly itemId: number;
  /** ms since the epoch: tells whether it was asked for again since. */
  readonly refusedAt: number;
  readonly record: MatchRecord;
  readonly befores: readonly MatchBefore[];
  /** The title and its episodes as they were matched: snapshots as JSON. */
  readonly items: readonly string[];
  readonly rows: readonly StoredRows[];
}

/** A title and its episodes as they were left, so that it can be done again. */
export interface MatchAfter {
  /** Snapshots as JSON. */
  readonly items: readonly string[];
  readonly listed: readonly StoredRows[];
}

/** What is kept of a decision on what titles are. */
export type StoredMatch = (
  | {
      readonly how: 'accept';
      readonly itemIds: readonly number[];
      readonly before: AcceptedBefore;
      readonly after?: MatchAfter;
    }
  | { readonly how: 'refuse'; readonly refused: readonly RefusedBefore[] }
  | {
      readonly how: 'look-up';
      readonly before: TitleBefore;
      /** What came of asking for it before; absent in acts of before it was kept. */
      readonly cases?: readonly StoredRow[];
      /** The match that nobody chose, which it was until then. */
      readonly record?: KeptRecord;
      readonly episodes?: EpisodesBefore;
      readonly after?: MatchAfter;
    }
) & {
  /** What the act, or turning it round, has left its titles and episodes as; absent in acts of before it was kept. */
  readonly marks?: readonly TitleMark[];
};

/** How a decision is told, and what besides is kept of it. */
interface DecidedTitles {
  readonly deed: MatchDeed;
  readonly titles: readonly { readonly id: number; readonly title: string }[];
  /** What changed when others became a part of the title. */
  readonly merged?: readonly ActPart[];
  /** ms since the epoch. */
  readonly now: number;
}

/** Notes a decision as an act. */
export function recordMatch(
  statements: Statements,
  match: StoredMatch,
  { deed, titles, merged = [], now }: DecidedTitles,
): Act {
  const [only] = titles.length === 1 ? titles : [];
  const act = keepAct(statements, {
    kind: MATCH,
    detail: { edits: [deed], itemId: only?.id ?? null, title: only?.title ?? null },
    parts: [],
    itemCount: titles.length,
    itemIds: titles.map((one) => one.id),
    now,
  });
  keepMatch(statements, act.id, match);
  keepMerged(statements, act.id, merged);
  return act;
}

/** Keeps a decision with its act, and what its titles and episodes are now. */
export function keepMatch(statements: Statements, actId: number, match: StoredMatch): void {
  const marked: StoredMatch = { ...match, marks: marksOf(statements, itemsOfMatch(match)) };
  actRepository(statements).setMatch(actId, JSON.stringify(marked));
}

/** The titles of a decision, and the episodes it changed. */
export function itemsOfMatch(match: StoredMatch): readonly number[] {
  if (match.how === 'refuse') return match.refused.flatMap(itemsOfRefused);
  const titles = match.how === 'accept' ? match.itemIds : [match.before.itemId];
  return [...new Set([...titles, ...snapshotsOf(match).map((json) => parseSnapshot(json).itemId)])];
}

/** A title, and those of its episodes that its match had changed. */
export function itemsOfRefused({ itemId, befores }: RefusedBefore): readonly number[] {
  return [...new Set([itemId, ...befores.map((before) => before.itemId)])];
}

/** What the title and its episodes were: snapshots as JSON. */
export function snapshotsOf(match: Exclude<StoredMatch, { how: 'refuse' }>): readonly string[] {
  if (match.how === 'accept') return match.before.items;
  const { before, episodes } = match;
  return episodes === undefined
    ? [before.json]
    : [before.json, ...(JSON.parse(episodes.json) as { episodes: string[] }).episodes];
}

/** Keeps with an act what changed when others became a part of its title, in place of what was kept of it. */
export function keepMerged(statements: Statements, actId: number, parts: readonly ActPart[]): void {
  if (parts.length > 0) actRepository(statements).replaceFromGroup(actId, MERGED, parts);
}

/** What is kept of an act; undefined: it is of another kind. */
export function readMatch(statements: Statements, actId: number): StoredMatch | undefined {
  const json = actRepository(statements).match(actId);
  return json === undefined ? undefined : (JSON.parse(json) as StoredMatch);
}

/** What these items are now, with what is listed of the series. */
export function readAfter(statements: Statements, itemId: number, befores: readonly string[]): MatchAfter {
  const ids = befores.map((json) => parseSnapshot(json).itemId);
  return {
    items: ids.flatMap((id) => {
      const snapshot = readItemSnapshot(statements, id);
      return snapshot === undefined ? [] : [storeSnapshot(snapshot)];
    }),
    listed: LISTED.map((table) => ({ table, rows: readRowsOf(statements, table, itemId) })),
  };
}

import type {
  AcceptedBefore,
  MergedItem,
  RefusedBefore,
  StoredRow,
  StoredRows,
} from '../../../rpc/inbox-api.ts';
import type { EpisodesBefore, MetadataBefore } from '../../../rpc/metadata-writes-api.ts';
import type { MatchDeed } from '../../../shared/edits/item-edit.ts';
import type { Statements } from '../engine/connection.ts';
import { actRepository } from '../repositories/act-repository.ts';
import { readRowsOf } from '../repositories/item-merge-repository.ts';
import { readItemSnapshot } from '../repositories/item-snapshot-repository.ts';
import type { KeptRecord } from './kept-record.ts';
import { parseSnapshot, storeSnapshot } from './stored-snapshot.ts';

/** The kind of acts that say what titles are; the part that holds what was before. */
export const MATCH = 'match';
/** What providers list of the episodes of a series. */
const LISTED = ['series_season', 'series_episode'];

/** A title and its episodes as they were left, so that it can be done again. */
export interface MatchAfter {
  /** Snapshots as JSON. */
  readonly items: readonly string[];
  readonly listed: readonly StoredRows[];
}

/** What is kept of a decision on what titles are. */
export type StoredMatch =
  | {
      readonly how: 'accept';
      readonly itemIds: readonly number[];
      readonly before: AcceptedBefore;
      readonly after?: MatchAfter;
    }
  | { readonly how: 'refuse'; readonly refused: readonly RefusedBefore[] }
  | {
      readonly how: 'look-up';
      readonly before: MetadataBefore;
      /** What came of asking for it before; absent in acts of before it was kept. */
      readonly cases?: readonly StoredRow[];
      /** The match that nobody chose, which it was until then. */
      readonly record?: KeptRecord;
      readonly episodes?: EpisodesBefore;
      readonly after?: MatchAfter;
    };

/** Notes a decision as an act; returns its id. `now` in ms since the epoch. */
export function recordMatch(
  statements: Statements,
  match: StoredMatch,
  { deed, titles, now }: { deed: MatchDeed; titles: readonly { id: number; title: string }[]; now: number },
): number {
  const acts = actRepository(statements);
  const [only] = titles.length === 1 ? titles : [];
  const detail = { edits: [deed], itemId: only?.id ?? null, title: only?.title ?? null };
  const id = acts.insert({ kind: MATCH, detail: JSON.stringify(detail), itemCount: titles.length, now }, []);
  acts.setMatch(id, JSON.stringify(match));
  acts.insertItems(
    id,
    titles.map((one) => one.id),
  );
  acts.prune();
  return id;
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

/** The same match with what its titles were merged from this time. */
export function withMerged(
  match: Extract<StoredMatch, { how: 'accept' }>,
  merged: readonly MergedItem[],
): StoredMatch {
  return { ...match, before: { ...match.before, merged } };
}

import type { MatchWish } from '../../../rpc/jobs-api.ts';
import type { MatchOutcome } from '../../../rpc/match-source.ts';
import type { MatchTally } from '../../../shared/metadata/match-tally.ts';
import type { Statements } from '../engine/connection.ts';
import type { SnapshotRow } from '../repositories/item-snapshot.ts';
import { itemStatus } from '../repositories/match-repository.ts';
import { ownFields } from '../repositories/own-field-repository.ts';
import { seriesEpisodeRepository } from '../repositories/series-episode-repository.ts';
import type { MatchChange } from './match-many-acts.ts';
import { changedParts, type MatchState, markOf, markOfCases, readMatchState } from './match-state.ts';
import { type OutcomeStore, storeOutcome } from './store-match.ts';

/** What storing the outcome of a selected title came to. */
export interface SelectedOutcome {
  /** What it counts as; `failed`: it could not be asked for. */
  readonly became: Exclude<keyof MatchTally, 'matched' | 'kept' | 'unidentified'> | 'failed';
  readonly isNew: boolean;
  /** A person has fields of it. */
  readonly isKept: boolean;
  /** Of the title first, then of its episodes. */
  readonly changes: readonly MatchChange[];
  readonly title: string;
}

/** Stores what came of asking for a title of a selection, and tells what that changed. */
export function storeSelected(
  statements: Statements,
  outcome: MatchOutcome,
  store: OutcomeStore & { readonly wish: MatchWish },
): SelectedOutcome {
  const { itemId } = outcome;
  const title = itemStatus(statements, itemId)?.title ?? '';
  const plain = { isNew: false, isKept: false, changes: [], title };
  if (outcome.verdict === 'failed') {
    storeOutcome(statements, outcome, store);
    return { ...plain, became: 'failed' };
  }
  const ids = [itemId, ...(outcome.verdict === 'matched' ? episodesOf(statements, outcome) : [])];
  const before = new Map(
    ids.flatMap((id) => {
      const state = readMatchState(statements, id);
      return state === undefined ? [] : [[id, state] as const];
    }),
  );
  const given: SnapshotRow<'personIdsGiven'>[] = [];
  const counted = storeOutcome(statements, outcome, { ...store, onGiven: (more) => given.push(...more) });
  const changes = ids.flatMap((id) => changeOf(statements, id, before.get(id), id === itemId ? given : []));
  // What waits for a person now was set aside, or could not be asked for.
  if (counted !== 'updated') return { ...plain, changes, became: openAs(outcome, before.has(itemId)) };
  const was = before.get(itemId)?.snapshot.item.status;
  return {
    became: changes.length > 0 ? 'changed' : 'unchanged',
    isNew: was !== 'matched' && was !== 'manual',
    isKept: ownFields(statements, itemId).size > 0,
    changes,
    title,
  };
}

/** What a title counts as that nothing was said of. */
function openAs({ verdict }: MatchOutcome, isThere: boolean): 'decided' | 'unsure' | 'unknown' {
  if (!isThere || verdict === 'matched') return 'decided';
  return verdict === 'unsure' ? 'unsure' : 'unknown';
}

/** The episodes that storing it may change. */
function episodesOf(
  statements: Statements,
  { itemId, seasons }: MatchOutcome & { verdict: 'matched' },
): readonly number[] {
  const told = new Set(
    seasons.flatMap(({ season, episodes }) => episodes.map(({ episode }) => `${season} ${episode}`)),
  );
  if (told.size === 0) return [];
  return seriesEpisodeRepository(statements)
    .fillable(itemId)
    .filter(({ season, episode }) => told.has(`${season} ${episode}`))
    .map(({ id }) => id);
}

function changeOf(
  statements: Statements,
  id: number,
  before: MatchState | undefined,
  given: MatchChange['given'],
): MatchChange[] {
  const after = readMatchState(statements, id);
  if (before === undefined || after === undefined) return [];
  const parts = changedParts(before, after);
  if (parts === undefined) return [];
  const ofCases = parts.cases === undefined ? {} : { caseMark: markOfCases(after) };
  return [{ id, mark: markOf(statements, after), ...ofCases, parts, given }];
}

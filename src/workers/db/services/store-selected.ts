import type { MatchWish } from '../../../rpc/jobs-api.ts';
import type { MatchOutcome } from '../../../rpc/match-source.ts';
import type { MatchTally } from '../../../shared/metadata/match-tally.ts';
import type { Statements } from '../engine/connection.ts';
import type { SnapshotRow } from '../repositories/item-snapshot.ts';
import { itemStatus } from '../repositories/match-repository.ts';
import { ownFields } from '../repositories/own-field-repository.ts';
import { seriesEpisodeRepository } from '../repositories/series-episode-repository.ts';
import type { MatchChange } from './match-many-acts.ts';
import { changedParts, type MatchState, markOf, readMatchState } from './match-state.ts';
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
  if (outcome.verdict !== 'matched') {
    const isGone = storeOutcome(statements, outcome, store) === 'skipped' && title === '';
    if (outcome.verdict === 'failed') return { ...plain, became: 'failed' };
    if (isGone) return { ...plain, became: 'decided' };
    return { ...plain, became: outcome.verdict === 'unsure' ? 'unsure' : 'unknown' };
  }
  const ids = [itemId, ...episodesOf(statements, outcome)];
  const before = new Map(ids.map((id) => [id, readMatchState(statements, id)]));
  const given: SnapshotRow<'personIdsGiven'>[] = [];
  const counted = storeOutcome(statements, outcome, { ...store, onGiven: (more) => given.push(...more) });
  if (counted !== 'updated') return { ...plain, became: 'decided' };
  const changes = ids.flatMap((id) => changeOf(statements, id, before.get(id), id === itemId ? given : []));
  const was = before.get(itemId)?.snapshot.item.status;
  return {
    became: changes.length > 0 ? 'changed' : 'unchanged',
    isNew: was !== 'matched' && was !== 'manual',
    isKept: ownFields(statements, itemId).size > 0,
    changes,
    title,
  };
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
  return parts === undefined ? [] : [{ id, mark: markOf(statements, after), parts, given }];
}

import type { MatchWish } from '../../../rpc/jobs-api.ts';
import type { MatchOutcome } from '../../../rpc/match-source.ts';
import type { MatchStatus } from '../../../shared/media-item.ts';
import { isAnotherTitle } from '../../../shared/metadata/is-another-title.ts';
import type { MergedDetails, SeasonDetails } from '../../../shared/metadata/title-details.ts';
import type { Statements } from '../engine/connection.ts';
import { itemNfoRepository } from '../repositories/item-nfo-repository.ts';
import type { ItemSnapshot } from '../repositories/item-snapshot.ts';
import { readItemSnapshot } from '../repositories/item-snapshot-repository.ts';
import { insertRejections } from '../repositories/job-repository.ts';
import { matchRecords, waitingEpisodes } from '../repositories/match-record-repository.ts';
import { caseOutcome, insertCase, itemStatus, storedCandidates } from '../repositories/match-repository.ts';
import { seriesEpisodeRepository } from '../repositories/series-episode-repository.ts';
import { createUnitOfWork } from '../repositories/unit-of-work.ts';
import { applyMatch } from './apply-match.ts';
import { type FillOptions, fillSeries, type SeriesFill } from './fill-series.ts';
import type { AskedTitles } from './match-queue.ts';
import { tidyUp } from './metadata-writer.ts';
import type { PeopleDirectory } from './people-directory.ts';
import { storeSnapshot } from './stored-snapshot.ts';
import { type Detached, detach } from './unattached-service.ts';
import { wantPictures } from './want-pictures.ts';

/** Candidates that wait again when a match is taken back. */
const MOST_CANDIDATES = 3;

/** What storing an outcome takes besides. */
export interface OutcomeStore {
  readonly jobId: number;
  readonly asked: AskedTitles['asked'];
  /** No provider answered: titles wait as before. */
  readonly isNobodyThere: boolean;
  /** Takes in who lost a part in something, to be looked at when all of a transaction are stored. */
  readonly detached: Detached;
  /** What the transaction knows of people by now: nobody goes before its end. */
  readonly people: PeopleDirectory;
  /** What a person wants of titles they have chosen: their episodes are filled anew as well then. */
  readonly wish?: MatchWish;
  /** Hears of ids that people were given. */
  readonly onGiven?: (ids: readonly PersonIdGiven[]) => void;
}

type PersonIdGiven = ItemSnapshot['personIdsGiven'][number];

type Counted = 'updated' | 'skipped' | 'rejected';

/** Stores what came of a title; tells what it counts as. A title somebody has changed meanwhile is left alone. */
export function storeOutcome(statements: Statements, outcome: MatchOutcome, store: OutcomeStore): Counted {
  const { itemId } = outcome;
  const item = itemStatus(statements, itemId);
  if (item === undefined) return 'skipped';
  const asked = store.asked.get(itemId) ?? item;
  const isChanged = asked.status !== item.status;
  const file = asked.title || item.title;
  const note = (kind: 'rejected' | 'adjusted', reason: string) =>
    insertRejections(statements, store.jobId, [{ kind, file, line: 0, reason, excerpt: '', itemId }]);
  if (outcome.verdict !== 'failed') itemNfoRepository(statements).endWish(itemId);
  switch (outcome.verdict) {
    case 'failed':
      note('rejected', outcome.message);
      if (!isChanged) storeFailure(statements, itemId, item.status, outcome.message, store.isNobodyThere);
      return 'rejected';
    case 'nothing':
    case 'unsure':
      if (!isChanged) keepOpen(statements, outcome, item.status);
      return 'skipped';
    case 'matched':
      for (const problem of outcome.problems) note('adjusted', problem);
      return storeMatched(statements, outcome, isChanged ? undefined : item, store);
  }
}

/** A person decides. One that is matched already stays so, whatever came of asking again. */
function keepOpen(
  statements: Statements,
  outcome: Exclude<MatchOutcome, { verdict: 'failed' }>,
  status: MatchStatus,
): void {
  if (status === 'matched' || status === 'manual') return;
  const candidates = outcome.verdict === 'nothing' ? [] : (outcome.candidates ?? []);
  insertCase(statements, outcome.itemId, { candidates, message: null }, Date.now());
  createUnitOfWork(statements).items.setStatus(outcome.itemId, 'pending');
}

/** @param item absent when somebody has changed it meanwhile */
function storeMatched(
  statements: Statements,
  outcome: MatchOutcome & { verdict: 'matched' },
  item: { readonly title: string; readonly status: MatchStatus } | undefined,
  store: OutcomeStore,
): Counted {
  const { itemId, details, seasons } = outcome;
  if (details === null) {
    fillEpisodes(statements, itemId, { known: [], seasons }, store);
    return 'updated';
  }
  if (item === undefined) return 'skipped';
  const isChosen = store.asked.get(itemId)?.status === 'manual';
  if (isChosen && isAnother(statements, itemId, details)) return 'skipped';
  if (store.wish === 'refresh' && becomesAnother(statements, itemId, details)) return 'skipped';
  // What a person has chosen after all, or what is only told anew, was decided on later than it was refused.
  if (!isChosen && store.wish !== 'refresh' && isRefused(statements, itemId, details)) {
    keepOpen(statements, outcome, item.status);
    return 'skipped';
  }
  const chosenBy = isChosen ? 'person' : 'score';
  storeMatch(statements, outcome, details, { title: item.title, chosenBy }, store);
  return 'updated';
}

/** One that has an answer keeps it, and one that was set aside stays where it is. */
function storeFailure(
  statements: Statements,
  itemId: number,
  status: MatchStatus,
  message: string,
  isNobodyThere: boolean,
): void {
  const before = caseOutcome(statements, itemId);
  const isNew = status === 'pending' && before === null && !isNobodyThere;
  if (!isNew && !(status === 'failed' && before === 'failed')) return;
  insertCase(statements, itemId, { candidates: [], message }, Date.now());
  createUnitOfWork(statements).items.setStatus(itemId, 'failed');
}

/** What a person has chosen is refreshed, and never becomes another title. */
function isAnother(statements: Statements, itemId: number, { ref, refs }: MergedDetails): boolean {
  const known = createUnitOfWork(statements).itemMetadata.byItem(itemId);
  return known.length === 0 || isAnotherTitle(known, refs.length > 0 ? refs : [ref]);
}

/** Whether a title that was matched before would be another one. */
function becomesAnother(statements: Statements, itemId: number, { ref, refs }: MergedDetails): boolean {
  const known = createUnitOfWork(statements).itemMetadata.byItem(itemId);
  return isAnotherTitle(known, refs.length > 0 ? refs : [ref]);
}

/** Whether a person has said that the title is not this. */
function isRefused(statements: Statements, itemId: number, { ref, refs: others }: MergedDetails): boolean {
  const refused = matchRecords.refusals(statements, itemId);
  const refs = [ref, ...others];
  return refused.some(({ provider, id }) => refs.some((one) => one.provider === provider && one.id === id));
}

function storeMatch(
  statements: Statements,
  { itemId, score, candidates, seasons }: MatchOutcome & { verdict: 'matched' },
  details: MergedDetails,
  { title, chosenBy }: { readonly title: string; readonly chosenBy: 'person' | 'score' },
  store: OutcomeStore,
): void {
  const now = Date.now();
  const before = readItemSnapshot(statements, itemId);
  const isOther = becomesAnother(statements, itemId, details);
  const mediaType = details.ref.kind;
  const target = { id: itemId, mediaType, title };
  const { detached: lost, personIdsGiven } = applyMatch(
    statements,
    target,
    details,
    now,
    store.people,
    chosenBy,
  );
  detach(store.detached, lost);
  store.onGiven?.(personIdsGiven);
  wantPictures(statements, itemId, details, now);
  // What was matched already becomes what it was before its first match, when that is taken back.
  const isFirst = chosenBy === 'score' && matchRecords.candidates(statements, itemId) === undefined;
  // A refresh decides on nothing, and the newest matches are to be looked at still.
  const isKept = isFirst && store.wish !== 'refresh';
  if (isKept) {
    const kept = storedCandidates((candidates ?? []).slice(0, MOST_CANDIDATES));
    matchRecords.insert(statements, itemId, { score, candidates: kept, now });
    if (before !== undefined)
      matchRecords.insertBefore(statements, itemId, itemId, storeSnapshot({ ...before, personIdsGiven }));
  }
  fillEpisodes(statements, itemId, { known: details.seasons, seasons }, store, isOther);
}

/** What they were is kept with the match of their series, where that can be taken back. */
function fillEpisodes(
  statements: Statements,
  seriesId: number,
  fill: SeriesFill,
  { detached, people, wish }: OutcomeStore,
  isOther = false,
): void {
  if (matchRecords.candidates(statements, seriesId) !== undefined)
    for (const { id, json } of episodesToFill(statements, seriesId, fill.seasons, wish !== undefined))
      matchRecords.insertBefore(statements, seriesId, id, json);
  const again = wish === undefined ? 'score' : 'person';
  const options = { chosenBy: again, isOther: isOther && wish !== undefined, now: Date.now() } as const;
  detach(detached, { people: fillSeries(statements, seriesId, fill, options, people) });
}

/** Notes the episodes of a series and fills those that wait; whoever has no part in anything any more goes. */
export function fillSeasons(
  statements: Statements,
  seriesId: number,
  fill: SeriesFill,
  options: FillOptions,
): void {
  const people = fillSeries(statements, seriesId, fill, options);
  tidyUp(statements, { people, companies: [], genres: [] });
}

/** What the episodes are that would be filled from these seasons, as JSON; with those that were filled before if so wanted. */
export function episodesToFill(
  statements: Statements,
  seriesId: number,
  seasons: readonly SeasonDetails[],
  withFilled = false,
): { readonly id: number; readonly json: string }[] {
  const given = new Set(
    seasons.flatMap(({ episodes }) => episodes.map(({ season, episode }) => `${season}/${episode}`)),
  );
  if (given.size === 0) return [];
  const episodes = withFilled
    ? seriesEpisodeRepository(statements).fillable(seriesId)
    : waitingEpisodes(statements, seriesId);
  return episodes
    .filter(({ season, episode }) => given.has(`${season}/${episode}`))
    .flatMap(({ id }) => {
      const snapshot = readItemSnapshot(statements, id);
      return snapshot === undefined ? [] : [{ id, json: storeSnapshot(snapshot) }];
    });
}

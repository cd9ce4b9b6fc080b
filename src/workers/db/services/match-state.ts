import { textHash } from '../../../shared/text-hash.ts';
import type { Statements } from '../engine/connection.ts';
import { actRepository } from '../repositories/act-repository.ts';
import { type RestoredPart, restoreItemSnapshot } from '../repositories/item-restore-repository.ts';
import type { ItemSnapshot, SnapshotItem, SnapshotRow } from '../repositories/item-snapshot.ts';
import { readItemSnapshot } from '../repositories/item-snapshot-repository.ts';
import { caseRows, deleteCase, restoreCases } from '../repositories/match-repository.ts';
import {
  type ListedEpisode,
  type ListedSeason,
  seriesEpisodeRepository,
} from '../repositories/series-episode-repository.ts';
import type { StoredRow } from '../repositories/whole-rows.ts';

/** All of a title that a match may change. */
export interface MatchState {
  readonly snapshot: ItemSnapshot;
  /** What came of asking before. */
  readonly cases: readonly StoredRow[];
  /** What providers list of a series. */
  readonly seasons: readonly ListedSeason[];
  readonly listed: readonly ListedEpisode[];
}

const LISTS = [
  'descriptions',
  'alternativeTitles',
  'countries',
  'genres',
  'companies',
  'keywords',
  'externalIds',
  'credits',
  'trailers',
  'sources',
  'artwork',
] as const satisfies readonly RestoredPart[];

type Lists = { readonly [Name in (typeof LISTS)[number] | 'people' | 'personIds']?: ItemSnapshot[Name] };

/** The parts of a title that a match has changed, as they were; what is not there was not changed. */
export interface ChangedParts extends Lists, Partial<Omit<MatchState, 'snapshot'>> {
  readonly item?: Partial<SnapshotItem>;
}

/** What a title is just now; undefined when it is not there. */
export function readMatchState(statements: Statements, itemId: number): MatchState | undefined {
  const snapshot = readItemSnapshot(statements, itemId);
  if (snapshot === undefined) return undefined;
  const series = seriesEpisodeRepository(statements);
  return {
    snapshot,
    cases: caseRows(statements, itemId),
    seasons: series.seasons(itemId),
    listed: series.listed(itemId),
  };
}

/** The parts of `from` that are others in `to`; undefined when a person would see no difference. */
export function changedParts(from: MatchState, to: MatchState): ChangedParts | undefined {
  const item = Object.fromEntries(
    Object.entries(from.snapshot.item).filter(
      ([column, value]) => column !== 'updatedAt' && to.snapshot.item[column as keyof SnapshotItem] !== value,
    ),
  );
  const lists = LISTS.filter((name) => sameAs(name, from.snapshot) !== sameAs(name, to.snapshot));
  const parts: ChangedParts = {
    ...(Object.keys(item).length === 0 ? {} : { item }),
    ...Object.fromEntries(lists.map((name) => [name, from.snapshot[name]])),
    ...(lists.includes('credits')
      ? { people: from.snapshot.people, personIds: from.snapshot.personIds }
      : {}),
    ...(listedAs(from) === listedAs(to) ? {} : { seasons: from.seasons, listed: from.listed }),
  };
  // That it was asked for at all is nothing to be taken back; other candidates than it had are.
  const isCaseChanged = from.cases.length > 0 && casesAs(from) !== casesAs(to);
  if (Object.keys(parts).length === 0 && !isCaseChanged) return undefined;
  return JSON.stringify(from.cases) === JSON.stringify(to.cases) ? parts : { ...parts, cases: from.cases };
}

/**
 * Gives a title these parts in place of those it has; returns the ids of those it had until now, who may have no part in
 * anything any more. `given` are ids that people were given by what is taken back. `now` in ms since the epoch.
 */
export function putParts(
  statements: Statements,
  { snapshot }: MatchState,
  parts: ChangedParts,
  { given, now }: { readonly given: readonly SnapshotRow<'personIdsGiven'>[]; readonly now: number },
): ReturnType<typeof restoreItemSnapshot> {
  const { item, cases, seasons, listed, ...lists } = parts;
  const { itemId } = snapshot;
  const whole: ItemSnapshot = {
    ...snapshot,
    ...lists,
    item: { ...snapshot.item, ...item, updatedAt: now },
    personIdsGiven: given,
  };
  const detached = restoreItemSnapshot(statements, whole, new Set(LISTS.filter((name) => name in lists)));
  if (seasons !== undefined && listed !== undefined) {
    const series = seriesEpisodeRepository(statements);
    series.deleteAll(itemId);
    for (const season of seasons) series.putSeason(itemId, season);
    for (const episode of listed) series.putListed(itemId, episode);
  }
  if (cases !== undefined) {
    deleteCase(statements, itemId);
    restoreCases(statements, cases);
  }
  return detached;
}

/**
 * Tells a title as it is from what it becomes when anybody changes what a match may change, or makes a field their own. Not
 * its pictures, nor what providers list of its episodes: those are fetched behind a match, and again when seasons are found.
 */
export function markOf(statements: Statements, state: MatchState): number {
  const { updatedAt: _, ...item } = state.snapshot.item;
  const lists = LISTS.filter((name) => name !== 'artwork').map((name) => sameAs(name, state.snapshot));
  const own = actRepository(statements).fieldsOf(state.snapshot.itemId);
  return textHash(JSON.stringify([item, lists, own]));
}

/** The same of what came of asking for it, which is no part of the other: what nobody chose is asked for again. */
export function markOfCases(state: MatchState): number {
  return textHash(casesAs(state));
}

/** What came of asking for a title: not when that was, nor where the title is. */
function casesAs({ cases }: MatchState): string {
  return inAnyOrder(
    cases.map(({ list, outcome, score, message, candidates }) => ({
      ...{ list, outcome, score, message, candidates },
    })),
  );
}

/** A list as it is compared: without what says only when and under which number something was stored. */
function sameAs(name: (typeof LISTS)[number], snapshot: ItemSnapshot): string {
  switch (name) {
    case 'sources':
      return inAnyOrder(snapshot.sources.map(({ appliedAt: _, ...source }) => source));
    case 'trailers':
      return inAnyOrder(snapshot.trailers.map(({ url, language, name }) => ({ url, language, name })));
    case 'artwork':
      return inAnyOrder(snapshot.artwork.map(({ artworkType, url }) => ({ artworkType, url })));
    case 'companies':
      return inAnyOrder(snapshot.companies.map(({ name }) => name));
    case 'genres':
      return inAnyOrder(snapshot.genres.map(({ name }) => name));
    default:
      return inAnyOrder(snapshot[name] ?? []);
  }
}

function listedAs({ seasons, listed }: MatchState): string {
  return inAnyOrder([...seasons.map(({ listedAt: _, ...season }) => season), ...listed]);
}

function inAnyOrder(rows: readonly unknown[]): string {
  return rows
    .map((row) => JSON.stringify(row))
    .sort()
    .join('\n');
}

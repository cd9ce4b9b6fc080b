import type { TitleCandidate, TitleRef } from '../../shared/metadata/title-candidate.ts';
import { knownIds } from '../match/known-ids.ts';
import { groupCandidates } from './group-candidates.ts';
import { otherTitles } from './other-titles.ts';

/** A title as all providers that know it say together. */
export interface MergedCandidate {
  readonly candidate: TitleCandidate;
  /** The same title at other providers. */
  readonly alsoAt: readonly TitleRef[];
}

/**
 * Brings candidates of several providers together, one for each title; every field is from the first that has it.
 * @param candidates those of the provider believed first in front
 */
export function mergeCandidates(candidates: readonly TitleCandidate[]): readonly MergedCandidate[] {
  return groupCandidates(candidates).map(mergeGroup);
}

function mergeGroup(group: readonly TitleCandidate[]): MergedCandidate {
  const first = group[0] as TitleCandidate;
  const field = <Name extends keyof TitleCandidate>(name: Name) =>
    group.find((candidate) => candidate[name] !== null)?.[name] ?? first[name];
  const candidate: TitleCandidate = {
    ref: first.ref,
    title: first.title,
    originalTitle: field('originalTitle'),
    alternativeTitles: otherTitles(group, [first.title, field('originalTitle') ?? '']),
    year: field('year'),
    overview: field('overview'),
    posterUrl: field('posterUrl'),
    runtimeMin: field('runtimeMin'),
    seasonCount: field('seasonCount'),
    episodeCount: field('episodeCount'),
    isAnime: group.some(({ isAnime }) => isAnime),
    externalIds: Object.assign({}, ...group.map(knownIds).reverse()),
    url: field('url'),
  };
  return { candidate, alsoAt: refsOf(group).slice(1) };
}

/** Each ref once; the first is the first's. */
function refsOf(group: readonly TitleCandidate[]): readonly TitleRef[] {
  const refs = new Map(group.map(({ ref }) => [`${ref.provider} ${ref.id}`, ref]));
  return [...refs.values()];
}

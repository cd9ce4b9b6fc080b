import { groupBy } from '../../instrumentation/group-by.ts';
import { foldText } from '../../shared/fold-text.ts';
import type { TitleCandidate } from '../../shared/metadata/title-candidate.ts';
import { knownIds } from '../match/known-ids.ts';
import { DisjointSets } from './disjoint-sets.ts';

/**
 * Puts candidates together that are one title: those of a kind that share an external id, and those of the same title
 * and year unless an id says that they are two. One without a year joins when just one title could be meant.
 */
export function groupCandidates(
  candidates: readonly TitleCandidate[],
): readonly (readonly TitleCandidate[])[] {
  const sets = new DisjointSets(candidates.length);
  const byId = new Map<string, number>();
  for (const [index, candidate] of candidates.entries())
    for (const [source, id] of Object.entries(knownIds(candidate))) {
      const key = `${candidate.ref.kind} ${source} ${id}`;
      const before = byId.get(key);
      if (before === undefined) byId.set(key, index);
      else sets.join(before, index);
    }
  joinByTitle(candidates, sets);
  return sets.sets().map((set) => set.map((index) => candidates[index] as TitleCandidate));
}

function joinByTitle(candidates: readonly TitleCandidate[], sets: DisjointSets): void {
  const membersWith = (index: number) =>
    candidates.filter((_, other) => sets.find(other) === sets.find(index));
  const join = (first: number, second: number) => {
    if (sets.find(first) !== sets.find(second) && !doContradict(membersWith(first), membersWith(second)))
      sets.join(first, second);
  };
  for (const namesakes of namesakesOf(candidates)) {
    const byYear = groupBy(namesakes, (index) => candidates[index]?.year ?? null);
    const undated = byYear.get(null) ?? [];
    byYear.delete(null);
    const dated = [...byYear.values()];
    for (const places of dated) joinAll(places, join);
    const titles = new Set(dated.flat().map((index) => sets.find(index)));
    if (titles.size === 1) for (const index of undated) joinAll([...titles, index], join);
  }
}

function joinAll([first, ...others]: readonly number[], join: (first: number, second: number) => void): void {
  if (first !== undefined) for (const other of others) join(first, other);
}

/** The places of candidates of a kind that have a title in common, be it the original one. */
function namesakesOf(candidates: readonly TitleCandidate[]): Iterable<readonly number[]> {
  const named = new Map<string, number[]>();
  for (const [index, { title, originalTitle, ref }] of candidates.entries())
    for (const name of new Set([title, originalTitle ?? ''].map(foldText))) {
      const key = `${ref.kind} ${name}`;
      if (name !== '') named.set(key, [...(named.get(key) ?? []), index]);
    }
  return named.values();
}

/** Whether some source has an id for each, and they are not the same. */
function doContradict(first: readonly TitleCandidate[], second: readonly TitleCandidate[]): boolean {
  const own = idsOf(first);
  const others = idsOf(second);
  return [...own].some(([source, ids]) => {
    const known = others.get(source);
    return known !== undefined && ![...ids].some((id) => known.has(id));
  });
}

function idsOf(candidates: readonly TitleCandidate[]): ReadonlyMap<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const candidate of candidates)
    for (const [source, id] of Object.entries(knownIds(candidate)))
      ids.set(source, (ids.get(source) ?? new Set()).add(id));
  return ids;
}

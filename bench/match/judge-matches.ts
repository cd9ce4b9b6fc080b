import { alignColumns } from '../report.ts';
import { type FoundTitle, PLACE } from './match-library.ts';
import type { NamedTitle } from './name-collection.ts';

/** What became of a title of the collection. `apart`: its files are not among the library's titles. */
export interface JudgedMatch {
  readonly named: NamedTitle;
  readonly found: FoundTitle | undefined;
  readonly verdict: 'right' | 'wrong' | 'left';
}

/** Styles of which fewer names are there are told together. */
const FEWEST = 20;

/** Holds what the library says against the titles that the names were made from. */
export function judgeMatches(
  collection: readonly NamedTitle[],
  titles: readonly FoundTitle[],
): readonly JudgedMatch[] {
  const byPath = new Map(titles.flatMap((title) => title.paths.map((path) => [path, title] as const)));
  return collection.map((named) => {
    const found = named.paths
      .map((path) => byPath.get(`${PLACE}/${path}`))
      .find((title) => title !== undefined);
    if (!found?.isMatched) return { named, found, verdict: 'left' };
    const isRight = found.sources.some((source) => isSourceOf(source, named));
    return { named, found, verdict: isRight ? 'right' : 'wrong' };
  });
}

function isSourceOf(source: string, { of }: NamedTitle): boolean {
  return source === `tmdb ${of.tmdb}` || source === `tvmaze ${of.tvmaze}`;
}

/** How many of a hundred are so. */
export function percentOf(
  judged: readonly JudgedMatch[],
  ...verdicts: readonly JudgedMatch['verdict'][]
): number {
  return (
    (100 * judged.filter(({ verdict }) => verdicts.includes(verdict)).length) / Math.max(1, judged.length)
  );
}

/** By style of naming: how many, how many of a hundred are matched, and of those are right. */
export function formatStyles(judged: readonly JudgedMatch[]): string {
  const groups = new Map<string, JudgedMatch[]>();
  for (const one of judged) groups.set(one.named.style, [...(groups.get(one.named.style) ?? []), one]);
  const few = [...groups].filter(([, group]) => group.length < FEWEST);
  for (const [style] of few) groups.delete(style);
  groups.set(
    'others',
    few.flatMap(([, group]) => group),
  );
  const rows = [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([style, group]) => {
      const matched = group.filter(({ verdict }) => verdict !== 'left');
      return [
        style,
        String(group.length),
        percentOf(group, 'right', 'wrong').toFixed(1),
        percentOf(matched, 'right').toFixed(1),
      ];
    });
  return alignColumns([['style', 'names', 'matched', 'right'], ...rows], [1, 2, 3]);
}

/** A match that is wrong, for a person. */
export function formatWrong({ named: { of, paths, style }, found }: JudgedMatch): string {
  return `${style}: ${paths[0]} is ${of.title} (${of.date.slice(0, 4)}), matched as ${found?.title} (${found?.year})`;
}

import { alignColumns } from '../report.ts';
import type { JudgedQuery } from './judged-query.ts';
import type { FoundItem, QualityScore } from './score-queries.ts';

/** A query with what it found; without a rank what was wanted is not among it. */
export interface Judged {
  readonly query: JudgedQuery;
  readonly found: readonly FoundItem[];
  readonly rank: number | undefined;
}

/** Scores as a table for a terminal. */
export function formatScores(scores: readonly (readonly [name: string, score: QualityScore])[]): string {
  const header = ['kind', 'queries', 'first', 'first five'];
  const rows = scores.map(([name, { queries, first, inFirstFive }]) => [
    name,
    String(queries),
    percent(first),
    percent(inFirstFive),
  ]);
  return alignColumns([header, ...rows], [1, 2, 3]);
}

/** A query that did not find what it is for first, and what it found instead. */
export function formatMiss(kind: string, { query, found, rank }: Judged): string {
  const { title, year } = query.want;
  const wanted = year === undefined ? title : `${title} (${year})`;
  const instead = found.slice(0, 3).map((item) => `${item.title} (${item.year ?? '?'})`);
  return `${kind}: "${query.query}" wants ${wanted}, ${rank ?? 'not'} found; first ${instead.join(', ') || 'nothing'}`;
}

/** A share of 1 as percents with one decimal. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

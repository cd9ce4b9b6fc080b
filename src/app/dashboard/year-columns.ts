import type { CountedYear } from '../../shared/library-figures.ts';

/** Some years and their titles; both ends belong to it. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Most decades shown one by one; what is older is one span. */
const MOST_DECADES = 14;

/** All decades from the first with a title to the last, those far back together. */
export function decadeSpans(years: readonly CountedYear[]): readonly YearSpan[] {
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined) return [];
  const end = decadeOf(last.year);
  const start = Math.max(decadeOf(first.year), end - 10 * (MOST_DECADES - 1));
  const spans: YearSpan[] = [];
  if (first.year < start) spans.push(spanOf(years, first.year, start - 1));
  for (let decade = start; decade <= end; decade += 10) spans.push(spanOf(years, decade, decade + 9));
  return spans;
}

/** All years of the decades, those far back together. */
export function yearSpans(years: readonly CountedYear[]): readonly YearSpan[] {
  return decadeSpans(years).flatMap((decade) => {
    if (!isDecade(decade)) return [decade];
    return Array.from({ length: 10 }, (_, at) => spanOf(years, decade.from + at, decade.from + at));
  });
}

/** "1994", "1990s", "1874–1889" */
export function spanText({ from, to }: YearSpan): string {
  if (from === to) return String(from);
  return isDecade({ from, to }) ? `${from}s` : `${from}–${to}`;
}

function isDecade({ from, to }: Pick<YearSpan, 'from' | 'to'>): boolean {
  return from % 10 === 0 && to === from + 9;
}

function decadeOf(year: number): number {
  return Math.floor(year / 10) * 10;
}

function spanOf(years: readonly CountedYear[], from: number, to: number): YearSpan {
  let count = 0;
  for (const counted of years) if (counted.year >= from && counted.year <= to) count += counted.count;
  return { from, to, count };
}

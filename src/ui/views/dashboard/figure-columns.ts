import { addedIn, ofRating, ofYears } from '../../../app/dashboard/figure-filters.ts';
import { listAddress } from '../../../app/dashboard/figure-links.ts';
import { decadeSpans, spanText, type YearSpan, yearSpans } from '../../../app/dashboard/year-columns.ts';
import { formatThings } from '../../../shared/format-number.ts';
import type { CountedSpan, LibraryFigures } from '../../../shared/library-figures.ts';
import { daysLabel } from '../../../shared/query-language/days-label.ts';
import type { ChartColumn, ChartMark } from './rs-column-chart.ts';

/** Columns and what stands below them. */
interface ChartParts {
  readonly columns: readonly ChartColumn[];
  readonly marks: readonly ChartMark[];
}

/** Decades that a mark is below of, where they are columns. */
const DECADES_A_MARK = 2;

/** Years with their decades below, or decades where there is little room. */
export function yearChart(
  { years }: LibraryFigures,
  libraryId: number | null,
  isNarrow: boolean,
): ChartParts {
  const listOf = ({ from, to }: YearSpan) => listAddress(libraryId, { filter: ofYears(from, to) });
  const columnOf = (span: YearSpan): ChartColumn => ({
    name: spanText(span),
    count: span.count,
    href: listOf(span),
  });
  const decades = decadeSpans(years);
  if (isNarrow) {
    return { columns: decades.map(columnOf), marks: decadeMarks(decades) };
  }
  const marks = decades.map((span): ChartMark => {
    const text = spanText(span);
    const columns = span.to - span.from === 9 && text.endsWith('s') ? 10 : 1;
    const link = { href: listOf(span), name: `${text}: ${formatThings(span.count, 'title')}` };
    return columns === 1 ? { text: '', columns } : { text, columns, ...(span.count > 0 ? { link } : {}) };
  });
  return { columns: yearSpans(years).map(columnOf), marks };
}

/** Every other one, the last among them: there is no room for more. */
function decadeMarks(decades: readonly YearSpan[]): readonly ChartMark[] {
  const odd = decades.length % DECADES_A_MARK;
  const marks = decades
    .filter((_, at) => at % DECADES_A_MARK === odd)
    .map((span) => ({ text: spanText(span).slice(0, 5), columns: DECADES_A_MARK }));
  return odd === 0 ? marks : [{ text: '', columns: odd }, ...marks];
}

export function ratingChart({ ratings }: LibraryFigures, libraryId: number | null): ChartParts {
  return {
    columns: ratings.map((band) => ({
      name: band.from === 9 ? 'Rated 9 to 10' : `Rated ${band.from} to ${band.from + 1}`,
      count: band.count,
      href: listAddress(libraryId, { filter: ofRating(band), sort: 'rating' }),
    })),
    marks: ratings.map(({ from }) => ({ text: String(from), columns: 1 })),
  };
}

export function addedChart({ added }: LibraryFigures, libraryId: number | null): ChartParts {
  return {
    columns: added.spans.map((span) => ({
      name: nameOfSpan(span, added.unit),
      count: span.count,
      href: listAddress(libraryId, { filter: addedIn(span), sort: 'added' }),
    })),
    marks: monthMarks(added.spans, added.unit),
  };
}

function nameOfSpan(span: CountedSpan, unit: 'week' | 'month'): string {
  const label = daysLabel(span).replace(/^in /, '');
  return unit === 'week' ? label : label.charAt(0).toUpperCase() + label.slice(1);
}

/** Weeks by their months; months by the quarters of the year. */
function monthMarks(spans: readonly CountedSpan[], unit: 'week' | 'month'): readonly ChartMark[] {
  const marks: { key: string; text: string; columns: number }[] = [];
  for (const { from } of spans) {
    const [year = '', month = ''] = from.split('-');
    const key = unit === 'week' ? from.slice(0, 7) : `${year} ${Math.ceil(Number(month) / 3)}`;
    const last = marks.at(-1);
    if (last?.key === key) last.columns++;
    else marks.push({ key, text: month === '01' && unit === 'month' ? year : monthText(from), columns: 1 });
  }
  return marks.map(({ text, columns }) => ({ text: columns === 1 ? '' : text, columns }));
}

function monthText(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(undefined, { month: 'short', timeZone: 'UTC' });
}

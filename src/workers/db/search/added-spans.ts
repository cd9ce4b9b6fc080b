import type { CountedSpan } from '../../../shared/library-figures.ts';

const WEEKS = 26;
const MONTHS = 24;
const DAY_MS = 86_400_000;
/** Every time zone's days begin on a quarter of an hour. */
export const QUARTER_MS = 900_000;

/** Spans one after the other, and where each begins, in ms since the epoch; one end more than there are spans. */
export interface AddedSpans {
  readonly unit: 'week' | 'month';
  readonly bounds: Float64Array;
}

/**
 * The spans up to now by which additions are counted: 26 weeks where the oldest was no longer ago, else 24 months.
 * @param oldest In ms since the epoch; infinite where nothing was added.
 */
export function addedSpans(oldest: number, now: number): AddedSpans {
  const weeks = boundsOf(WEEKS, (back) => mondayOf(now, -back));
  // Nothing at all is shown in weeks as well.
  if (oldest >= (weeks[0] as number)) return { unit: 'week', bounds: weeks };
  const date = new Date(now);
  const monthStart = (back: number) => new Date(date.getFullYear(), date.getMonth() - back, 1).getTime();
  return { unit: 'month', bounds: boundsOf(MONTHS, monthStart) };
}

/** The span that each quarter of an hour is in, from the first bound to the last. */
export function spanPlaces({ bounds }: AddedSpans): {
  readonly first: number;
  readonly end: number;
  readonly places: Uint8Array;
} {
  const first = bounds[0] as number;
  const end = bounds.at(-1) as number;
  const places = new Uint8Array(Math.ceil((end - first) / QUARTER_MS));
  for (let span = 0; span + 1 < bounds.length; span++) {
    const from = ((bounds[span] as number) - first) / QUARTER_MS;
    const to = ((bounds[span + 1] as number) - first) / QUARTER_MS;
    places.fill(span, Math.round(from), Math.round(to));
  }
  return { first, end, places };
}

/** The spans with what was counted in each. */
export function countedSpans({ bounds }: AddedSpans, counts: Uint32Array): CountedSpan[] {
  return Array.from(counts.subarray(0, bounds.length - 1), (count, at) => ({
    from: dayOf(bounds[at] as number),
    to: dayOf((bounds[at + 1] as number) - 1),
    count,
  }));
}

function boundsOf(spans: number, start: (back: number) => number): Float64Array {
  return Float64Array.from({ length: spans + 1 }, (_, at) => start(spans - 1 - at));
}

function mondayOf(time: number, weeks: number): number {
  const date = new Date(time);
  const sinceMonday = (date.getDay() + 6) % 7;
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - sinceMonday + 7 * weeks).getTime();
}

function dayOf(time: number): string {
  const date = new Date(time);
  const part = (number: number, length: number) => String(number).padStart(length, '0');
  return `${part(date.getFullYear(), 4)}-${part(date.getMonth() + 1, 2)}-${part(date.getDate(), 2)}`;
}

/** Until the next midnight, by when what is counted up to now is to be counted anew. */
export const dayNumber = (now: number) =>
  Math.floor((now - new Date(now).getTimezoneOffset() * 60_000) / DAY_MS);

import type { CountedSpan } from '../../../shared/library-figures.ts';

const WEEKS = 26;
const MONTHS = 24;
const DAY_MS = 86_400_000;

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

/** The place of the span that a time is in; -1 where it is in none. */
export function spanOf({ bounds }: AddedSpans, time: number): number {
  const last = bounds.length - 1;
  const first = bounds[0] as number;
  const end = bounds[last] as number;
  if (!(time >= first && time < end)) return -1;
  // Spans are of nearly one length: the guess is right, or next to it.
  let at = Math.floor(((time - first) / (end - first)) * last);
  while (time < (bounds[at] as number)) at--;
  while (time >= (bounds[at + 1] as number)) at++;
  return at;
}

/** The spans with what was counted in each. */
export function countedSpans({ bounds }: AddedSpans, counts: Uint32Array): CountedSpan[] {
  return Array.from(counts, (count, at) => ({
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

import { isObject } from '../shared/is-object.ts';
import { cleanLine, shortened } from './clean-text.ts';
import { type FieldValues, firstValue } from './field-columns.ts';
import { parseDate, parseTimestamp, parseYear } from './parse-date.ts';
import { parseCount, parseNumber } from './parse-number.ts';
import { parseRating, type RatingScale, toTen } from './parse-rating.ts';
import { parseRuntime } from './parse-runtime.ts';

// The fields of an item that are numbers and dates. A value that makes no sense is left out and
// added to `notes`, as the end of a sentence that begins with "Left out:".

const FIRST_YEAR = 1870;
const YEARS_AHEAD = 10;
const LONGEST_RUNTIME_MIN = 6000;
const HIGHEST_COUNT = 100_000;
const FIRST_ADDED = Date.UTC(1980, 0, 1);
const DAY = 86_400_000;

/** The year; none more than ten years after `now` (ms since the epoch). */
export function yearOf(values: FieldValues, now: number, notes: string[]): number | null {
  const value = firstValue(values, 'year');
  if (value === undefined) return null;
  const year = parseYear(value);
  if (year !== null && isPlausible(year, now)) return year;
  if (year !== 0) notes.push(`the year ${shown(value)}`);
  return null;
}

/** The day of the first showing, YYYY-MM-DD. */
export function airedDateOf(values: FieldValues, now: number, notes: string[]): string | null {
  const value = firstValue(values, 'airedDate');
  if (value === undefined) return null;
  const date = parseDate(value);
  if (date !== null && isPlausible(Number(date.slice(0, 4)), now)) return date;
  notes.push(`the date ${shown(value)}`);
  return null;
}

/** The rating from 0 to 10. */
export function ratingOf(values: FieldValues, scale: RatingScale, notes: string[]): number | null {
  const value = firstValue(values, 'rating');
  if (value === undefined) return null;
  const raw = parseRating(value);
  // TVmaze writes { average: null } where nobody has rated.
  if (raw === null && isObject(value)) return null;
  const rating = raw === null ? Number.NaN : toTen(raw, scale);
  if (!Number.isNaN(rating)) return rating;
  notes.push(`the rating ${shown(value)}`);
  return null;
}

/** When it was added, in ms since the epoch; not after `now`. */
export function addedAtOf(values: FieldValues, now: number, notes: string[]): number | null {
  const value = firstValue(values, 'addedAt');
  if (value === undefined) return null;
  const time = parseTimestamp(value);
  if (time !== null && time >= FIRST_ADDED && time <= now + DAY) return time;
  notes.push(`the time it was added, ${shown(value)}`);
  return null;
}

/** A whole number that is not negative. */
export function countOf(
  values: FieldValues,
  field: 'season' | 'episode' | 'votes',
  notes: string[],
): number | null {
  const value = firstValue(values, field);
  if (value === undefined) return null;
  const count = parseCount(value);
  if (count !== null && (count <= HIGHEST_COUNT || field === 'votes') && Number.isSafeInteger(count))
    return count;
  notes.push(`the ${field === 'votes' ? 'number of votes' : field} ${shown(value)}`);
  return null;
}

/** The runtime in minutes. */
export function runtimeOf(values: FieldValues, notes: string[]): number | null {
  const value = firstValue(values, 'runtimeMin');
  const runtime = parseRuntime(Array.isArray(value) ? value[0] : value);
  if (runtime !== null && runtime >= 1 && runtime <= LONGEST_RUNTIME_MIN) return runtime;
  // 0 stands for unknown, and "2 seasons" is a length, only not one in minutes.
  const isHarmless =
    runtime === 0 || (runtime === null && (typeof value !== 'string' || /season/i.test(value)));
  if (!isHarmless || typeof value === 'boolean') notes.push(`the runtime ${shown(value)}`);
  return null;
}

function isPlausible(year: number, now: number): boolean {
  return year >= FIRST_YEAR && year <= new Date(now).getUTCFullYear() + YEARS_AHEAD;
}

/** A value as it is spoken of in a note. */
function shown(value: unknown): string {
  const number = parseNumber(value);
  if (number !== null) return String(value);
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return `“${shortened(cleanLine(text), 40)}”`;
}

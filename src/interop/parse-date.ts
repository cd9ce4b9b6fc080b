const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const COMPACT = /^((?:18|19|20)\d{2})(\d{2})(\d{2})$/;
const MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th|\.)? ?([a-z]{3,9})\.?,? (\d{4})(?: \(.*\))?$/i;
const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const YEAR = /(?<!\d)(1[89]\d{2}|2\d{3})(?!\d)/;

/**
 * YYYY-MM-DD from ISO 8601, "September 25, 2021", "25 Sep 2021", "25.09.2021" or "9/25/2021" (with
 * slashes the month comes first unless it cannot be one); null for anything else.
 */
export function parseDate(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim().replace(/\s+/g, ' ');
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso) return date(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return date(Number(monthFirst[3]), monthNumber(monthFirst[1]), Number(monthFirst[2]));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return date(Number(dayFirst[3]), monthNumber(dayFirst[2]), Number(dayFirst[1]));
  const numeric = NUMERIC.exec(text);
  if (!numeric) return null;
  const [first, second, year] = [Number(numeric[1]), Number(numeric[3]), Number(numeric[4])];
  return numeric[2] === '/' && first <= 12 ? date(year, first, second) : date(year, second, first);
}

/** A year from a number, "1999", "1999–2005", "(1999)" or a date; null if none is to be seen. */
export function parseYear(value: unknown): number | null {
  if (typeof value === 'number') return Number.isInteger(value) ? value : null;
  if (typeof value !== 'string') return null;
  const plain = /^\s*-?\d+(?:\.0+)?\s*$/.test(value) ? Number(value) : null;
  if (plain !== null && plain < 10_000) return plain;
  const found = YEAR.exec(parseDate(value) ?? value);
  return found ? Number(found[1]) : null;
}

/** ms since the epoch from a date, a date with time, or a number of seconds or ms; null for anything else. */
export function parseTimestamp(value: unknown): number | null {
  if (typeof value === 'number')
    return Number.isFinite(value) ? Math.round(value < 1e11 ? value * 1000 : value) : null;
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (/^\d{9,13}$/.test(text)) return parseTimestamp(Number(text));
  const exact = /^\d{4}-\d{2}-\d{2}[T ]\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(exact)) return exact;
  const day = parseDate(text);
  return day === null ? null : Date.parse(day);
}

function monthNumber(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Null for a day that does not exist. */
function date(year: number, month: number, day: number): string | null {
  const time = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1000 && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return exists ? time.toISOString().slice(0, 10) : null;
}

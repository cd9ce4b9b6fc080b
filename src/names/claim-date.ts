import { claim, type Segment } from './segment.ts';

const SEP = '[-._/ ]';
const YEAR_FIRST = new RegExp(`(?<![0-9])((?:19|20)\\d\\d)(${SEP})(\\d{1,2})\\2(\\d{1,2})(?![0-9])`, 'g');
const YEAR_LAST = new RegExp(
  `(?<![0-9]|(?<![a-z])s)(\\d{1,2})(?:st|nd|rd|th)?(${SEP})(\\d{1,2})\\2((?:19|20)\\d\\d)(?![0-9])`,
  'g',
);
const COMPACT = /(?<![0-9a-z])((?:19|20)\d\d)(\d\d)(\d\d)(?![0-9a-z])/g;
const SHORT = /(?<![0-9a-z]|\d\.)(\d\d)([-.])(\d\d)\2(\d\d)(?![0-9a-z])/g;
/** "180612" between points, as Korean broadcasts are dated. */
const SHORT_COMPACT = /(?<=[\s._])(\d\d)()(0\d|1[0-2])([0-3]\d)(?=[\s._])/g;
const PREFIX = /^(\d\d)(0\d|1[0-2])([0-3]\d)(?=[\s_])/g;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})(?:uary?|ruary?|ch|il|e|y|i|ust|t|tember|ober|ember)?(?![a-z])`;
const DAY_NAMED = new RegExp(
  `(?<![0-9])(\\d{1,2})(?:st|nd|rd|th)?[ ._-]${MONTH}[ ._,-]{1,2}((?:19|20)\\d\\d)(?![0-9])`,
  'g',
);
const NAMED_DAY = new RegExp(
  `(?<![a-z])${MONTH}[ ._-](\\d{1,2})(?:st|nd|rd|th)?[ ._,-]{1,2}((?:19|20)\\d\\d)(?![0-9])`,
  'g',
);
const YEAR_NAMED = new RegExp(`(?<![0-9])((?:19|20)\\d\\d)[ ._-]${MONTH}[ ._-](\\d{1,2})(?![0-9])`, 'g');

/** YYYY-MM-DD, with month and day the other way round where only that is a date; null for none. */
function isoDate(year: number, month: number, day: number): string | null {
  if (month > 12) return day <= 12 && month <= 31 ? isoDate(year, day, month) : null;
  if (month < 1 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

interface DateForm {
  readonly pattern: RegExp;
  readonly read: (parts: readonly string[]) => string | null;
}

const monthOf = (name = ''): number => MONTHS.indexOf(name) + 1;
// Ambiguous numbers in front of the year: dots and dashes are how day-first lands write, who air daily shows with years last.
const dayFirst = (first: number, second: number, year: number): string | null =>
  isoDate(year, second, first) ?? isoDate(year, first, second);

const FORMS: readonly DateForm[] = [
  { pattern: YEAR_FIRST, read: ([, y, , m, d]) => isoDate(Number(y), Number(m), Number(d)) },
  { pattern: YEAR_LAST, read: ([, a, , b, y]) => dayFirst(Number(a), Number(b), Number(y)) },
  { pattern: DAY_NAMED, read: ([, d, m, y]) => isoDate(Number(y), monthOf(m), Number(d)) },
  { pattern: NAMED_DAY, read: ([, m, d, y]) => isoDate(Number(y), monthOf(m), Number(d)) },
  { pattern: YEAR_NAMED, read: ([, y, m, d]) => isoDate(Number(y), monthOf(m), Number(d)) },
  { pattern: PREFIX, read: ([, y, m, d]) => isoDate(2000 + Number(y), Number(m), Number(d)) },
  { pattern: COMPACT, read: ([, y, m, d]) => isoDate(Number(y), Number(m), Number(d)) },
];

/** Marks the day a daily show was aired. */
export function claimDate(segment: Segment): void {
  if (!/\d\d/.test(segment.lower)) return;
  for (const { pattern, read } of FORMS) {
    for (const match of segment.lower.matchAll(pattern)) {
      const date = read(match);
      if (date === null || !claim(segment, 'date', match.index, match.index + match[0].length, date))
        continue;
      segment.date ??= date;
      if (pattern === PREFIX)
        segment.titleStart = Math.max(segment.titleStart, match.index + match[0].length);
      return;
    }
  }
}

/** Year first; where that is no date, day first. */
function shortDate(first: number, second: number, third: number): string | null {
  const isYear = (year: number): boolean => 2000 + year <= new Date().getFullYear() + 1;
  const yearFirst = isYear(first) ? isoDate(2000 + first, second, third) : null;
  return yearFirst ?? (isYear(third) ? isoDate(2000 + third, second, first) : null);
}

/** Marks a date with a year of two digits where the segment names no year: "15.06.26". */
export function claimShortDate(segment: Segment): void {
  if (segment.date !== null || segment.year !== null || segment.numbers.episodes.length > 0) return;
  for (const match of [...segment.lower.matchAll(SHORT), ...segment.lower.matchAll(SHORT_COMPACT)]) {
    const [whole, a, , b, c] = match;
    const date = shortDate(Number(a), Number(b), Number(c));
    if (date === null) continue;
    if (claim(segment, 'date', match.index, match.index + whole.length, date)) segment.date = date;
    return;
  }
}

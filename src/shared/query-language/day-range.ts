/** Days as YYYY-MM-DD; both ends included, an absent one is open. */
export interface DayRange {
  readonly from?: string;
  readonly to?: string;
}

const EXAMPLES =
  'Write how long ago at the most, like 7d, 2w, 3m or 1y, or a time like 2026-03, 2026-03-14 or 2026-01..2026-03.';
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const COMPARED = /^(>=|<=|≥|≤|>|<)(.*)$/;
const DAY_MS = 86_400_000;

/** Reads `2026-03`, `2026-03-14`, `2026-01..2026-03`, `..2025`, `>=2026` and so on; a text for people where it is none. */
export function parseDays(text: string): DayRange | string {
  const range = readDays(text);
  if (range === undefined) return EXAMPLES;
  const days = canonicalDays(range);
  return days ?? 'This time ends before it begins.';
}

/** The range with days that there are; undefined for one with no day in it. */
export function canonicalDays({ from, to }: DayRange): DayRange | undefined {
  if ((from !== undefined && !isDay(from)) || (to !== undefined && !isDay(to))) return undefined;
  if (from !== undefined && to !== undefined && from > to) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** What {@link parseDays} reads, as short as it can be. */
export function printDays({ from, to }: DayRange): string {
  if (from === undefined) return `<=${to}`;
  if (to === undefined) return `>=${from}`;
  if (from === to) return from;
  const first = from.slice(0, 7);
  const last = to.slice(0, 7);
  if (readPart(first)?.from !== from || readPart(last)?.to !== to) return `${from}..${to}`;
  return first === last ? first : `${first}..${last}`;
}

/** The days of a year, a month or a day. */
function readPart(text: string): Required<DayRange> | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const from = `${year}-${month ?? '01'}-${day ?? '01'}`;
  if (!isDay(from)) return undefined;
  if (day !== undefined) return { from, to: from };
  if (month === undefined) return { from, to: `${year}-12-31` };
  return {
    from,
    to: `${year}-${month}-${new Date(Date.UTC(leapSafe(year), Number(month), 0)).getUTCDate()}`,
  };
}

function readDays(text: string): DayRange | undefined {
  const [, sign, compared = ''] = COMPARED.exec(text) ?? [];
  if (sign !== undefined) {
    const days = readPart(compared);
    return days && comparedTo(sign, days);
  }
  const [first = '', last, ...more] = text.split(/\.{2,3}|…/);
  if (last === undefined) return readPart(first);
  if (more.length > 0 || (first === '' && last === '')) return undefined;
  const from = readPart(first);
  const to = readPart(last);
  if ((first !== '' && !from) || (last !== '' && !to)) return undefined;
  return { ...(from ? { from: from.from } : {}), ...(to ? { to: to.to } : {}) };
}

function comparedTo(sign: string, { from, to }: Required<DayRange>): DayRange {
  switch (sign) {
    case '>':
      return { from: shifted(to, 1) };
    case '<':
      return { to: shifted(from, -1) };
    case '>=':
    case '≥':
      return { from };
    default:
      return { to };
  }
}

function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** `Date.UTC` takes years below 100 for those of the last century, which has as many leap years. */
function leapSafe(year: string): number {
  return Number(year) + 400;
}

const DAY = new Intl.DateTimeFormat(undefined, { year: 'numeric', month: 'short', day: 'numeric' });

/** The last days formatted: in a list the same days come again and again. */
const known = new Map<number, string>();
const MOST_KNOWN = 1000;
/** Every time zone's days begin on a quarter of an hour. */
const QUARTER_MS = 900_000;

/** The farthest a date can be, by ECMAScript. */
const LAST_DATE_MS = 8.64e15;

/** A day in the person's own time zone: "21 Nov 2026". `time` in ms since the epoch. */
export function formatDay(time: number): string {
  const quarter = Math.floor(time / QUARTER_MS);
  const found = known.get(quarter);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const text = Math.abs(time) <= LAST_DATE_MS ? DAY.format(time) : '';
  known.set(quarter, text);
  return text;
}

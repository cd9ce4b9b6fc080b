const AGE = new Intl.RelativeTimeFormat(undefined, { numeric: 'always' });

const UNITS: readonly (readonly [ms: number, unit: Intl.RelativeTimeFormatUnit])[] = [
  [365 * 86_400_000, 'year'],
  [30 * 86_400_000, 'month'],
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
];

/** How long ago something was: "3 days ago", "a moment ago" under a minute. `age` in ms. */
export function formatAge(age: number): string {
  for (const [ms, unit] of UNITS) if (age >= ms) return AGE.format(-Math.floor(age / ms), unit);
  return 'a moment ago';
}

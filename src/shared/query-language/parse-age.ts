/** The most days that an age can have in the language. */
export const MOST_DAYS = 99_999;

const DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };

/** Days of an age such as `7d`, `2w`, `3m` or `1y`; a month has 30, a year 365. Undefined where it is none. */
export function parseAge(text: string): number | undefined {
  const [, number, unit = 'd'] = /^(\d{1,5})([dwmy])?$/.exec(text.toLowerCase()) ?? [];
  if (number === undefined) return undefined;
  const days = Number(number) * (DAYS[unit] ?? 1);
  return days > 0 && days <= MOST_DAYS ? days : undefined;
}

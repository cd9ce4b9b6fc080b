/** Units that times are typed in, by their minutes. */
export const TIME_UNITS = { minutes: 1, hours: 60, days: 1440 } as const;
export type TimeUnit = keyof typeof TIME_UNITS;

/** A time in the largest unit in which it is a whole number. */
export function timeInUnit(minutes: number): { readonly count: number; readonly unit: TimeUnit } {
  for (const unit of ['days', 'hours'] as const) {
    const count = minutes / TIME_UNITS[unit];
    if (Number.isInteger(count)) return { count, unit };
  }
  return { count: minutes, unit: 'minutes' };
}

/** A time as people say it: "30 days", "1 hour". */
export function sayTime(minutes: number): string {
  const { count, unit } = timeInUnit(minutes);
  const format = { style: 'unit', unit: unit.slice(0, -1), unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(undefined, format).format(count);
}

const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A day and time in the person's own time zone. `time` in ms since the epoch. */
export function formatMoment(time: number): string {
  return MOMENT.format(time);
}

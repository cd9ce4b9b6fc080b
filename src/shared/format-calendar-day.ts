import { formatDay } from './format-date.ts';

/** A day of the calendar, YYYY-MM-DD: the same everywhere. */
export function formatCalendarDay(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return formatDay(new Date(year, month - 1, date).getTime());
}

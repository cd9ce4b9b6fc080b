import { formatCalendarDay } from '../format-calendar-day.ts';
import { type DayRange, printDays } from './day-range.ts';

/** A range of days in plain words: "in March 2026", "on 14 Mar 2026", "since 2 Jan 2026". */
export function daysLabel({ from, to }: DayRange): string {
  if (from === undefined) return to === undefined ? 'any time' : `until ${formatCalendarDay(to)}`;
  if (to === undefined) return `since ${formatCalendarDay(from)}`;
  if (from === to) return `on ${formatCalendarDay(from)}`;
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return `in ${year}`;
  if (printDays({ from, to }).length === 'YYYY-MM'.length) return `in ${monthText(from)}`;
  return `${formatCalendarDay(from)} – ${formatCalendarDay(to)}`;
}

/** "March 2026" */
function monthText(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(undefined, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

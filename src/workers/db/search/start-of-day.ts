/**
 * When a day begins by the clock of this machine, in ms since the epoch.
 * @param day YYYY-MM-DD
 * @param later So many days later.
 */
export function startOfDay(day: string, later = 0): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const start = new Date(year, month - 1, date + later);
  // A year below 100 would be taken for one of the last century.
  start.setFullYear(year, month - 1, date + later);
  return start.getTime();
}

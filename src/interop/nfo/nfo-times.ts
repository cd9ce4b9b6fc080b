import { parseDate, parseTimestamp } from '../parse-date.ts';
import { quoted } from './quoted.ts';

const FIRST_TIME = Date.UTC(1980, 0, 1);
const DAY = 86_400_000;
/** The first day that programs know, written where they know none. */
const NO_DATE = /^(?:0000(?:-00-00)?|0001(?:-01-01)?|1601(?:-01-01)?)(?![\d-])|^0$|^-/;
const DAY_ALONE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a date, time or year stands for none. */
export function isNoDate(text: string): boolean {
  return NO_DATE.test(text);
}

/**
 * ms since the epoch, from 1980 to a day after `now`; without a zone it is this machine's. What makes no sense is null
 * and added to `notes`.
 * @param what it is, for a person
 */
export function nfoTime(text: string | null, what: string, now: number, notes: string[]): number | null {
  if (text === null || isNoDate(text)) return null;
  const time =
    parseDate(text) === null ? null : parseTimestamp(DAY_ALONE.test(text) ? `${text}T00:00` : text);
  if (time !== null && time >= FIRST_TIME && time <= now + DAY) return time;
  notes.push(`the ${what}, ${quoted(text)}`);
  return null;
}

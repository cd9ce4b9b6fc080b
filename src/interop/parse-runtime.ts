import { parseNumber } from './parse-number.ts';

const ISO_DURATION = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:[\d.]+S)?$/i;
const HOURS_AND_MINUTES =
  /^(\d+)\s*(?:h|hr|hrs|hours?|std)\.?(?:\s*(?:and\s*)?(\d+)\s*(?:m|min|mins|minutes?)?\.?)?$/i;
const MINUTES = /^([\d.,]+)\s*(?:m|min|mins|minutes?|′|')\.?$/i;
const CLOCK = /^(\d{1,2}):(\d{2})(?::\d{2})?$/;

/**
 * Minutes from a number of minutes, "90 min", "1 h 30", "1:30", "01:30:00" or "PT1H30M", rounded;
 * null for anything else, as "2 seasons". Seconds alone are not told from minutes.
 */
export function parseRuntime(value: unknown): number | null {
  const number = parseNumber(value);
  if (number !== null) return Math.round(number);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  const minutes = MINUTES.exec(text);
  if (minutes) return rounded(parseNumber(minutes[1]));
  const hours = HOURS_AND_MINUTES.exec(text) ?? CLOCK.exec(text);
  if (hours) return inMinutes(0, hours[1], hours[2]);
  const duration = ISO_DURATION.exec(text);
  if (duration && text.length > 2) return inMinutes(Number(duration[1] ?? 0), duration[2], duration[3]);
  return null;
}

function inMinutes(days: number, hours = '0', minutes = '0'): number {
  return (days * 24 + Number(hours)) * 60 + Number(minutes);
}

function rounded(minutes: number | null): number | null {
  return minutes === null ? null : Math.round(minutes);
}

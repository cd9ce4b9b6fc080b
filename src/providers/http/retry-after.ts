/** Nobody is left alone longer because of one answer, whatever date stands in it. */
export const LONGEST_RETRY_AFTER_MS = 60 * 60 * 1000;

/**
 * How long a `Retry-After` asks to wait, in ms: seconds or an HTTP date (RFC 9110, 10.2.3). At most an hour, so that
 * a clock that is years off blocks nobody; null when there is none or it has passed.
 * @param date `Date` of the same answer, if it may be read: then both are of the server's clock
 * @param now ms since the epoch
 */
export function parseRetryAfter(header: string | null, date: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  const asked = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) * 1000 : untilDate(text, date, now);
  return asked > 0 ? Math.min(asked, LONGEST_RETRY_AFTER_MS) : null;
}

/** NaN for what is no date. */
function untilDate(text: string, date: string | null, now: number): number {
  // Not what else `Date.parse` takes for a date: a lone number, say.
  if (!/[a-z]{3}/i.test(text)) return Number.NaN;
  const serverNow = date === null ? Number.NaN : Date.parse(date);
  return Date.parse(text) - (Number.isNaN(serverNow) ? now : serverNow);
}

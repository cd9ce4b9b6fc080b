/** A place nearer to the beginning is none to go on at; ms, and a part of a short video, but no glance at it. */
const FIRST_MS = 5000;
const FIRST_PART = 0.05;
const GLANCE_MS = 2000;
/** Part of a video from which on it counts as watched: what follows are the credits. */
const WATCHED_PART = 0.9;

/** Whether so much was seen that the video counts as watched. `durationMs`: null where nobody knows. */
export function isWatchedAt(positionMs: number, durationMs: number | null): boolean {
  return durationMs !== null && durationMs > 0 && positionMs >= durationMs * WATCHED_PART;
}

/** Where to go on another time, in whole ms; null: at the beginning, as nearly nothing or nearly all was seen. */
export function resumePoint(positionMs: number, durationMs: number | null): number | null {
  const ofShort = Math.max(GLANCE_MS, (durationMs ?? Number.POSITIVE_INFINITY) * FIRST_PART);
  const first = Math.min(FIRST_MS, ofShort);
  if (positionMs < first || isWatchedAt(positionMs, durationMs)) return null;
  return Math.round(positionMs);
}

/** How much of it was seen, 0 to 1, for a bar; null where nobody knows. */
export function seenPart(resumeMs: number | null, durationMs: number | null): number | null {
  if (resumeMs === null || durationMs === null || durationMs <= 0) return null;
  return Math.min(1, resumeMs / durationMs);
}

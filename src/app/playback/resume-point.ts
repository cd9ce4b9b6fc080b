import { partAmong } from '../../shared/names/part-of-name.ts';
import type { WatchedState } from '../../shared/playback.ts';

/** Where a person is in a title, and in which part of it. */
export type ResumePlace = Pick<WatchedState, 'resumeMs' | 'resumePart'>;

/** A file of a title, as far as its place among them is asked for. */
interface TimedFile {
  readonly name: string;
  readonly durationMs: number | null;
}

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

/** Where to go on in a file of a title, in ms; null: what was left is in another part, or nothing was. */
export function resumeIn(
  { resumeMs, resumePart }: ResumePlace,
  fileName: string,
  files: readonly { readonly name: string }[],
): number | null {
  return resumePart === null || partAmong(fileName, files) === resumePart ? resumeMs : null;
}

/**
 * How much of a title was seen, 0 to 1: of a film in parts, of all of them. Null where nobody knows.
 * @param runtimeMs as long as it is said to run, where no file tells
 */
export function seenOf(
  { resumeMs, resumePart }: ResumePlace,
  files: readonly TimedFile[],
  runtimeMs: number | null,
): number | null {
  const longest = Math.max(0, ...files.map(({ durationMs }) => durationMs ?? 0));
  const byPart = new Map<number, number | null>();
  for (const { name, durationMs } of files) {
    const part = partAmong(name, files);
    if (part !== undefined && !byPart.has(part)) byPart.set(part, durationMs);
  }
  const lengths = [...byPart];
  if (resumeMs === null || resumePart === null || lengths.some(([, ms]) => ms === null))
    return seenPart(resumeMs, longest > 0 ? longest : runtimeMs);
  const sum = (all: typeof lengths) => all.reduce((total, [, ms]) => total + (ms ?? 0), 0);
  const before = lengths.filter(([part]) => part < resumePart);
  return seenPart(sum(before) + resumeMs, sum(lengths));
}

import type { CacheEntryFacts, CacheQuery } from '../shared/cache/cache-entry.ts';
import type { CacheSettings } from '../shared/cache/cache-settings.ts';

/** The end of the year 9999: until when answers are kept whose provider sets no limit. ms since the epoch. */
export const FOREVER = 253_402_300_799_999;

/** How long "no such thing" is believed at most, in ms. */
export const NEGATIVE_TTL = 10 * 60_000;

/** A clock may be set right by so much without an answer seeming to come from the future, in ms. */
const CLOCK_TOLERANCE = 5 * 60_000;

const MINUTE = 60_000;

/** How long an answer counts as new, in ms: as said for its type, else for its provider, else for all. */
export function ttlOf({ provider, type }: CacheQuery, settings: CacheSettings): number {
  const minutes = settings.ttlByType[type] ?? settings.ttlByProvider[provider] ?? settings.ttlMinutes;
  return minutes * MINUTE;
}

/**
 * The times of an answer given now, in whole ms since the epoch.
 * @param ttlMs how long it counts as new
 * @param ceilingMs longest time its provider lets it be kept; absent: as long as one likes
 */
export function entryTimes(
  now: number,
  ttlMs: number,
  ceilingMs: number | undefined,
): Pick<CacheEntryFacts, 'createdAt' | 'expiresAt' | 'keepUntil'> {
  const createdAt = Math.trunc(now);
  const keepUntil = Math.min(createdAt + Math.max(0, Math.trunc(ceilingMs ?? FOREVER)), FOREVER);
  const expiresAt = Math.min(createdAt + Math.max(0, Math.ceil(ttlMs)), keepUntil);
  return { createdAt, expiresAt, keepUntil };
}

/**
 * What a kept answer is good for. One that seems to come from the future was written before the clock was put back:
 * nobody knows its age, so it is never fresh.
 */
export function stateOf(
  entry: Pick<CacheEntryFacts, 'createdAt' | 'expiresAt' | 'keepUntil'>,
  now: number,
): 'fresh' | 'stale' | 'unusable' {
  if (now >= entry.keepUntil) return 'unusable';
  if (now >= entry.expiresAt || entry.createdAt > now + CLOCK_TOLERANCE) return 'stale';
  return 'fresh';
}

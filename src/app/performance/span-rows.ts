import type { TimerSummary } from '../../instrumentation/timer-statistics.ts';
import type { Track } from '../../instrumentation/track.ts';

/**
 * Timers of a track (or all), the largest total first. While somebody points at a row it must not slip
 * away: `held` are names whose order is kept, and what is new comes behind them.
 */
export function spanRows(
  timers: readonly TimerSummary[],
  track: Track | null,
  held: readonly string[] = [],
): TimerSummary[] {
  const places = new Map(held.map((name, index) => [name, index]));
  const placeOf = ({ name }: TimerSummary) => places.get(name) ?? held.length;
  return timers
    .filter((timer) => track === null || timer.track === track)
    .sort((one, other) => placeOf(one) - placeOf(other) || other.total - one.total);
}

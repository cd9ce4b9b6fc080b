import { formatCount, formatThings } from '../../shared/format-number.ts';
import type { RunningJob } from './running-job.ts';

/** A time to wait, in words that do not promise too much: "about 2 min left". */
export function timeLeft(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds} s left`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `about ${minutes} min left`;
  return `about ${Math.floor(minutes / 60)} h ${minutes % 60} min left`;
}

/** What a running job is at: phase, number, rate and time left, as far as known, and what became of cancelling it. */
export function progressText({ jobType, progress, isCancelling }: RunningJob): string {
  if (progress === undefined) return isCancelling ? 'Cancelling' : 'Starting';
  const { phase, processed, itemsPerSecond, remainingMs, stop } = progress;
  const isStopped = isCancelling && stop !== 'too-late';
  if (isStopped && stop !== 'begun') return 'Cancelling';
  return [
    isStopped ? 'Cancelling: finishing what is kept' : undefined,
    phase,
    processed === undefined || processed === 0
      ? undefined
      : formatThings(processed, jobType === 'scan' ? 'file' : 'title'),
    itemsPerSecond ? `${formatCount(itemsPerSecond)} a second` : undefined,
    remainingMs === undefined || remainingMs === null ? undefined : timeLeft(remainingMs),
    stop === 'too-late' ? 'can no longer be cancelled' : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

import { formatCount, formatThings } from '../../shared/format-number.ts';
import type { JobType } from '../../shared/job-run.ts';
import type { RunningJob } from './running-job.ts';

/** A time to wait, in words that do not promise too much: "about 2 min left". */
export function timeLeft(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds} s left`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `about ${minutes} min left`;
  return `about ${Math.floor(minutes / 60)} h ${minutes % 60} min left`;
}

/** What jobs count, where it is not titles. */
const COUNTED: Partial<Record<JobType, string>> = { scan: 'file', 'read-files': 'file', pictures: 'picture' };

/** What a job is at: phase, number, rate and time left, as far as known, and what became of stopping it. */
export function progressText(job: RunningJob): string {
  if (job.isWaiting) return 'Waiting for its turn';
  const { progress } = job;
  const stopping = stoppingText(job);
  const isFinishing = progress?.stop === 'begun';
  if (stopping !== undefined && !isFinishing) return stopping;
  if (progress === undefined) return 'Starting';
  const told = stopping === undefined ? [] : [`${stopping}: finishing what is kept`];
  return [...told, ...progressParts(job.jobType, progress)].join(' · ');
}

/** What a person asked for, unless it is too late for it. */
function stoppingText({ progress, isCancelling, isPausing }: RunningJob): string | undefined {
  if (progress?.stop === 'too-late') return undefined;
  if (isCancelling) return 'Cancelling';
  return isPausing ? 'Pausing' : undefined;
}

function progressParts(jobType: JobType, progress: RunningJob['progress'] & object): string[] {
  const { phase, processed = 0, itemsPerSecond, remainingMs, stop } = progress;
  const parts = [phase];
  if (processed > 0) parts.push(formatThings(processed, COUNTED[jobType] ?? 'title'));
  if (itemsPerSecond) parts.push(`${formatCount(itemsPerSecond)} a second`);
  if (remainingMs !== undefined && remainingMs !== null) parts.push(timeLeft(remainingMs));
  if (stop === 'too-late') parts.push('can no longer be cancelled');
  return parts;
}

import { formatCount, formatThings } from '../../shared/format-number.ts';
import type { JobStatus, JobType } from '../../shared/job-run.ts';
import { doneTitle } from '../edits/batch-words.ts';
import { selectedCounts, selectedName, selectedNote } from '../metadata/selected-note.ts';
import { retitledBy } from './retitled-by.ts';
import type { EndedJob, JobOutcome } from './running-job.ts';

const NAMES: Readonly<Record<JobType, string>> = {
  import: 'Import',
  generate: 'Generation',
  'remove-library': 'Removal',
  export: 'Export',
  restore: 'Restore',
  scan: 'Scan',
  'read-files': 'Reading of files',
  match: 'Match',
  pictures: 'Fetching',
  batch: 'Batch',
};

const STATUS: Readonly<Record<JobStatus, string>> = {
  queued: 'Waiting',
  running: 'Running',
  paused: 'Paused',
  completed: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
  interrupted: 'Interrupted',
};

/** What kind of work a job is, in a word or two. */
export function jobTypeName(type: JobType): string {
  return NAMES[type];
}

/** Where a job stands, in a word. */
export function jobStatusName(status: JobStatus): string {
  return STATUS[status];
}

/** What came of a job, in numbers: "10,000 added · 12 skipped · 3 rejected · 5 taken in part". */
export function jobCounts(job: EndedJob): string {
  if (job.jobType === 'remove-library') return `${formatCount(job.processed)} removed`;
  if (job.jobType === 'scan') return scanCounts(job);
  const selected = selectedNote(job);
  if (selected !== undefined) return selectedCounts(selected, job.rejected);
  if (job.jobType === 'match') return matchCounts(job);
  if (job.jobType === 'read-files') return readCounts(job);
  if (job.jobType === 'pictures') return pictureCounts(job);
  if (job.jobType === 'batch') return batchCounts(job);
  const parts = [
    [job.added, 'added'],
    [job.updated, 'updated'],
    [job.skipped, 'skipped'],
    [job.rejected, 'rejected'],
    [job.adjusted, 'taken in part'],
  ] as const;
  const told = parts.filter(([count, word]) => count > 0 || word === 'added');
  return told.map(([count, word]) => `${formatCount(count)} ${word}`).join(' · ');
}

/**
 * Of files: "12 new · 3 changed · 4,000 unchanged · 2 could not be read"; where all names were read again, "4,015 names
 * read · 30 titles changed · 4 left as they were · 12 new".
 */
function scanCounts(job: EndedJob): string {
  const { processed, added, updated, skipped, rejected, adjusted } = job;
  const retitled = retitledBy(job);
  if (retitled !== null) {
    const names = [`${formatThings(processed, 'name')} read`, `${formatThings(retitled, 'title')} changed`];
    if (adjusted > 0)
      names.push(`${formatCount(adjusted)} left as ${adjusted === 1 ? 'it was' : 'they were'}`);
    if (added > 0) names.push(`${formatCount(added)} new`);
    if (rejected > 0) names.push(`${formatCount(rejected)} could not be read`);
    return names.join(' · ');
  }
  const parts = [
    [added, 'new'],
    [updated, 'changed'],
    [skipped, 'unchanged'],
    [rejected, 'could not be read'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, word]) => `${formatCount(count)} ${word}`);
  return told.length === 0 ? 'Nothing new' : told.join(' · ');
}

/** Of files: "1,200 read · 2 could not be read". */
function readCounts({ updated, rejected }: EndedJob): string {
  const read = `${formatCount(updated)} read`;
  return rejected === 0 ? read : `${read} · ${formatCount(rejected)} could not be read`;
}

/** Of titles: "240 matched · 12 left to you · 3 could not be asked for". */
function matchCounts({ updated, skipped, rejected }: EndedJob): string {
  const parts = [
    [updated, 'matched'],
    [skipped, 'left to you'],
    [rejected, 'could not be asked for'],
  ] as const;
  const told = parts.filter(([count, word]) => count > 0 || word === 'matched');
  return told.map(([count, word]) => `${formatCount(count)} ${word}`).join(' · ');
}

/** "480 fetched · 3 could not be had". */
function pictureCounts({ updated, rejected }: EndedJob): string {
  const failed = rejected === 0 ? '' : ` · ${formatCount(rejected)} could not be had`;
  return `${formatCount(updated)} fetched${failed}`;
}

/** "100,000 changed · 12 left as they were"; all of it or nothing. */
function batchCounts({ status, updated, skipped }: EndedJob): string {
  if (status === 'queued' || status === 'running') return '';
  if (status !== 'completed') return NOTHING_CHANGED;
  const changed = `${formatCount(updated)} changed`;
  return skipped === 0
    ? changed
    : `${changed} · ${formatCount(skipped)} left as ${skipped === 1 ? 'it was' : 'they were'}`;
}

/** A batch is one transaction. */
const NOTHING_CHANGED = 'Nothing was changed';

/**
 * What a job's report lists: "rejected lines", "lines taken in part", or both; null when there is nothing
 * to list.
 */
export function notedLines({
  jobType,
  rejected,
  adjusted,
}: Pick<EndedJob, 'rejected' | 'adjusted'> & Partial<Pick<EndedJob, 'jobType'>>): string | null {
  if (rejected + adjusted === 0) return null;
  switch (jobType) {
    case 'match':
    case 'pictures':
      return 'what is missing';
    case 'scan':
      return leftWords(rejected, adjusted);
    case 'read-files':
      return 'what could not be read';
    default:
      if (adjusted === 0) return 'rejected lines';
      return rejected === 0 ? 'lines taken in part' : 'lines rejected or taken in part';
  }
}

/** A scan leaves alone what somebody has decided on. */
function leftWords(rejected: number, adjusted: number): string {
  if (adjusted === 0) return 'what could not be read';
  return rejected === 0 ? 'what was left as it was' : 'what could not be read or was left as it was';
}

/** What to say when a job has ended. */
export function jobOutcome(job: EndedJob): JobOutcome {
  if (job.jobType === 'batch') return batchOutcome(job);
  const selected = selectedNote(job);
  const name =
    selected === undefined
      ? `${jobTypeName(job.jobType)} of “${job.title}”`
      : selectedName(selected, job.title);
  switch (job.status) {
    case 'completed':
      return { title: `${name} is complete`, text: jobCounts(job), isGood: true };
    case 'paused':
      return { title: `${name} is paused`, text: 'It can be resumed under Jobs.', isGood: true };
    case 'cancelled':
      return { title: `${name} was cancelled`, text: `Kept: ${jobCounts(job)}`, isGood: true };
    default:
      return {
        title: `${name} stopped`,
        text: `${job.errorMessage ?? 'It can be resumed under Jobs.'} Kept: ${jobCounts(job)}.`,
        isGood: false,
      };
  }
}

function batchOutcome(job: EndedJob): JobOutcome {
  const { status, title, errorMessage } = job;
  if (status === 'completed') return { title: doneTitle(title), text: jobCounts(job), isGood: true };
  const name = `“${title}”`;
  if (status === 'cancelled')
    return { title: `${name} was cancelled`, text: `${NOTHING_CHANGED}.`, isGood: true };
  const reason = status === 'failed' && errorMessage !== null ? `${errorMessage} ` : '';
  return { title: `${name} stopped`, text: `${reason}${NOTHING_CHANGED}.`, isGood: false };
}

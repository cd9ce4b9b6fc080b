import { expect, test } from '@playwright/test';
import { jobCounts, jobOutcome, notedLines } from '../../src/app/jobs/job-outcome.ts';
import { rejectionCsv } from '../../src/app/jobs/rejection-csv.ts';
import type { EndedJob } from '../../src/app/jobs/running-job.ts';
import { progressText, timeLeft } from '../../src/app/jobs/time-left.ts';
import type { JobStop } from '../../src/shared/job-run.ts';

const ended: EndedJob = {
  jobType: 'import',
  status: 'completed',
  title: 'films.csv',
  processed: 12_003,
  added: 12_000,
  updated: 0,
  skipped: 2,
  rejected: 1,
  adjusted: 0,
  errorMessage: null,
};

test('what came of a job is told in numbers', () => {
  expect(jobCounts(ended)).toBe('12,000 added · 2 skipped · 1 rejected');
  expect(jobCounts({ ...ended, added: 0, skipped: 0, rejected: 0 })).toBe('0 added');
  expect(jobCounts({ ...ended, jobType: 'remove-library' })).toBe('12,003 removed');
});

test('what came of fetching pictures is told in numbers', () => {
  const pictures = { ...ended, jobType: 'pictures', added: 0, updated: 480, skipped: 0 } as const;
  expect(jobCounts(pictures)).toBe('480 fetched · 1 could not be had');
  expect(jobCounts({ ...pictures, rejected: 0 })).toBe('480 fetched');
});

test('what came of reading all names again is told in numbers, and as what the report lists', () => {
  const resume = JSON.stringify({ rootIds: [1], rereadsNames: true, position: { place: 'A', retitled: 34 } });
  const names = {
    ...ended,
    jobType: 'scan',
    processed: 4_000,
    added: 0,
    skipped: 4_000,
    rejected: 0,
    resume,
  } as const;
  expect(jobCounts(names)).toBe('4,000 names read · 34 titles changed');
  expect(jobCounts({ ...names, adjusted: 2, added: 3, rejected: 1 })).toBe(
    '4,000 names read · 34 titles changed · 2 left as they were · 3 new · 1 could not be read',
  );
  expect(jobCounts({ ...names, resume: JSON.stringify({ rootIds: [1] }) })).toBe('4,000 unchanged');
  expect(notedLines({ ...names, adjusted: 2 })).toBe('what was left as it was');
  expect(notedLines({ ...names, rejected: 1 })).toBe('what could not be read');
});

test('lines taken in part are told beside rejected ones, in counts and as what a report lists', () => {
  expect(jobCounts({ ...ended, adjusted: 30 })).toBe(
    '12,000 added · 2 skipped · 1 rejected · 30 taken in part',
  );
  expect(notedLines({ rejected: 1, adjusted: 30 })).toBe('lines rejected or taken in part');
  expect(notedLines({ rejected: 0, adjusted: 30 })).toBe('lines taken in part');
  expect(notedLines({ rejected: 1, adjusted: 0 })).toBe('rejected lines');
  expect(notedLines({ rejected: 0, adjusted: 0 })).toBeNull();
});

test('a job that failed says why and what was kept', () => {
  const outcome = jobOutcome({ ...ended, status: 'failed', errorMessage: 'The disk is full.' });
  expect(outcome.isGood).toBe(false);
  expect(outcome.text).toBe('The disk is full. Kept: 12,000 added · 2 skipped · 1 rejected.');
});

test('a cancelled job is no failure', () => {
  expect(jobOutcome({ ...ended, status: 'cancelled' })).toMatchObject({ isGood: true });
});

test('times to wait grow coarser', () => {
  expect(timeLeft(200)).toBe('1 s left');
  expect(timeLeft(42_400)).toBe('42 s left');
  expect(timeLeft(130_000)).toBe('about 2 min left');
  expect(timeLeft(5_400_000)).toBe('about 1 h 30 min left');
});

test('progress tells only what is known', () => {
  const job = {
    key: 1,
    jobType: 'import',
    title: 'x',
    libraryId: 1,
    isCancelling: false,
    cancel: () => {},
  } as const;
  expect(progressText(job)).toBe('Starting');
  expect(progressText({ ...job, progress: { phase: 'Building indexes', fraction: 0.5 } })).toBe(
    'Building indexes',
  );
  const progress = {
    phase: 'Reading titles',
    fraction: 0.1,
    processed: 2000,
    itemsPerSecond: 1000,
    remainingMs: 9000,
  };
  expect(progressText({ ...job, progress })).toBe(
    'Reading titles · 2,000 titles · 1,000 a second · 9 s left',
  );
});

test('a job that is cancelled says what it still does, and one that cannot be says so', () => {
  const job = { key: 1, jobType: 'import', title: 'x', libraryId: 1, cancel: () => {} } as const;
  const at = (stop: JobStop, isCancelling: boolean) =>
    progressText({
      ...job,
      isCancelling,
      progress: { phase: 'Building indexes', fraction: 0.5, remainingMs: 4000, stop },
    });
  expect(progressText({ ...job, isCancelling: true })).toBe('Cancelling');
  expect(at('possible', true)).toBe('Cancelling');
  expect(at('begun', true)).toBe('Cancelling: finishing what is kept · Building indexes · 4 s left');
  for (const isCancelling of [false, true])
    expect(at('too-late', isCancelling)).toBe('Building indexes · 4 s left · can no longer be cancelled');
});

test('rejected lines become CSV that no spreadsheet takes for formulas', () => {
  const csv = rejectionCsv([
    { file: 'a.csv', line: 3, reason: 'It has no title.', excerpt: '=HYPERLINK("x")', itemId: null },
    { file: 'a.csv', line: 4, reason: 'Two\nlines', excerpt: 'a,b', itemId: null },
  ]);
  expect(csv).toBe(
    '"file","line","reason","excerpt"\r\n' +
      '"a.csv","3","It has no title.","\'=HYPERLINK(""x"")"\r\n' +
      '"a.csv","4","Two\nlines","a,b"',
  );
});

import { expect, test } from '@playwright/test';
import { jobCounts, jobOutcome, notedLines } from '../../src/app/jobs/job-outcome.ts';
import type { EndedJob } from '../../src/app/jobs/running-job.ts';
import { progressText } from '../../src/app/jobs/time-left.ts';
import { nameRuleFault } from '../../src/app/scan/check-name-rule.ts';
import { parseSmallestSize } from '../../src/app/scan/parse-smallest-size.ts';
import { rootState, vanishedQuestion } from '../../src/app/scan/root-words.ts';
import { rootsOfJob } from '../../src/app/scan/scan-job-roots.ts';
import type { ScanRoot } from '../../src/shared/files/scan-root.ts';

const root: ScanRoot = {
  id: 1,
  libraryId: 1,
  name: 'Films',
  kind: 'folder',
  handleKey: 'k',
  isOffline: false,
  scannedAt: null,
  files: 10_000,
  missing: 0,
  vanished: 1234,
};

const scan: EndedJob = {
  jobType: 'scan',
  status: 'completed',
  title: 'Films',
  processed: 4017,
  added: 12,
  updated: 3,
  skipped: 4000,
  rejected: 2,
  adjusted: 0,
  errorMessage: null,
};

test('what came of a scan is told in files', () => {
  expect(jobCounts(scan)).toBe('12 new · 3 changed · 4,000 unchanged · 2 could not be read');
  expect(jobCounts({ ...scan, added: 0, updated: 0, skipped: 0, rejected: 0 })).toBe('Nothing new');
  expect(jobOutcome(scan).title).toBe('Scan of “Films” is complete');
  expect(notedLines(scan)).toBe('what could not be read');
  expect(notedLines({ ...scan, rejected: 0 })).toBeNull();
});

test('a running scan counts files', () => {
  const progress = { phase: 'Looking at Films/A', fraction: 0, processed: 1 };
  const job = { key: 1, title: 'Films', libraryId: 1, isCancelling: false, cancel: () => {}, progress };
  expect(progressText({ ...job, jobType: 'scan' })).toBe('Looking at Films/A · 1 file');
});

test('a root says what it is, and asks about files that vanished', () => {
  expect(rootState(root)).toBe('Folder · 10,000 files');
  expect(vanishedQuestion(root)).toBe(
    '1,234 of 10,000 files of “Films” were not found. Is the drive connected?',
  );
});

test('an interrupted scan goes on with the roots its note names, or with all of its library', () => {
  const roots = [root, { ...root, id: 2 }, { ...root, id: 3, libraryId: 2 }];
  const ids = (resume: string | null) => rootsOfJob({ libraryId: 1, resume }, roots).map(({ id }) => id);
  expect(ids('{"rootIds":[2,3]}')).toEqual([2]);
  for (const note of [null, '', '{', '[]', '{"rootIds":7}', '{"rootIds":[9]}'])
    expect(ids(note)).toEqual([1, 2]);
});

test('a rule for names that cannot be used says why', () => {
  const fault = (pattern: string) => nameRuleFault({ pattern });
  expect(fault('(?<title>.+) \\((?<year>\\d{4})\\)')).toBeUndefined();
  expect(fault('(?<title>.+)|(?<episode>\\d+)')).toBeUndefined();
  expect(fault(' ')).toBe('A rule needs a pattern.');
  expect(fault('.+')).toContain('names nothing');
  expect(fault('(?<title>.+) (?<jahr>\\d+)')).toContain('There is no “jahr”');
  expect(fault('(?<title>[)')).toMatch(/^This is no regular expression: (?!.*\[\)).+\.$/);
});

test('a smallest size is read in megabytes', () => {
  expect(['', '50', '0,5', ' 1.25 ', '.', '-1', 'ten', '1e9'].map(parseSmallestSize)).toEqual([
    0,
    50_000_000,
    500_000,
    1_250_000,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

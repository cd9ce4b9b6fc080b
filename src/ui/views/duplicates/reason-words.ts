import type { DuplicateReason } from '../../../shared/duplicates/duplicate-report.ts';

/** What titles have in common, in words. */
export const REASON_WORDS: Readonly<Record<DuplicateReason, string>> = {
  'external-id': 'Same id',
  title: 'Same title and year',
  episode: 'Same episode',
  fingerprint: 'Same content',
  size: 'Same size (a hint)',
};

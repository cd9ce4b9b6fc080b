import { expect, test } from '@playwright/test';
import { batchTitle, doneTitle, turnTitle } from '../../src/app/edits/batch-words.ts';
import { jobCounts, jobOutcome } from '../../src/app/jobs/job-outcome.ts';
import type { ItemEdit } from '../../src/shared/edits/item-edit.ts';

const TAG: ItemEdit = { kind: 'tags', add: ['later'], remove: [] };

test('a batch is called by what is to be done, and then by what was done', () => {
  const edits: readonly ItemEdit[] = [
    TAG,
    { kind: 'tags', add: [], remove: ['later'] },
    { kind: 'list', field: 'genres', add: ['Noir'], remove: [] },
    { kind: 'collections', add: ['To see'], remove: [] },
    { kind: 'collections', add: [], remove: ['To see'] },
    { kind: 'favourite', isFavourite: true },
    { kind: 'watched', isWatched: false },
    { kind: 'user-rating', rating: 8 },
    { kind: 'user-rating', rating: null },
    { kind: 'favourite', isFavourite: true, notes: null },
    { kind: 'restore' },
  ];
  const titles = edits.map((edit) => batchTitle(12_000, [edit]));
  expect(titles).toEqual([
    'Tag 12,000 titles with later',
    'Remove the tag later from 12,000 titles',
    'Add Noir to the genres of 12,000 titles',
    'Put 12,000 titles into To see',
    'Remove 12,000 titles from To see',
    'Add 12,000 titles to favourites',
    'Mark 12,000 titles as not watched',
    'Rate 12,000 titles 8',
    'Remove your rating of 12,000 titles',
    'Make 12,000 titles favourites without notes',
    'Restore 12,000 titles',
  ]);
  expect(titles.map(doneTitle)[0]).toBe('Tagged 12,000 titles with later');
  expect(titles.map(doneTitle)[4]).toBe('Removed 12,000 titles from To see');
});

test('what came of a batch is all of it or nothing', () => {
  const act = { id: 1, edits: [TAG], itemId: null, title: null, itemCount: 9000, doneAt: 0, undoneAt: null };
  const title = turnTitle(act, 'undo');
  const counts = { processed: 9000, added: 0, updated: 8999, skipped: 1, rejected: 0, adjusted: 0 };
  const job = { jobType: 'batch', title, ...counts, errorMessage: null } as const;
  expect(jobOutcome({ ...job, status: 'completed' })).toEqual({
    title: 'Undone: Tagged 9,000 titles with later',
    text: '8,999 changed · 1 left as it was',
    isGood: true,
  });
  const ends = ['cancelled', 'interrupted', 'failed'] as const;
  for (const status of ends) expect(jobCounts({ ...job, status })).toBe('Nothing was changed');
  expect(jobOutcome({ ...job, status: 'failed', errorMessage: 'The disk is full.' }).text).toBe(
    'The disk is full. Nothing was changed.',
  );
});

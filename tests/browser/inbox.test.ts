import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/inbox.ts';

const SCENARIOS = '/tests/browser/scenarios/inbox.ts';
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('titles are set aside and accepted, both are undone, and what others decided is left alone', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'decide'>>(SCENARIOS, 'decide');
  expect(found.counts).toEqual([{ libraryId: 1, unsure: 1, nothing: 1, failed: 1, skipped: 0, matched: 2 }]);
  expect(found.waiting).toEqual([
    { title: 'Nobody’s', outcome: 'nothing', score: null },
    { title: 'Two of a Kind', outcome: 'unsure', score: 0.61 },
  ]);
  expect(found.skipped).toBe(3);
  expect(found.set).toEqual({ skipped: ['Broken', 'Nobody’s', 'Two of a Kind'], waiting: [] });
  expect(found.again).toBe(0);
  expect(found.retried).toBe(1);
  expect(found.stillSkipped).toEqual(['Broken', 'Nobody’s', 'Two of a Kind']);
  expect(found.isUnskipped).toBe(true);
  expect(found.then).toEqual([{ title: 'The Quiet Harbour', status: 'manual' }]);
  expect(found.wanted).toEqual([
    { type: 'poster', status: 'pending' },
    { type: 'fanart', status: 'pending' },
  ]);
  expect(found.left).toEqual(['Nobody’s']);
  expect(found.late).toBe('constraint: “The Quiet Harbour” was decided on meanwhile; nothing was changed.');
  expect(found.isUndone).toBe(true);
  expect(found.lateUndo).toBe(1);
  expect(found.kept).toEqual([{ title: 'Mine', status: 'manual' }]);
  expect(found.broke).toEqual([]);
});

test('the titles of a folder become one, with files and what was made of them, and are taken apart again', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'applyToFolder'>>(SCENARIOS, 'applyToFolder');
  expect(found.order).toEqual([
    'Videos/Harbour: Harbour one',
    'Videos/Harbour: Harbour two',
    'Videos/Signals: N Signals',
    'Videos/Signals: Signals',
  ]);
  expect(found.fileCounts).toEqual([2 - 1, 2]);
  expect(found.inFolder).toEqual([2, 2]);
  expect(found.wrong).toContain('invalid-argument');
  expect(found.isUnchanged).toBe(true);
  expect(found.titles).toEqual([
    { title: 'Low Tide', status: 'matched', files: 1, tags: 0, plays: null },
    { title: 'Slack Water', status: 'matched', files: 2, tags: 0, plays: 6 },
    { title: 'High Tide', status: 'matched', files: 1, tags: 0, plays: null },
    { title: 'The Quiet Harbour', status: 'manual', files: 2, tags: 1, plays: 3 },
    { title: 'Northern Signals', status: 'manual', files: 0, tags: 1, plays: null },
  ]);
  expect(found.names).toEqual([{ title: 'N Signals' }]);
  expect(found.left).toEqual([]);
  expect(found.broke).toEqual([]);
  expect(found.isUndone).toBe(true);
  expect(found.brokeUndone).toEqual([]);
});

test('a match nobody chose is taken back whole, waits again, and is not made again', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'refuse'>>(SCENARIOS, 'refuse');
  expect(found.matched).toEqual([
    {
      title: 'Northern Signals',
      before: { title: 'Signals', year: null },
      score: 0.95,
      reasons: ['Same title'],
    },
    {
      title: 'The Quiet Harbour',
      before: { title: 'Known', year: 1999 },
      score: 0.95,
      reasons: ['Same title'],
    },
  ]);
  expect(found.isUndone).toBe(true);
  expect(found.lateUndo).toBe(2);
  expect(found.refused).toBe(2);
  // The picture of before is gone from the disk: it is fetched again.
  expect(found.pictures).toEqual([{ key: null, status: 'pending' }]);
  expect(found.isAsBefore).toBe(true);
  expect(found.waiting).toEqual(['Known', 'Signals']);
  expect(found.candidates).toEqual(['Signals']);
  expect(found.twice).toBeNull();
  expect(found.again).toEqual([
    { title: 'Known', status: 'pending' },
    { title: 'Signals', status: 'pending' },
  ]);
  expect(found.episodes).toEqual([]);
  expect(found.broke).toEqual([]);
});

test('a match asks next for what is on the screen, and for everything once', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'askWhatIsSeen'>>(SCENARIOS, 'askWhatIsSeen');
  expect(found.channel).toBe('test~interaction');
  expect(found.ok).toBe(true);
  expect(found.early).toEqual(['Film 89', 'Film 90']);
  expect(found.asked).toBe(100);
  expect(found.distinct).toBe(100);
});

test('decisions are acts that are undone and done again', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'decisionsAsActs'>>(SCENARIOS, 'decisionsAsActs');
  expect(found.differences).toEqual([]);
  expect(found.told).toEqual([{ kind: 'match', to: expect.any(String) }]);
  expect(found.left).toBe(1);
  expect(found.withSeason).toBe(0);
  expect(found.broke).toEqual([]);
});

test('films of a folder are one as duplicates are, and undoing that leaves what was made of them since', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'folderLater'>>(SCENARIOS, 'folderLater');
  expect(found.together).toEqual({
    ...{
      title: 'The Quiet Harbour',
      year: 1950,
      status: 'manual',
      notes: 'lent to Ann\ndirector’s cut',
      rating: 8,
    },
    ...{
      keywords: 'noir',
      own: 'keywords,year',
      genres: 'Drama,Mystery',
      tags: 'to see',
      watched: 1,
      files: 2,
    },
  });
  expect(found.early).toEqual([1, null]);
  expect(found.left).toBe(0);
  expect(found.apart).toEqual([
    {
      ...{ title: 'Harbour one', year: null, status: 'pending', notes: 'lent to Bo', rating: 9 },
      ...{ keywords: null, own: null, genres: null, tags: 'mine', watched: null, files: 1 },
    },
    {
      ...{ title: 'Harbour two', year: 1950, status: 'pending', notes: 'director’s cut', rating: 8 },
      ...{ keywords: 'noir', own: 'keywords,year', genres: 'Krimi', tags: null, watched: 1, files: 1 },
    },
  ]);
  expect(found.waiting).toEqual(['Harbour one', 'Harbour two']);
  expect(found.broke).toEqual([]);
});

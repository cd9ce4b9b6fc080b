import { expect, test } from '../support/browser-test.ts';

const SCENARIOS = '/tests/browser/scenarios/receive-database.ts';

test('a file that another program has changed is refused by what it changed', async ({ runInWorker }) => {
  const changed = 'migration-history: This file was changed by another program: ';
  expect(await runInWorker(SCENARIOS, 'answers')).toEqual({
    untouched: 'taken',
    noTable: `${changed}its structure lacks the table credit.`,
    noIndex: `${changed}its structure lacks the index media_item_library_year.`,
    column: `${changed}its structure has another table library.`,
    view: `${changed}its structure has the view film besides.`,
    trigger: `${changed}its structure has the trigger more besides.`,
    otherTrigger: `${changed}its structure has another trigger media_item_counted_insert.`,
    noPerson:
      'database-damaged: The database is damaged: its table credit refers to an entry of person that is not there.',
    laterVersion: `${changed}it says it is of version 99, and its history ends with 30.`,
    retired: 'taken',
    loadOfOthers: `${changed}its structure has the trigger more besides.`,
  });
});

test('counters, an unfinished first load and an older version are no reason to refuse', async ({
  runInWorker,
}) => {
  const taken = { libraries: 1, items: 2, found: 30, count: 2, isCurrent: true };
  expect(await runInWorker(SCENARIOS, 'mended')).toEqual({
    counters: taken,
    retired: taken,
    cutOff: taken,
    older: { ...taken, found: 4 },
    olderCutOff: { ...taken, found: 6 },
  });
});

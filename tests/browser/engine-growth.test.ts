import { expect, test } from '../support/browser-test.ts';

const SCENARIOS = '/tests/browser/scenarios/engine-growth.ts';

test('new pages go to their place at once, and others see them after the commit', async ({ runInWorker }) => {
  expect(await runInWorker(SCENARIOS, 'growsWithoutTheWriteAheadFile')).toEqual({
    inFile: true,
    inWriteAheadFiles: true,
    seen: 2000,
    integrity: 'ok',
  });
});

test('a transaction that is rolled back gives its room back', async ({ runInWorker }) => {
  expect(await runInWorker(SCENARIOS, 'rollbackGivesBack')).toEqual({
    grewMeanwhile: true,
    isAsBefore: true,
    notes: 110,
    integrity: 'ok',
  });
});

test('a checkpoint by another connection takes away no page that is new', async ({ runInWorker }) => {
  expect(await runInWorker(SCENARIOS, 'anotherTabChecksPoints')).toEqual({
    moved: true,
    notes: 4000,
    integrity: 'ok',
    whole: 4000,
  });
});

test('after much has been deleted the file becomes small, and grows again', async ({ runInWorker }) => {
  expect(await runInWorker(SCENARIOS, 'shrinks')).toEqual({
    large: true,
    small: true,
    notes: 2010,
    integrity: 'ok',
  });
});

test('what a dead worker left behind the end does no harm', async ({ runInWorker }) => {
  expect(await runInWorker(SCENARIOS, 'diesWhileGrowing')).toBe(true);
  expect(await runInWorker(SCENARIOS, 'afterDeath')).toEqual({
    notes: 100,
    after: 150,
    integrity: 'ok',
    isCut: true,
  });
});

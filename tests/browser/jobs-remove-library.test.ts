import { expect, test } from '../support/browser-test.ts';
import { runs } from '../support/test-size.ts';
import type * as Scenarios from './scenarios/remove-library.ts';

const SCENARIOS = '/tests/browser/scenarios/remove-library.ts';
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('removing the only library leaves nothing of it', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'removeOne'>>(SCENARIOS, 'removeOne', [5200], 1);
  expect(found.faults).toEqual([]);
  expect(found.job).toMatchObject({
    status: 'completed',
    processed: 5200,
    libraryId: null,
    title: 'Library 0',
  });
  expect(found.schemaIsTheSame).toBe(true);
  // The bin is a library that stays.
  expect(Object.entries(found.sizes).filter(([, rows]) => rows !== 0)).toEqual([
    ['company', 1],
    ['library', 1],
  ]);
  expect(found.unattached).toEqual(['Nobody’s business', 'Unused']);
  expect(found.history).toEqual({ events: 104, kept: 0 });
});

for (const [what, sizes, removed] of [
  ['most of what there is', [700, 5200], 2],
  ['a small part', [5200, 700], 2],
] as const) {
  test(`removing ${what} leaves the other library as it was`, async ({ runInWorker }) => {
    const found = await runInWorker<Outcome<'removeOne'>>(SCENARIOS, 'removeOne', sizes, removed);
    expect(found.faults).toEqual([]);
    expect(found.job).toMatchObject({ status: 'completed', processed: sizes[1] });
    expect(found.othersAreTheSame).toBe(true);
    expect(found.schemaIsTheSame).toBe(true);
    expect(found.sizes).toMatchObject({ media_item: sizes[0], library: 2 });
    expect(found.sizes.text_search_docsize).toBe(found.sizes.item_text);
    expect(found.unattached).toEqual(['Nobody’s business', 'Unused']);
    expect(found.phases).toEqual(
      sizes[1] === 5200 ? ['Removing titles', 'Building indexes', 'Building search'] : ['Removing titles'],
    );
  });
}

for (const [what, sizes] of [
  ['a large library', [300, 25_000]],
  ['a small library', [5400, 5200]],
] as const) {
  test(`a cancelled removal of ${what} leaves the rest whole and is ended by the next`, async ({
    runInWorker,
  }) => {
    const found = await runInWorker<Outcome<'cancelRemoval'>>(SCENARIOS, 'cancelRemoval', sizes, 2);
    expect(found.cancelled).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(found.left).toBeGreaterThan(0);
    expect(found.left).toBeLessThan(sizes[1]);
    expect(found.faultsThen).toEqual([]);
    expect(found.sameJob).toBe(true);
    expect(found.again).toBe(sizes[1]);
    expect(found.unattached).toEqual(['Nobody’s business', 'Unused']);
    expect(found.faults).toEqual([]);
  });
}

test('cancelling a removal when all titles are gone changes nothing', async ({ runInWorker }) => {
  const found = await runInWorker<Outcome<'cancelAfterRemoval'>>(SCENARIOS, 'cancelAfterRemoval');
  expect(found).toMatchObject({ ok: true, left: 0, faults: [] });
  expect(found.stops).toEqual(
    expect.arrayContaining(['Removing titles: possible', 'Building indexes: too-late']),
  );
});

test('wherever a removal is cut off, the next start makes the rest whole and removing again ends it', async ({
  runInWorker,
}) => {
  test.setTimeout(180_000);
  await runInWorker<Outcome<'cutOffRemoval'>>(SCENARIOS, 'cutOffRemoval', runs(6));
});

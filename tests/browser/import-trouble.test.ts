import { expect, test } from '../support/browser-test.ts';
import { runs } from '../support/test-size.ts';
import type * as Scenarios from './scenarios/import-trouble.ts';

const SCENARIOS = '/tests/browser/scenarios/import-trouble.ts';
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;
const ways = [
  ['a first load', 20_000],
  ['adding', 1],
] as const;

for (const [way, expectedItems] of ways) {
  test(`cancelling ${way} keeps what was stored and leaves a whole library`, async ({ runInWorker }) => {
    const found = await runInWorker<Outcome<'cancelHalfway'>>(SCENARIOS, 'cancelHalfway', expectedItems);
    expect(found.faults).toEqual([]);
    expect(found.reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(found.job?.status).toBe('cancelled');
    expect(found.stops).toEqual(
      expect.arrayContaining(['Reading titles: possible', 'Building search: begun']),
    );
    expect(found.counts?.items).toBe(found.job?.added);
    expect(found.counts?.items).toBeGreaterThanOrEqual(4000);
    expect(found.counts?.items).toBeLessThan(12_000);
  });

  test(`cancelling ${way} when all is stored changes nothing`, async ({ runInWorker }) => {
    const found = await runInWorker<Outcome<'cancelWhileFinishing'>>(
      SCENARIOS,
      'cancelWhileFinishing',
      expectedItems,
    );
    expect(found.reply).toMatchObject({ ok: true, value: { status: 'completed', added: 4000 } });
    expect(found.stops.filter((told) => !told.startsWith('Reading titles'))).toEqual(
      expectedItems === 1
        ? ['Building search: too-late']
        : ['Building indexes: too-late', 'Building search: too-late'],
    );
    expect(found.faults).toEqual([]);
  });

  test(`a source that fails during ${way} fails the job, which goes on from there`, async ({
    runInWorker,
  }) => {
    const found = await runInWorker<Outcome<'failAndResume'>>(SCENARIOS, 'failAndResume', expectedItems);
    expect(found.first).toMatchObject({ ok: false, error: { code: 'gzip-damaged' } });
    expect(found.job).toMatchObject({ status: 'failed', added: 2500 });
    expect(found.job?.error_message).toContain('2,500 titles that were stored until then stay');
    expect(found.faultsThen).toEqual([]);
    expect(found.second).toMatchObject({ status: 'completed', added: 4000, skipped: 0, errorMessage: null });
    expect(found.counts).toMatchObject({ items: 4000, credits: 12_000 });
    expect(found.faults).toEqual([]);
  });

  test(`what ${way} cannot store is reported line by line`, async ({ runInWorker }) => {
    const found = await runInWorker<Outcome<'oddItems'>>(SCENARIOS, 'oddItems', expectedItems);
    expect(found.faults).toEqual([]);
    expect(found.job).toMatchObject({
      processed: 10,
      added: 2,
      rejected: 8,
      adjusted: 1,
      credits: 1,
      people: 1,
    });
    expect(found.reasons).toEqual([
      { line: 2, reason: 'It has no title.' },
      { line: 3, reason: 'The year 12 is not between 1800 and 2200.' },
      { line: 4, reason: 'Not JSON.' },
      { line: 4, reason: 'It cannot run for 0 minutes.' },
      { line: 5, reason: 'The year was left out.' },
      { line: 5, reason: 'The rating 11 is not between 0 and 10.' },
      { line: 6, reason: 'The rating NaN is not between 0 and 10.' },
      { line: 7, reason: '“1999-31-12” is not a date.' },
      { line: 8, reason: '-1 is not a number of votes.' },
    ]);
  });
}

test('cancelling does not wait for a batch that is being made', async ({ runInWorker }) => {
  expect(await runInWorker('/tests/browser/scenarios/import-trouble.ts', 'cancelsWhileWaiting')).toEqual({
    code: 'cancelled',
    faults: [],
  });
});

test('a missing library, a second import and a library removed meanwhile are refused; what is about to end is waited for', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'refusals'>>(SCENARIOS, 'refusals');
  expect(found.missing).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(found.first).toBe(true);
  expect(found.duringLong).toMatchObject({ ok: false, error: { code: 'busy' } });
  expect(found.duringShort).toBe(true);
  expect(found.removed).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(found.notResumable.ok).toBe(false);
  expect(found.faults).toEqual([]);
});

test('wherever an import is cut off, the next start makes the library whole and it can go on', async ({
  runInWorker,
}) => {
  test.setTimeout(120_000);
  const seen = await runInWorker<Outcome<'cutOffAnywhere'>>(SCENARIOS, 'cutOffAnywhere', runs(14));
  expect(seen).toContain('internal');
});

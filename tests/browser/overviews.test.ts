import { expect, test } from '../support/browser-test.ts';
import { runs } from '../support/test-size.ts';
import type * as Scenarios from './scenarios/overviews.ts';

const SCENARIOS = '/tests/browser/scenarios/overviews.ts';
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

const OVERVIEWS = [
  'Une fille d’or perdue dans Montréal.',
  null,
  '東京の映画監督が旅に出る。',
  '서울에서 영화를 만든다',
  'A spirited girl: 千と千尋の神隠し, told ｱｷﾗ.',
  'The lost (and found) girl, AND "nothing" else',
];

for (const isFirstLoad of [true, false])
  test(`overviews are found by whole words, and by any part in scripts without spaces, after ${isFirstLoad ? 'a first load' : 'adding'}`, async ({
    runInWorker,
  }) => {
    const asked: Record<string, number[]> = {
      montreal: [1],
      MONTRÉAL: [1],
      montr: [],
      girl: [5, 6],
      'girl lost': [6],
      'd’or': [1],
      映画: [3],
      画監: [3],
      画映: [],
      神隠: [5],
      アキラ: [5],
      영화: [4],
      서울에: [4],
      에서영: [4],
      'girl 千尋': [5],
      '" AND': [6],
      '?!': [],
    };
    const queries = Object.keys(asked).map((words) => words.split(' '));
    const outcome = await runInWorker<Outcome<'findOverviews'>>(
      SCENARIOS,
      'findOverviews',
      OVERVIEWS,
      queries,
      isFirstLoad,
    );
    const found = outcome.found.map((ids, index) => [queries[index]?.join(' '), ids]);
    expect(Object.fromEntries(found)).toEqual(asked);
    expect(outcome.faults).toEqual([]);
  });

test('any words at all are answered, and those of an overview find it', async ({ runInWorker }) => {
  await runInWorker(SCENARIOS, 'anyWordsAreAnswered', runs(60));
});

for (const [overviews, common] of [
  [3000, ['often', 'the']],
  [100, []],
] as const)
  test(`words that stand in many of ${overviews} overviews are known`, async ({ runInWorker }) => {
    expect(await runInWorker(SCENARIOS, 'commonWords', overviews)).toEqual(common);
  });

test('the first start after an update builds full text that is missing at one go', async ({
  runInWorker,
}) => {
  expect(await runInWorker(SCENARIOS, 'rebuild')).toEqual({
    wasMissing: 3,
    ok: true,
    segments: 1,
    faults: [],
  });
});

import { expect, test } from '../support/browser-test.ts';
import { items } from '../support/test-size.ts';
import type * as Scenarios from './scenarios/many-duplicates.ts';

const SCENARIOS = '/tests/browser/scenarios/many-duplicates.ts';

/** Of a larger library by `TEST_ITEMS`, for docs/performance.md. */
const ITEMS = items(20_000);

test('files of one content are found among all', async ({ runInWorker }) => {
  test.setTimeout(60_000 + ITEMS / 2);
  const pairs = ITEMS / 20;
  const found = await runInWorker<Awaited<ReturnType<typeof Scenarios.manyOfOneContent>>>(
    SCENARIOS,
    'manyOfOneContent',
    ITEMS,
    pairs,
  );
  if (process.env.TEST_ITEMS) console.log(JSON.stringify(found));
  const { took: _, bytes, ...report } = found;
  expect(report).toEqual({ groups: pairs, members: 2 * pairs, isCut: false });
  expect(bytes).toBeLessThan(20 * pairs);
});

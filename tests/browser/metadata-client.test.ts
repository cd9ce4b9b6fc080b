import { expect, test } from '../support/browser-test.ts';
import { runnerOf } from '../support/run-in-page.ts';
import type * as Scenarios from './scenarios/metadata-client.ts';

const run = runnerOf('/tests/browser/scenarios/metadata-client.ts');
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('a question that is withdrawn while the worker starts is not asked', async ({ page }) => {
  const { said, asked } = await run<Outcome<'withdrawnWhileStarting'>>(page, 'withdrawnWhileStarting');
  expect(said).toBe('The question was withdrawn.');
  expect(asked).toEqual(['1 record false', '1 facts']);
});

test('a worker that did not start is ended, the next question starts another, which hears of changes', async ({
  page,
}) => {
  const { first, asked, ended } = await run<Outcome<'secondStart'>>(page, 'secondStart');
  expect(first).not.toBe('answered');
  expect(ended).toEqual([1]);
  expect(asked).toEqual(['1 record false', '2 record false', '2 facts', '2 record true', '2 configure']);
});

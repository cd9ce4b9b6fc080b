import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/indexeddb-trouble.ts';

const SCENARIOS = '/tests/browser/scenarios/indexeddb-trouble.ts';

/** What a scenario of that name comes to. */
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

const FULL = 'IndexedDB has no room left for answers of providers.';
const HELD_UP = 'Another tab keeps IndexedDB from being opened.';
const DENIED = 'This browser does not let IndexedDB be used.';

test('when IndexedDB is full what is there can be read and cleared, and a message says so', async ({
  page,
  sourceServer,
  runInWorker,
}) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: sourceServer, quotaSize: 5_000_000 });
  expect(await runInWorker<Outcome<'full'>>(SCENARIOS, 'full')).toEqual({
    failure: `storage-full: ${FULL}`,
    warning: FULL,
    hasSome: true,
    isKept: false,
    first: 'first',
    left: 0,
  });
});

test('while another tab holds IndexedDB up questions are answered without it, and with it afterwards', async ({
  runInWorker,
}) => {
  expect(await runInWorker<Outcome<'blocked'>>(SCENARIOS, 'blocked')).toEqual({
    value: 'asked',
    failure: `storage-unavailable: ${HELD_UP}`,
    warning: HELD_UP,
    later: 'kept',
    found: 'kept',
    calm: null,
  });
});

test('where IndexedDB may not be used questions are answered all the same', async ({ runInWorker }) => {
  expect(await runInWorker<Outcome<'denied'>>(SCENARIOS, 'denied')).toEqual({
    value: 'asked',
    from: 'network',
    failure: `storage-unavailable: ${DENIED}`,
    warning: DENIED,
  });
});

test('a database that is deleted while it is used lets go and is made anew', async ({ runInWorker }) => {
  expect(await runInWorker<Outcome<'deleted'>>(SCENARIOS, 'deleted')).toEqual({
    isDeleted: true,
    before: null,
    after: 'kept again',
  });
});

test('damaged records count as missing, and what is miscounted is put right', async ({ runInWorker }) => {
  expect(await runInWorker<Outcome<'damaged'>>(SCENARIOS, 'damaged')).toEqual({
    found: [null, null, null],
    after: 'new',
    entries: 3,
  });
});

test('of two tabs that ask the same at once one asks, and the other has it from there', async ({
  runInWorker,
}) => {
  expect(await runInWorker<Outcome<'twoTabs'>>(SCENARIOS, 'twoTabs')).toEqual({
    asked: 1,
    values: [{ title: 'Dark' }, { title: 'Dark' }],
    from: ['cache', 'network'],
  });
});

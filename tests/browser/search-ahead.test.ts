import { expect, test } from '../support/browser-test.ts';

const SCENARIOS = '/tests/browser/scenarios/search-ahead.ts';

test('full text that another thread has built is that which the writer would build', async ({
  runInWorker,
}) => {
  expect(await runInWorker(SCENARIOS, 'asTheWriterWould')).toEqual({
    wasEmpty: true,
    differing: [],
    segments: 3,
    changed: expect.arrayContaining(['orchard']),
    merged: [],
    added: 1,
  });
});

for (const isBroken of [false, true])
  test(`a first load whose second thread ${isBroken ? 'fails' : 'helps'} ends with all full text`, async ({
    runInWorker,
  }) => {
    expect(await runInWorker(SCENARIOS, 'firstLoad', isBroken)).toEqual({
      ok: true,
      parts: isBroken ? 0 : 1,
      covered: 51_428,
      segments: 1,
    });
  });

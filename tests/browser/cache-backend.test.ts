import { expect, test } from '../support/browser-test.ts';
import { redisMissing, startRedisServer } from '../support/redis-server.ts';
import type * as Scenarios from './scenarios/cache-backend.ts';
import { BACKEND_CASES } from './scenarios/cache-backend-cases.ts';

const SCENARIOS = '/tests/browser/scenarios/cache-backend.ts';

// Thousands of files take a busy machine long.
test.describe.configure({ timeout: 180_000 });

/** Every backend by its name among the scenarios; `isShared`: two connections see the same. */
const BACKENDS = [
  { name: 'memory', isShared: false },
  { name: 'indexeddb', isShared: true },
  // Another tab's reader sees a commit once it has been told of it.
  { name: 'database', isShared: false },
  { name: 'disk', isShared: true },
  { name: 'layered', isShared: false },
];

type Results = Awaited<ReturnType<typeof Scenarios.runCases>>;

/** Looks at each, whatever the others came to. */
async function expectAll(cases: typeof BACKEND_CASES, results: Results): Promise<void> {
  for (const { title, expected } of cases)
    await test.step(title, () => {
      expect.soft(results[title]).toEqual(expected);
    });
}

for (const { name, isShared } of BACKENDS)
  test(`${name} does what every backend does`, async ({ runInWorker }) => {
    const cases = BACKEND_CASES.filter((one) => isShared || !one.isShared);
    const titles = cases.map(({ title }) => title);
    await expectAll(cases, await runInWorker<Results>(SCENARIOS, 'runCases', name, titles));
  });

test('redis does what every backend does', async ({ runInWorker }) => {
  const missing = redisMissing();
  test.skip(missing !== undefined, missing);
  const server = await startRedisServer();
  try {
    const titles = BACKEND_CASES.map(({ title }) => title);
    const results = await runInWorker<Results>(SCENARIOS, 'runCases', 'redis', titles, server.url);
    await expectAll(BACKEND_CASES, results);
  } finally {
    await server.stop();
  }
});

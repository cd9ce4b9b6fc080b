import { expect, test } from '../support/browser-test.ts';
import { redisMissing, startRedisServer } from '../support/redis-server.ts';
import { BACKEND_CASES } from './scenarios/cache-backend-cases.ts';

/** Every backend by its name among the scenarios; `isShared`: two connections see the same. */
const BACKENDS = [
  { name: 'memory', isShared: false },
  { name: 'indexeddb', isShared: true },
  // Another tab's reader sees a commit once it has been told of it.
  { name: 'database', isShared: false },
  { name: 'disk', isShared: true },
  { name: 'layered', isShared: false },
];

for (const { name, isShared } of BACKENDS) {
  for (const { title, expected, ...backendCase } of BACKEND_CASES) {
    if (backendCase.isShared && !isShared) continue;
    test(`${name}: ${title}`, async ({ runInWorker }) => {
      expect(await runInWorker('/tests/browser/scenarios/cache-backend.ts', 'runCase', name, title)).toEqual(
        expected,
      );
    });
  }
}

test.describe('redis', () => {
  const missing = redisMissing();
  test.skip(missing !== undefined, missing);

  for (const { title, expected } of BACKEND_CASES) {
    test(`redis: ${title}`, async ({ runInWorker }) => {
      const server = await startRedisServer();
      try {
        expect(
          await runInWorker(
            '/tests/browser/scenarios/cache-backend.ts',
            'runCase',
            'redis',
            title,
            server.url,
          ),
        ).toEqual(expected);
      } finally {
        await server.stop();
      }
    });
  }
});

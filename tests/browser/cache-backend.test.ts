import { expect, test } from '../support/browser-test.ts';
import { BACKEND_CASES } from './scenarios/cache-backend-cases.ts';

/** Every backend by its name among the scenarios; `isShared`: two connections see the same. */
const BACKENDS = [
  { name: 'memory', isShared: false },
  { name: 'indexeddb', isShared: true },
  // Another tab's reader sees a commit once it has been told of it.
  { name: 'database', isShared: false },
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

import { expect, test } from '@playwright/test';
import { MemoryBackend } from '../../src/cache/memory-backend.ts';
import { BACKEND_CASES } from '../browser/scenarios/cache-backend-cases.ts';

for (const { title, run, expected, isShared } of BACKEND_CASES) {
  if (isShared) continue;
  test(`memory: ${title}`, async () => {
    expect(await run(() => new MemoryBackend())).toEqual(expected);
  });
}

import { expect, test } from '../support/browser-test.ts';

test('a page imports a module of the sources', async ({ page }) => {
  const name = await page.evaluate(async () => {
    const { storageName } = await import('/src/shared/storage-prefix.ts');
    return storageName('/a/', 'app');
  });
  expect(name).toBe('reelshelf.a~app');
});

test('a worker runs a scenario with arguments on an empty OPFS of its own', async ({ runInWorker }) => {
  const result = await runInWorker<string>(
    '/tests/browser/scenarios/opfs-round-trip.ts',
    'writeAndRead',
    'kept',
  );
  expect(result).toBe('kept');
});

test('what a scenario throws fails the test with its message', async ({ runInWorker }) => {
  const run = runInWorker('/tests/browser/scenarios/opfs-round-trip.ts', 'readMissing');
  await expect(run).rejects.toThrow('NotFoundError');
});

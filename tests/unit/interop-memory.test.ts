import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@playwright/test';
import { fileBatches } from '../../src/workers/media/file-batches.ts';
import { BATCH_ITEMS } from '../support/batch-items.ts';
import { fileOfChunks } from '../support/catalogue-file.ts';

const MEGABYTE = 1024 * 1024;

test('a file of 200 MB is read in the memory of a few chunks', async () => {
  const overview = 'A film about films, and about those who read them. '.repeat(100);
  let written = 0;
  function* chunks() {
    for (let film = 0; written < 200 * MEGABYTE; ) {
      const lines = Array.from({ length: 12 }, () =>
        JSON.stringify({ title: `Film ${film++}`, year: 1990, overview }),
      );
      const chunk = Buffer.from(`${lines.join('\n')}\n`);
      written += chunk.length;
      yield chunk;
    }
  }
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const inUse = () => {
    collectGarbage();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = inUse();
  let most = 0;
  let items = 0;
  let batches = 0;
  const file = fileOfChunks('large.jsonl', 200 * MEGABYTE, chunks);
  for await (const batch of fileBatches(
    [file],
    [],
    { file: 0, line: 0 },
    new AbortController().signal,
    BATCH_ITEMS,
  )) {
    items += batch.items.count;
    if (++batches % 3 === 0) most = Math.max(most, inUse());
  }
  expect(written).toBeGreaterThan(200 * MEGABYTE);
  expect(items).toBeGreaterThan(35_000);
  const growth = Math.round((most - before) / MEGABYTE);
  test.info().annotations.push({ type: 'memory', description: `${growth} MB` });
  expect(growth).toBeLessThan(30);
});

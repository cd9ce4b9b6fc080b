import { gzipSync } from 'node:zlib';
import type { CataloguePreview } from '../../src/rpc/media-api.ts';
import type { Reply } from '../../src/shared/reply.ts';
import { SyntheticItems } from '../../src/workers/media/generator/synthetic-items.ts';
import { expect, test } from '../support/browser-test.ts';
import type { SourceSummary } from './scenarios/media-worker.ts';

const scenarios = '/tests/browser/scenarios/media-worker.ts';

/** Lines that hardly repeat, so that a gzip file of them has many blocks. */
function lines(count: number, from = 0): string {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index;
    return `${JSON.stringify({ title: `Film ${number}`, year: 1900 + (number % 120), overview: `${(number * 7919) % 104729} ${number ** 3}` })}\n`;
  }).join('');
}

test('a gzipped catalogue goes through the worker in batches, the next one prepared', async ({
  runInWorker,
}) => {
  const bytes = new Uint8Array(gzipSync(lines(30_000)));
  const summary = await runInWorker<SourceSummary>(scenarios, 'readThroughWorker', bytes, 'films.jsonl.gz');
  expect(summary.failure).toBeNull();
  expect(summary.items).toBe(30_000);
  expect(summary.batches).toBeGreaterThan(5);
  expect(summary.first).toMatchObject({ title: 'Film 0', line: 1 });
  expect(summary.lastPosition).toEqual({ file: 0, line: 30_000, fraction: 1 });
});

test('reading goes on behind the line it stopped at', async ({ runInWorker }) => {
  const bytes = new Uint8Array(gzipSync(lines(10_000)));
  const summary = await runInWorker<SourceSummary>(
    scenarios,
    'readThroughWorker',
    bytes,
    'films.jsonl.gz',
    6000,
  );
  expect(summary.items).toBe(4000);
  expect(summary.first).toMatchObject({ title: 'Film 6000', line: 6001 });
});

test('a gzip file of several members is read whole, wherever their borders fall', async ({ runInWorker }) => {
  const sizes = [1, 500, 20_000, 3, 5000, 1];
  let from = 0;
  const members = sizes.map((size) => {
    const member = gzipSync(lines(size, from));
    from += size;
    return member;
  });
  const bytes = new Uint8Array(Buffer.concat(members));
  const summary = await runInWorker<SourceSummary>(scenarios, 'readThroughWorker', bytes, 'members.gz');
  expect(summary.failure).toBeNull();
  expect(summary.items).toBe(from);
  expect(summary.last).toMatchObject({ title: `Film ${from - 1}` });
});

test('bytes that only look like another member are not taken for one', async ({ runInWorker }) => {
  // Stored, not deflated: the lines are in the file as they are, magic numbers and all.
  const text = lines(10_000) + '{"title":"\u001f\u008b\u0008"}\n'.repeat(500) + lines(10);
  const bytes = new Uint8Array(gzipSync(Buffer.from(text, 'latin1'), { level: 0 }));
  const summary = await runInWorker<SourceSummary>(scenarios, 'readThroughWorker', bytes, 'stored.gz');
  expect(summary.failure).toBeNull();
  expect(summary.items).toBe(10_010);
  expect(summary.rejected).toHaveLength(500);
});

test('a truncated gzip file gives what can be read, then gzip-damaged', async ({ runInWorker }) => {
  const whole = gzipSync(lines(20_000));
  const bytes = new Uint8Array(whole.subarray(0, Math.floor(whole.length * 0.75)));
  const summary = await runInWorker<SourceSummary>(scenarios, 'readThroughWorker', bytes, 'half.gz');
  expect(summary.failure?.code).toBe('gzip-damaged');
  expect(summary.items).toBeGreaterThan(13_000);
  expect(summary.items).toBeLessThan(16_000);
  expect(summary.rejected.at(-1)?.reason).toBe(summary.failure?.message);
});

test('what stands behind a gzip file that is whole costs nothing that was in it', async ({ runInWorker }) => {
  const bytes = new Uint8Array(Buffer.concat([gzipSync(lines(20_000)), Buffer.alloc(700)]));
  const summary = await runInWorker<SourceSummary>(scenarios, 'readThroughWorker', bytes, 'padded.gz');
  expect(summary.items).toBe(20_000);
});

test('a preview tells format, packing, mapping and count', async ({ runInWorker }) => {
  const bytes = new Uint8Array(gzipSync(lines(20_000)));
  const reply = await runInWorker<Reply<CataloguePreview>>(
    scenarios,
    'previewThroughWorker',
    bytes,
    'films.jsonl.gz',
  );
  if (!reply.ok) throw new Error(reply.error.message);
  expect(reply.value).toMatchObject({ format: 'jsonl', gzipped: true, encoding: 'UTF-8' });
  expect(reply.value.mapping).toEqual({ title: 'title', year: 'year', overview: 'description' });
  expect(reply.value.items).toHaveLength(20);
  expect(Math.abs(reply.value.estimatedItems - 20_000)).toBeLessThan(1500);
});

test('a CSV file is read in the worker', async ({ runInWorker }) => {
  const bytes = new Uint8Array(Buffer.from('Titel;year\n"Das; Boot";1981\n"Über\nalles";1999\n', 'latin1'));
  const reply = await runInWorker<Reply<CataloguePreview>>(
    scenarios,
    'previewThroughWorker',
    bytes,
    'filme.csv',
  );
  expect(reply).toMatchObject({ ok: true, value: { format: 'csv', encoding: 'Windows-1252' } });
});

test('a preview of what is no catalogue is a failure with a code', async ({ runInWorker }) => {
  const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
  const reply = await runInWorker<Reply<CataloguePreview>>(
    scenarios,
    'previewThroughWorker',
    bytes,
    'poster.png',
  );
  expect(reply).toMatchObject({ ok: false, error: { code: 'file-not-catalogue' } });
});

test.describe('off the record', () => {
  // On disk an OPFS file that is read stays readable to its end, whatever becomes of its name.
  test.use({ offTheRecord: true });

  for (const change of ['overwrite', 'remove'] as const)
    test(`a file that is gone in the middle (${change}) ends the source with file-unreadable`, async ({
      runInWorker,
    }) => {
      const summary = await runInWorker<SourceSummary>(scenarios, 'readWhileChanging', change);
      expect(summary.failure?.code).toBe('file-unreadable');
      expect(summary.failure?.message).toContain('“catalogue.jsonl”');
      expect(summary.items).toBeLessThan(400_000);
    });
});

test('a source that is closed in the middle stops', async ({ runInWorker }) => {
  const elapsed = await runInWorker<number>(scenarios, 'closeWhileReading');
  expect(elapsed).toBeLessThan(1000);
});

test('the generator makes the same items in the browser as anywhere', async ({ runInWorker }) => {
  const options = { items: 8000, seed: 5 };
  const whole = await runInWorker<SourceSummary>(scenarios, 'generateThroughWorker', options);
  const library = new SyntheticItems(8000, 5);
  expect(whole.items).toBe(8000);
  expect(whole.first).toEqual(library.at(0));
  expect(whole.last).toEqual(library.at(7999));
  const rest = await runInWorker<SourceSummary>(scenarios, 'generateThroughWorker', options, 4321);
  expect(rest.items).toBe(8000 - 4321);
  expect(rest.first).toEqual(library.at(4321));
  test.info().annotations.push({
    type: 'rate',
    description: `${Math.round(whole.items / (whole.elapsed / 1000))} items/s`,
  });
});

test('batches are as large as asked for, and nothing depends on it', async ({ runInWorker }) => {
  const bytes = new Uint8Array(Buffer.from(lines(4000)));
  const read = (size: number) =>
    runInWorker<SourceSummary>(scenarios, 'readThroughWorker', bytes, 'films.jsonl', 0, size);
  const make = (size: number) =>
    runInWorker<SourceSummary>(scenarios, 'generateThroughWorker', { items: 3000, seed: 1 }, 0, size);
  const contents = ({ elapsed: _, batches: __, ...rest }: SourceSummary) => rest;
  const [manyRead, fewRead] = [await read(200), await read(10_000)];
  expect(contents(manyRead)).toEqual(contents(fewRead));
  expect(manyRead.batches).toBeGreaterThan(fewRead.batches);
  const [manyMade, fewMade] = [await make(700), await make(10_000)];
  expect(contents(manyMade)).toEqual(contents(fewMade));
  expect([manyMade.batches, fewMade.batches]).toEqual([5, 1]);
});

test('a batch of no, half a or no number of items is refused', async ({ runInWorker }) => {
  for (const size of [0, -1, 0.5, Number.NaN]) {
    const options = { items: 10, seed: 1 };
    const made = runInWorker(scenarios, 'generateThroughWorker', options, 0, size);
    await expect.soft(made, `${size}`).rejects.toThrow(/batch of .* cannot be made/);
    const read = runInWorker(scenarios, 'readThroughWorker', new Uint8Array([123]), 'a.jsonl', 0, size);
    await expect.soft(read, `${size}`).rejects.toThrow(/batch of .* cannot be made/);
  }
});

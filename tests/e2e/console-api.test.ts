import { expect, test } from '../support/app-test.ts';
import { filmLines, makeTitles, openApp, openWithTitles } from '../support/library-page.ts';

test('libraries are made, listed, renamed and removed', async ({ page, appUrl }) => {
  await openApp(page, appUrl);
  const names = await page.evaluate(async () => {
    const { libraries } = globalThis.reelshelf;
    const one = await libraries.create({ name: 'One' });
    await libraries.create({ name: 'Two', mediaType: 'tv' });
    await libraries.rename(one.id, 'First');
    const before = (await libraries.list()).map(({ name }) => name);
    const removal = await libraries.remove(one.id);
    return { before, removal: removal.status, after: (await libraries.list()).map(({ name }) => name) };
  });
  expect(names).toEqual({ before: ['First', 'Two'], removal: 'completed', after: ['Two'] });
});

test('items are counted, paged at any depth and walked in order', async ({ page, appUrl }) => {
  await openWithTitles(page, appUrl, 1500);
  const result = await page.evaluate(async () => {
    const { items } = globalThis.reelshelf;
    const walked: number[] = [];
    for await (const item of items.query({ sort: 'year', descending: true }, { pageSize: 400 }))
      walked.push(item.id);
    const deep = await items.page({ sort: 'year', descending: true }, { at: 1100, limit: 50 });
    const first = deep.items[0];
    return {
      walked: walked.length,
      distinct: new Set(walked).size,
      isSame: deep.items.every(({ id }, index) => walked[1100 + index] === id),
      at: deep.at,
      total: deep.total,
      count: await items.count({ mediaType: 'movie' }),
      title: first && (await items.get(first.id)).title === first.title,
      prepared: await items.prepare({ sort: 'rating', descending: true }),
      landmarks: (await items.landmarks({ sort: 'title', descending: false })).length,
    };
  });
  expect(result).toMatchObject({
    walked: 1500,
    distinct: 1500,
    isSame: true,
    at: 1100,
    total: 1500,
    prepared: 1500,
  });
  expect(result.count).toBeGreaterThan(0);
  expect(result.title).toBe(true);
  expect(result.landmarks).toBeGreaterThan(5);
});

test('a query is criteria or a text as in the search box, and both give the same', async ({
  page,
  appUrl,
}) => {
  await openWithTitles(page, appUrl, 1500);
  const found = await page.evaluate(async () => {
    const { items } = globalThis.reelshelf;
    const text = 'genre:drama|comedy year:1950..1999 -watched sort:year-';
    const filter = {
      all: [
        { field: 'genre', anyOf: ['drama', 'comedy'] },
        { field: 'year', from: 1950, to: 1999 },
        { not: { field: 'is', state: 'watched' } },
      ],
    } as const;
    const criteria = { filter, sort: 'year', descending: true } as const;
    const [byText, byCriteria] = await Promise.all([items.page(text), items.page(criteria)]);
    const facets = await items.facets(text);
    const damaged = { filter: { field: 'shoe size', anyOf: [9] } } as never;
    const refusal = (query: Parameters<typeof items.count>[0]) =>
      items.count(query).catch(({ message }: Error) => message);
    return {
      isSame: JSON.stringify(byText) === JSON.stringify(byCriteria),
      total: byText.total,
      counted: [await items.count(text), await items.count(criteria), facets.total],
      years: byText.items.every(({ year }) => year !== null && year >= 1950 && year <= 1999),
      refusals: [await refusal('year:soon'), await refusal(damaged)],
    };
  });
  expect(found).toMatchObject({ isSame: true, years: true });
  expect(found.total).toBeGreaterThan(10);
  expect(found.counted).toEqual([found.total, found.total, found.total]);
  expect(found.refusals).toEqual([
    expect.stringMatching(/^The argument query cannot be read at character 6: /),
    'The argument query.filter has a part that is no condition.',
  ]);
});

test('files are imported with the mapping that is recognised, and the job can be waited for', async ({
  page,
  appUrl,
}) => {
  await openApp(page, appUrl);
  const job = await page.evaluate(
    async (text) => {
      const { library, jobs } = globalThis.reelshelf;
      const run = await library.importFiles([new File([text], 'films.jsonl')], { libraryName: 'Films' });
      return jobs.wait(run.id);
    },
    filmLines(40, ['{"x"']),
  );
  expect(job).toMatchObject({ status: 'completed', added: 40, rejected: 1, people: 40 });
});

test('failures carry their code', async ({ page, appUrl }) => {
  await openApp(page, appUrl);
  const codes = await page.evaluate(async () => {
    const { items, jobs, library, libraries } = globalThis.reelshelf;
    const codeOf = (error: { code?: string }) => error.code;
    await libraries.create({ name: 'Films' });
    return [
      await items.get(12345).catch(codeOf),
      await jobs.wait(12345).catch(codeOf),
      await libraries.create({ name: 'FILMS' }).catch(codeOf),
      await library.importFiles([new File([new Uint8Array([0, 1, 2, 255, 254])], 'x.bin')]).catch(codeOf),
    ];
  });
  expect(codes.slice(0, 3)).toEqual(['not-found', 'not-found', 'constraint']);
  expect(['file-not-catalogue', 'file-encoding']).toContain(codes[3]);
});

test('arguments that make no sense are refused by name', async ({ page, appUrl }) => {
  await openApp(page, appUrl);
  const refusals = await page.evaluate(async () => {
    // As a script without types would call it.
    const { items, jobs, library, libraries, storage } = globalThis.reelshelf as unknown as Record<
      string,
      Record<string, (...args: unknown[]) => Promise<unknown>>
    >;
    const walk = () => globalThis.reelshelf.items.query({}, { pageSize: 0 })[Symbol.asyncIterator]().next();
    const file = new File(['title\nAlien\n'], 'a.csv');
    const calls = [
      () => storage?.restore?.(undefined),
      () => items?.page?.({ sort: 'bogus' }),
      () => items?.page?.({}, { at: -1 }),
      () => items?.get?.(),
      () => items?.count?.(null),
      walk,
      () => libraries?.create?.({}),
      () => library?.generate?.({ items: '12' }),
      () => library?.importFiles?.([]),
      () => library?.importFiles?.([file], { duplicates: 'bogus' }),
      () => jobs?.wait?.('1'),
    ];
    const answers: string[] = [];
    for (const call of calls) {
      const answer = Promise.resolve(call()).then(
        () => 'taken',
        ({ code, message }: { code?: string; message: string }) =>
          `${code}: ${/^The argument (\S+) has to be /.exec(message)?.[1] ?? message}`,
      );
      answers.push(await answer);
    }
    return { answers, libraries: await globalThis.reelshelf.libraries.list() };
  });
  expect(refusals).toEqual({
    answers: [
      'file',
      'query.sort',
      'place.at',
      'id',
      'query',
      'options.pageSize',
      'draft.name',
      'options.items',
      'files',
      'options.duplicates',
      'id',
    ].map((name) => `invalid-argument: ${name}`),
    libraries: [],
  });
});

test('the whole library is exported as a file and restored', async ({ page, appUrl }) => {
  await openWithTitles(page, appUrl, 60);
  const result = await page.evaluate(async () => {
    const { items, libraries, migrations, storage } = globalThis.reelshelf;
    const file = await storage.exportDatabase();
    if (!file) throw new Error('There is no file.');
    const copy = new File([await file.arrayBuffer()], 'copy.sqlite');
    await libraries.remove(1);
    const emptied = await items.count();
    const info = await storage.restore(copy);
    const { usage, quota } = await storage.estimate();
    return {
      emptied,
      restored: await items.count(),
      info: [info.libraries, info.items],
      hasSpace: (usage ?? 0) > 0 && (quota ?? 0) > 0,
      verdict: (await migrations.verify()).state,
      applied: (await migrations.status()).every(({ appliedAt }) => appliedAt !== null),
    };
  });
  expect(result).toEqual({
    emptied: 0,
    restored: 60,
    info: [1, 60],
    hasSpace: true,
    verdict: 'current',
    applied: true,
  });
});

test('every call to a worker is a span, split into waiting, work and the way back, while times are recorded', async ({
  page,
  appUrl,
}) => {
  await openWithTitles(page, appUrl, 60);
  // Spans of the start are taken in when the first rows stand there.
  await page.waitForFunction(() => globalThis.reelshelf.performance.spans('items.page').length > 0);
  const { before, calls, off, on } = await page.evaluate(async () => {
    const { items, performance: times } = globalThis.reelshelf;
    const counted = () => times.spans('items.count').length;
    times.reset();
    const before = counted();
    await items.count();
    await items.count();
    const calls = times.spans('items.count');
    times.setRecording(false);
    await items.count();
    const off = counted();
    times.setRecording(true);
    await items.count();
    return { before, calls, off, on: counted() };
  });
  expect({ before, off, on }).toEqual({ before: 0, off: 2, on: 3 });
  for (const { duration, parts } of calls) {
    const { queue = Number.NaN, execution = Number.NaN, transfer = Number.NaN } = parts ?? {};
    expect(Math.min(queue, execution, transfer)).toBeGreaterThanOrEqual(0);
    expect(queue + execution + transfer).toBeCloseTo(duration, 6);
  }
});

test('a report, an export and a trace tell where the time went, and nothing of the library', async ({
  page,
  appUrl,
}) => {
  await openApp(page, appUrl);
  await makeTitles(page, 60);
  const { title, report, exported, trace } = await page.evaluate(async () => {
    const { items, performance: times } = globalThis.reelshelf;
    const [first] = (await items.page({}, { limit: 1 })).items;
    return {
      title: first?.title ?? '',
      report: await times.report(),
      exported: await times.export(),
      trace: await times.trace(),
    };
  });
  expect(report).toMatch(/items\.page +\d/);
  expect(report).toMatch(/sql\.item-rows +\d/);
  expect(exported.metrics.timers.map(({ name }) => name)).toContain('jobRunner.runImport');
  expect(trace.traceEvents.filter(({ ph }) => ph === 'X').length).toBeGreaterThan(10);
  expect(title).not.toBe('');
  for (const text of [report, JSON.stringify(exported), JSON.stringify(trace)])
    expect(text).not.toContain(title);
});

test('a call that there is not is refused by its name', async ({ page, appUrl }) => {
  await openApp(page, appUrl);
  const message = await page.evaluate(() =>
    Reflect.get(globalThis.reelshelf.items, 'burn')().catch((error: Error) => error.message),
  );
  expect(message).toBe('There is no reelshelf.items.burn().');
});

import { expect, test } from '@playwright/test';
import { Instrumentation } from '../../src/instrumentation/instrumentation.ts';
import { MeasureEntries } from '../../src/instrumentation/measure-entries.ts';
import type { Span } from '../../src/instrumentation/span.ts';

function spanOf(name: string, more: Partial<Span> = {}): Span {
  return { name, track: 'SQL', start: 5, duration: 2, ...more };
}

/** Entries of this file's own names: tests of other files that ran in the same process may have left some. */
function measures(): PerformanceMeasure[] {
  const entries = performance.getEntriesByType('measure') as PerformanceMeasure[];
  return entries.filter(({ name }) => /^(sql\.|items\.page$|somebody\.else$|entries\.known$)/.test(name));
}

test.afterEach(() => performance.clearMeasures());

test('a span is an entry on its track, at its exact time', () => {
  const entries = new MeasureEntries();
  expect(entries.isAvailable).toBe(true);
  const parts = { queue: 0.5, execution: 1.25, transfer: 0.25 };
  entries.add(spanOf('sql.page'));
  entries.add(spanOf('items.page', { track: 'Calls', failed: true, parts, properties: { rows: 100 } }));
  entries.flush();
  expect(measures().map(({ name, startTime, duration }) => [name, startTime, duration])).toEqual([
    ['sql.page', 5, 2],
    ['items.page', 5, 2],
  ]);
  expect(measures().map(({ detail }) => detail.devtools)).toEqual([
    { dataType: 'track-entry', track: 'SQL', trackGroup: 'Reelshelf', color: 'tertiary' },
    {
      dataType: 'track-entry',
      track: 'Calls',
      trackGroup: 'Reelshelf',
      color: 'error',
      tooltipText: 'items.page',
      properties: [
        ['queue', '0.50 ms'],
        ['execution', '1.25 ms'],
        ['transfer', '0.25 ms'],
        ['rows', '100'],
      ],
    },
  ]);
});

test('each batch takes the place of the one before, and entries of others stay', () => {
  performance.measure('somebody.else', { start: 0, end: 1 });
  const entries = new MeasureEntries();
  let most = 0;
  for (let at = 0; at < 5000; at++) {
    entries.add(spanOf(`sql.statement-${at % 7}`));
    most = Math.max(most, measures().length);
  }
  expect(most).toBe(201);
  entries.clear();
  expect(measures().map(({ name }) => name)).toEqual(['somebody.else']);
});

test('entries come within a moment without asking, and never after disabling', async () => {
  const instrumentation = new Instrumentation();
  instrumentation.enable();
  expect(instrumentation.hasTracks).toBe(true);
  instrumentation.recordTimer('entries.known', 3);
  expect(measures()).toEqual([]);
  await expect.poll(() => measures().length).toBe(1);
  instrumentation.recordTimer('entries.known', 3);
  instrumentation.disable();
  expect(measures()).toEqual([]);
});

test('a span the browser refuses is left out, and the others are shown', () => {
  const picky = {
    clearMeasures: (name?: string) => performance.clearMeasures(name),
    measure: (name: string, options?: string | PerformanceMeasureOptions) => {
      if (name === 'sql.broken') throw new TypeError('A time is not finite.');
      return performance.measure(name, options as PerformanceMeasureOptions);
    },
  };
  const entries = new MeasureEntries(picky);
  entries.add(spanOf('sql.early', { start: -3, duration: 5 }));
  entries.add(spanOf('sql.broken', { start: Number.NaN }));
  entries.add(spanOf('sql.page'));
  entries.flush();
  expect(measures().map(({ name, startTime, duration }) => [name, startTime, duration])).toEqual([
    ['sql.early', 0, 2],
    ['sql.page', 5, 2],
  ]);
});

test('secrets are not shown', () => {
  const entries = new MeasureEntries();
  entries.add(spanOf('sql.page', { properties: { rows: 1 }, secret: { title: 'The Crown of Courage' } }));
  entries.flush();
  expect(JSON.stringify(measures())).not.toContain('Crown');
});

test('a browser without details, or that throws at them, gets no entries', () => {
  const calls: string[] = [];
  const clearMeasures = () => undefined;
  const without = {
    clearMeasures,
    measure: (name: string) => {
      calls.push(name);
      return undefined as unknown as PerformanceMeasure;
    },
  };
  const throwing = {
    clearMeasures,
    measure: (): PerformanceMeasure => {
      throw new SyntaxError('There is no such mark.');
    },
  };
  for (const old of [without, throwing]) {
    const entries = new MeasureEntries(old);
    entries.add(spanOf('sql.page'));
    entries.flush();
    expect(entries.isAvailable).toBe(false);
  }
  expect(calls).toEqual(['reelshelf.probe']);
});

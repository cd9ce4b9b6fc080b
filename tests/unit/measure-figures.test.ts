import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { FIGURES, targetsFor } from '../../src/app/measure/figures.ts';
import { countMet, figureOf, type MachineReport, reportJson } from '../../src/app/measure/machine-report.ts';
import { formatFigure, measurementRows } from '../../src/app/measure/measurement-rows.ts';
import { fractionAt, STEP_NAMES } from '../../src/app/measure/measurement-steps.ts';
import { summarise } from '../../src/app/measure/summary.ts';

test('a hundred samples from 1 to 100 have the percentiles that their numbers say', () => {
  const samples = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(summarise(samples)).toEqual({ n: 100, p50: 50, p95: 95, max: 100 });
  expect(summarise([7])).toEqual({ n: 1, p50: 7, p95: 7, max: 7 });
  expect(() => summarise([])).toThrow(RangeError);
});

test('so many samples lie at or below a percentile as its name says', () => {
  const samples = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(samples, (values) => {
      const { n, p50, p95, max } = summarise(values);
      const shareUpTo = (limit: number) => values.filter((value) => value <= limit).length / n;
      const shareBelow = (limit: number) => values.filter((value) => value < limit).length / n;
      expect([shareUpTo(p50) >= 0.5, shareUpTo(p95) >= 0.95, shareUpTo(max)]).toEqual([true, true, 1]);
      expect(shareBelow(p50)).toBeLessThan(0.5);
      expect(shareBelow(p95)).toBeLessThan(0.95);
    }),
  );
});

test('a figure is held against the targets of its size, and one at the limit reaches it', () => {
  const within = figureOf('count', [...Array.from({ length: 99 }, () => 2), 40], 10_000);
  expect(within.targets).toEqual([
    { statistic: 'p95', atMost: 2, isMet: true },
    { statistic: 'p95', atMost: 50, isMet: true },
  ]);
  const beyond = figureOf('count', [2.1, 2.1], 100_000);
  expect(beyond.targets).toEqual([{ statistic: 'p95', atMost: 2, isMet: false }]);
  expect(countMet([within, beyond])).toEqual({ met: 2, of: 3 });
});

test('every target of the first plan is there at 10,000 titles', () => {
  const limits = (name: string) => {
    const spec = FIGURES.find((candidate) => candidate.name === name);
    return spec && targetsFor(spec, 10_000).map(({ atMost }) => atMost);
  };
  expect(limits('page.first_of_new_order')).toEqual([16, 1000]);
  expect(limits('page.any_depth')).toEqual([5, 500]);
  expect(limits('page.order_ready')).toEqual([600]);
  expect(limits('filter.type')).toEqual([300]);
  expect(limits('count')).toEqual([2, 50]);
  expect(limits('person.page')).toEqual([100]);
});

test('the table has a row for each figure, and says of each whether it is measured, waited for or left out', () => {
  const figures = [figureOf('import.total', [3421], 10_000), figureOf('page.any_depth', [0.84, 6], 10_000)];
  const rows = measurementRows(figures, [{ name: 'scroll.frame', reason: 'No frames.' }]);
  expect(rows.map(({ name }) => name)).toEqual(FIGURES.map(({ name }) => name));
  const row = (name: string) => rows.find((candidate) => candidate.name === name);
  expect(row('import.total')).toMatchObject({ p50: '3.42 s', verdicts: [{ text: '≤ 10 s', isMet: true }] });
  expect(row('import.total')).not.toHaveProperty('p95');
  expect(row('page.any_depth')).toMatchObject({
    p50: '0.8 ms',
    p95: '6.0 ms',
    verdicts: [
      { text: '95 % ≤ 5 ms', isMet: false },
      { text: '95 % ≤ 500 ms', isMet: true },
    ],
  });
  expect(row('scroll.frame')).toMatchObject({ leftOut: 'No frames.', verdicts: [] });
  expect(row('count')).not.toHaveProperty('p50');
});

test('figures have as many digits as mean something', () => {
  expect(formatFigure(0.123456, 'ms')).toBe('0.1 ms');
  expect(formatFigure(16.67, 'ms')).toBe('16.7 ms');
  expect(formatFigure(999.4, 'ms')).toBe('999 ms');
  expect(formatFigure(14_236.7, 'titles/s')).toBe('14,237 titles/s');
});

test('progress only grows, from nothing to all', () => {
  const places = STEP_NAMES.flatMap((name) => [0, 0.5, 1].map((within) => fractionAt(name, within)));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect([places[0], places.at(-1)]).toEqual([0, 1]);
  expect(fractionAt('pages', 7)).toBe(fractionAt('pages', 1));
});

test('the file to share is JSON that says what it is, in rounded numbers', () => {
  const report: MachineReport = {
    format: 'reelshelf-measurement',
    schema: 1,
    measuredAt: '2026-11-25T12:00:00.000Z',
    app: { version: '0.1.0', build: 'abc' },
    machine: { cores: 2, memoryGib: null, browser: 'Chromium 156', system: 'Linux', storage: 'files' },
    library: { items: 10_000, others: 300 },
    settings: { readers: 2, batchSize: 2000, pageSize: 100, prefetchThreshold: 20 },
    figures: [figureOf('count', [0.200000003], 10_000)],
    leftOut: [],
    notes: [],
  };
  const parsed: MachineReport = JSON.parse(reportJson(report));
  expect(parsed).toEqual({
    ...report,
    figures: [expect.objectContaining({ name: 'count', unit: 'ms', p50: 0.2, max: 0.2 })],
  });
});

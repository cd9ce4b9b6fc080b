import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { Histogram } from '../../src/instrumentation/histogram.ts';

/** What a histogram may be off: half a bucket, and the rounding of a 32-bit float. */
const ERROR = 1 / 64 + 1e-6;

const milliseconds = fc.double({ min: 0.001, max: 1.6e7, noNaN: true });

function histogramOf(values: readonly number[]): Histogram {
  const histogram = new Histogram();
  for (const value of values) histogram.add(value);
  return histogram;
}

function exactQuantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(1, Math.ceil(q * sorted.length)) - 1] ?? 0;
}

function expectQuantiles(
  values: readonly number[],
  expected: Readonly<Record<number, number>>,
  error: number,
) {
  const histogram = histogramOf(values);
  for (const [q, value] of Object.entries(expected)) {
    expect(Math.abs(histogram.quantile(Number(q)) - value) / value, `quantile ${q}`).toBeLessThanOrEqual(
      error,
    );
  }
}

const ranks = Array.from({ length: 10_000 }, (_, index) => (index + 0.5) / 10_000);

test('quantiles of an even spread', () => {
  expectQuantiles(
    ranks.map((rank) => rank * 100),
    { 0.5: 50, 0.95: 95, 0.99: 99 },
    0.017,
  );
});

test('quantiles of an exponential spread', () => {
  const mean = 3;
  expectQuantiles(
    ranks.map((rank) => -mean * Math.log(1 - rank)),
    { 0.5: mean * Math.log(2), 0.95: mean * Math.log(20), 0.99: mean * Math.log(100) },
    0.02,
  );
});

test('a constant is itself at every quantile', () => {
  const histogram = histogramOf(Array.from({ length: 1000 }, () => 7.3));
  expect([0, 0.5, 0.95, 0.99, 1].map((q) => histogram.quantile(q))).toEqual([7.3, 7.3, 7.3, 7.3, 7.3]);
});

test('of two kinds of values each quantile is one of them', () => {
  const values = [...Array<number>(900).fill(0.2), ...Array<number>(100).fill(4000)];
  expectQuantiles(values, { 0.5: 0.2, 0.9: 0.2, 0.91: 4000, 0.99: 4000 }, ERROR);
});

test('any quantile of any values is within 1.6 % of the exact one', () => {
  const shares = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(milliseconds, { minLength: 1, maxLength: 300 }), shares, (values, q) => {
      const exact = exactQuantile(values, q);
      expect(Math.abs(histogramOf(values).quantile(q) - exact)).toBeLessThanOrEqual(exact * ERROR);
    }),
  );
});

test('two merged are one of all values', () => {
  fc.assert(
    fc.property(fc.array(milliseconds), fc.array(milliseconds), (ones, others) => {
      const merged = histogramOf(ones);
      merged.merge(histogramOf(others));
      const whole = histogramOf([...ones, ...others]);
      expect(merged.toSparse()).toEqual(whole.toSparse());
      expect(merged.count).toBe(ones.length + others.length);
    }),
  );
});

test('written out and read again it is the same', () => {
  fc.assert(
    fc.property(fc.array(milliseconds), (values) => {
      const sparse = histogramOf(values).toSparse();
      const copy = Histogram.fromSparse(JSON.parse(JSON.stringify(sparse)));
      expect(copy.toSparse()).toEqual(sparse);
      expect(copy.count).toBe(values.length);
    }),
  );
});

test('what is too small, too great or no duration is counted all the same', () => {
  const histogram = histogramOf([0, -1, Number.NaN, 1e-9, 1e9]);
  expect(histogram.count).toBe(5);
  expect(histogram.min).toBe(0);
  expect(histogram.quantile(0.5)).toBe(0);
  expect(histogram.quantile(1)).toBe(1e9);
});

test('adding a value many times is adding it again and again', () => {
  const histogram = new Histogram();
  histogram.add(2, 5);
  histogram.add(9, 0);
  expect(histogram.count).toBe(5);
  expect(histogram.toSparse().buckets).toEqual(histogramOf([2, 2, 2, 2, 2]).toSparse().buckets);
});

test('an empty one knows nothing, and a reset one is empty', () => {
  const histogram = histogramOf([1, 2, 3]);
  histogram.reset();
  expect(histogram.toSparse()).toEqual({ min: 0, max: 0, buckets: [] });
  expect(histogram.quantile(0.5)).toBe(0);
});

import { percentile } from '../src/app/measure/summary.ts';

/** One line of a benchmark's report. Durations are in ms unless `unit` says otherwise. */
export interface BenchResult {
  readonly suite: string;
  readonly name: string;
  readonly unit: string;
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** Summarises samples under a name of the form `suite.what`. */
export function summarise(name: string, samples: readonly number[], unit = 'ms'): BenchResult {
  if (samples.length === 0) throw new Error(`${name}: nothing was measured`);
  const sorted = [...samples].sort((a, b) => a - b);
  return {
    suite: name.split('.')[0] ?? name,
    name,
    unit,
    n: sorted.length,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    max: percentile(sorted, 1),
  };
}

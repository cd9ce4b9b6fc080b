/** What is told of the samples of one figure. */
export interface Summary {
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** The value below which a share (0 to 1) of the sorted samples lies, by the nearest rank. */
export function percentile(sorted: readonly number[], share: number): number {
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/** Sums up samples, of which there is at least one. */
export function summarise(samples: readonly number[]): Summary {
  if (samples.length === 0) throw new RangeError('Nothing was measured.');
  const sorted = [...samples].sort((a, b) => a - b);
  return {
    n: sorted.length,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    max: percentile(sorted, 1),
  };
}

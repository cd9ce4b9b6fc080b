/** The lowest and the highest value a number may have. */
export interface Limits {
  readonly min: number;
  readonly max: number;
}

/** Limits of what a person may choose, by setting. */
export const TUNING_LIMITS = {
  readers: { min: 1, max: 8 },
  networkConcurrency: { min: 1, max: 32 },
  batchSize: { min: 100, max: 10_000 },
} as const satisfies Record<string, Limits>;

/** A number rounded and kept within the limits; undefined for what is no number. */
export function within({ min, max }: Limits, value: number): number | undefined {
  return Number.isNaN(value) ? undefined : Math.min(max, Math.max(min, Math.round(value)));
}

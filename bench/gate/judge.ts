import { percentile } from '../../src/app/measure/summary.ts';
import { chanceOfExceeding } from './rank-test.ts';

/** So many times the old figure is a change. */
const CHANGE = 1.15;
/** Noise alone may look like this with this probability at most, a figure. */
const CHANCE = 0.01;
/** Fewer runs than this tell nothing: of two each, one order in six has them apart. */
export const FEWEST_RUNS = 3;
/** So many times the old figure, every new run above every old one, is beyond doubt. */
const BEYOND_DOUBT = 2;

/** What became of a figure of which less is better. */
export interface Judgement {
  readonly verdict: 'worse' | 'better' | 'same' | 'unclear';
  /** Medians of the runs. */
  readonly before: number;
  readonly after: number;
  /** `after` by `before`. */
  readonly ratio: number;
  /** Worse by so much that no noise explains it. */
  readonly isBeyondDoubt: boolean;
}

/**
 * Compares a figure's runs with those of before. It has changed when all of these hold: the medians
 * differ by more than 15 %; they differ by more than `floor`, in the figure's unit; and the runs lie so
 * far apart that noise does it with a probability of 1 % at most (exact Mann–Whitney), or, where there
 * are too few runs for that, do not overlap at all. Where only the medians differ, or there are fewer than
 * three runs, the answer is `unclear`, which is no regression: more runs can tell.
 */
export function judge(before: readonly number[], after: readonly number[], floor: number): Judgement {
  const medians = { before: medianOf(before), after: medianOf(after) };
  const ratio = ratioOf(medians.after, medians.before);
  const rises = isChange(medians.before, medians.after, floor);
  const falls = isChange(medians.after, medians.before, floor);
  const isWorse = rises && areApart(before, after);
  const isBetter = falls && areApart(after, before);
  const verdict = isWorse ? 'worse' : isBetter ? 'better' : rises || falls ? 'unclear' : 'same';
  const isBeyondDoubt = isWorse && ratio > BEYOND_DOUBT && Math.max(...before) < Math.min(...after);
  return { verdict, ...medians, ratio, isBeyondDoubt };
}

/** The median by the nearest rank; NaN of nothing. */
export function medianOf(values: readonly number[]): number {
  return percentile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

function isChange(smaller: number, larger: number, floor: number): boolean {
  return larger > smaller * CHANGE && larger - smaller > floor;
}

function areApart(lower: readonly number[], upper: readonly number[]): boolean {
  if (Math.min(lower.length, upper.length) < FEWEST_RUNS) return false;
  return Math.max(...lower) < Math.min(...upper) || chanceOfExceeding(lower, upper) <= CHANCE;
}

function ratioOf(after: number, before: number): number {
  return after === before ? 1 : after / before;
}

import type { ScoreReason } from '../../shared/metadata/title-candidate.ts';

/**
 * What speaks for a candidate or against it. `logit` is added up over all evidence; the score is the logistic function
 * of the sum: 0 is even odds, 1.4 is a score of 0.8.
 */
export interface Evidence {
  readonly part: ScoreReason['part'];
  readonly logit: number;
  /** In words. */
  readonly text: string;
}

const WEIGHTIEST = 4;

/** Evidence as it is shown: −1 to 1. */
export function reasonOf({ part, logit, text }: Evidence): ScoreReason {
  return { part, weight: Math.max(-1, Math.min(1, logit / WEIGHTIEST)), text };
}

/** The score for a sum of logits. */
export function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

import type { TargetCheck } from './check-targets.ts';
import type { Comparison } from './compare-figures.ts';
import type { GateOptions } from './gate-options.ts';
import type { Reference } from './reference.ts';
import type { GateFindings } from './run-gate.ts';

/** What fails the gate, and what is only told. */
export interface GateDecision {
  readonly isPassed: boolean;
  readonly regressions: readonly Comparison[];
  /** Worse, but where only what is beyond doubt fails. */
  readonly reported: readonly Comparison[];
  readonly missing: readonly Comparison[];
  readonly missedTargets: readonly TargetCheck[];
  /** Missed, but where only what is beyond doubt fails. */
  readonly reportedTargets: readonly TargetCheck[];
}

/**
 * Decides by what was found. When lenient, a regression fails only when it is beyond doubt, and so does
 * a larger library's target; figures of another machine likewise decide only what is beyond doubt.
 */
export function decide(
  { comparisons, targets, failures }: GateFindings,
  reference: Reference,
  { isLenient }: Pick<GateOptions, 'isLenient'>,
): GateDecision {
  const isLoose = isLenient || (reference.kind === 'file' && reference.isOtherMachine);
  const worse = comparisons.filter(({ verdict }) => verdict === 'worse');
  const regressions = worse.filter(({ judgement }) => !isLoose || judgement?.isBeyondDoubt === true);
  const missing = comparisons.filter(({ verdict }) => verdict === 'missing');
  const missed = targets.filter(({ isMet }) => !isMet);
  const missedTargets = missed.filter(({ isBeyondDoubt }) => !isLenient || isBeyondDoubt);
  return {
    isPassed: [regressions, missing, missedTargets, failures].every(({ length }) => length === 0),
    regressions,
    reported: worse.filter((comparison) => !regressions.includes(comparison)),
    missing,
    missedTargets,
    reportedTargets: missed.filter((check) => !missedTargets.includes(check)),
  };
}

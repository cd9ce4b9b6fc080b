import type { BenchResult } from '../statistics.ts';
import { type Target, targetOf } from '../targets.ts';
import { medianOf } from './judge.ts';

/** A target of a larger library that is missed by so many times is missed whatever else the machine does. */
const BEYOND_DOUBT = 2;

/** A figure that has a target, over several runs. */
export interface TargetCheck {
  readonly name: string;
  readonly unit: string;
  readonly target: Target;
  /** The target's figure (p50, p95 or max) of each run. */
  readonly runs: readonly number[];
  /** Their median. */
  readonly measured: number;
  readonly isMet: boolean;
  /** Missed by the measure of this library too: its target is of this size, or it is twice the target. */
  readonly isBeyondDoubt: boolean;
}

/** Holds what was measured on a library of so many titles against the targets: by the median of the runs. */
export function checkTargets(runs: readonly (readonly BenchResult[])[], items: number): TargetCheck[] {
  const all = runs.flat();
  const names = [...new Set(all.map(({ name }) => name))];
  return names.flatMap((name) => {
    const target = targetOf(name, items);
    if (target === undefined) return [];
    const results = all.filter((result) => result.name === name);
    const values = results.map((result) => result[target.figure]);
    const measured = medianOf(values);
    const unit = results[0]?.unit ?? '';
    // Not `>`: what is not a number meets no target.
    const isMet = measured <= target.atMost;
    const isBeyondDoubt = !isMet && !(items < target.items && measured <= BEYOND_DOUBT * target.atMost);
    return [{ name, unit, target, runs: values, measured, isMet, isBeyondDoubt }];
  });
}

/** A target that was missed is so only if it is missed again when measured once more. */
export function confirmMissed(first: readonly TargetCheck[], again: readonly TargetCheck[]): TargetCheck[] {
  return first.map((check) => {
    const second = again.find(({ name }) => name === check.name);
    return check.isMet || second === undefined ? check : second;
  });
}

import { type Figures, floorOf } from './figures.ts';
import { type Judgement, judge } from './judge.ts';

/** A figure beside what it was. */
export interface Comparison {
  readonly name: string;
  readonly unit: string;
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** `missing`: it was measured before and is not any more. `new`: there is nothing to compare it with. */
  readonly verdict: Judgement['verdict'] | 'missing' | 'new';
  /** Absent where it is missing or new. */
  readonly judgement?: Judgement;
}

/** Compares all figures, in the order they were measured; those that went missing come last. */
export function compareFigures(before: Figures, after: Figures): Comparison[] {
  const present = [...after].map(([name, { unit, runs }]): Comparison => {
    const old = before.get(name);
    if (old === undefined) return { name, unit, before: [], after: runs, verdict: 'new' };
    const judgement = judge(old.runs, runs, floorOf(name, unit));
    return { name, unit, before: old.runs, after: runs, verdict: judgement.verdict, judgement };
  });
  const missing = [...before]
    .filter(([name]) => !after.has(name))
    .map(([name, { unit, runs }]): Comparison => {
      return { name, unit, before: runs, after: [], verdict: 'missing' };
    });
  return [...present, ...missing];
}

/**
 * What holds of a comparison that was suspected and then measured once more, independently: it is worse
 * only if it is so both times. What was not measured again stays as it was.
 */
export function confirm(first: readonly Comparison[], again: readonly Comparison[]): Comparison[] {
  return first.map((comparison) => {
    const second = again.find(({ name }) => name === comparison.name);
    if (comparison.verdict !== 'worse' || second === undefined || second.verdict === 'missing') {
      return comparison;
    }
    const both = {
      ...second,
      before: [...comparison.before, ...second.before],
      after: [...comparison.after, ...second.after],
    };
    // The medians shown are of all runs; what they mean is decided by each half alone.
    const isWorse = second.verdict === 'worse';
    const isBeyondDoubt = [comparison, second].every(({ judgement }) => judgement?.isBeyondDoubt === true);
    const verdict = isWorse ? 'worse' : 'unclear';
    return { ...both, verdict, judgement: { ...judge(both.before, both.after, 0), verdict, isBeyondDoubt } };
  });
}

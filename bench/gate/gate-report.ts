import { alignColumns, formatFigure } from '../report.ts';
import type { TargetCheck } from './check-targets.ts';
import type { Comparison } from './compare-figures.ts';
import type { GateDecision } from './decide.ts';
import { medianOf } from './judge.ts';
import type { Reference } from './reference.ts';
import type { GateFindings } from './run-gate.ts';

/** Tells a person what was found, what of it fails the gate, and what to do next. */
export function reportGate(findings: GateFindings, decision: GateDecision, reference: Reference): string {
  const { comparisons, targets, failures, baselineFailures } = findings;
  const { regressions, reported, missing, missedTargets, reportedTargets, isPassed } = decision;
  const ofVerdict = (verdict: Comparison['verdict']) =>
    comparisons.filter((comparison) => comparison.verdict === verdict).map(describe);
  const sections = [
    formatComparisons(comparisons),
    section('Better', ofVerdict('better')),
    section('Unclear: other medians, but not beyond the noise; more runs can tell', ofVerdict('unclear')),
    section('The baseline could not run', baselineFailures.map(describeFailure)),
    section('Worse, but not beyond doubt (over 2 ×, all runs apart): only reported', reported.map(describe)),
    section(
      'Targets of a larger library missed, by less than 2 ×: only reported',
      reportedTargets.map(describeTarget),
    ),
    section('REGRESSIONS', regressions.map(describe)),
    section(
      'MISSING: measured before and not any more',
      missing.map(({ name }) => name),
    ),
    section('NOT MEASURED: this tree could not run', failures.map(describeFailure)),
    section('TARGETS MISSED', missedTargets.map(describeTarget)),
    section('What to do', advise(decision, reference)),
    `${isPassed ? 'The gate is passed' : 'The gate is not passed'}: ${count(targets)} targets met.`,
  ];
  return sections.filter((text) => text !== '').join('\n\n');
}

function formatComparisons(comparisons: readonly Comparison[]): string {
  const header = ['name', 'unit', 'before', 'after', 'ratio', 'runs before', 'runs after', ''];
  const rows = comparisons.map(({ name, unit, before, after, verdict, judgement }) => [
    name,
    unit,
    figureOf(before),
    figureOf(after),
    judgement ? judgement.ratio.toFixed(2) : '',
    rangeOf(before),
    rangeOf(after),
    verdict === 'same' ? '' : verdict,
  ]);
  return alignColumns([header, ...rows], [2, 3, 4]);
}

function describe({ name, unit, before, after, judgement }: Comparison): string {
  const ratio = judgement ? ` (× ${judgement.ratio.toFixed(2)})` : '';
  return `${name}: ${figureOf(before)} → ${figureOf(after)} ${unit}${ratio}; runs ${rangeOf(before)} → ${rangeOf(after)}`;
}

function describeTarget({ name, unit, target, measured, runs }: TargetCheck): string {
  const limit = `${target.figure} ${formatFigure(measured)} ${unit}, at most ${target.atMost}`;
  return `${name}: ${limit}; runs ${rangeOf(runs)}`;
}

function describeFailure({ suite, message }: { suite: string; message: string }): string {
  return `${suite}: ${message.split('\n')[0]}`;
}

function advise(decision: GateDecision, reference: Reference): string[] {
  const { regressions, reported, missing, missedTargets, reportedTargets } = decision;
  const worse = [...regressions, ...reported];
  const missed = [...missedTargets, ...reportedTargets];
  const suites = [...new Set([...worse, ...missed].map(({ name }) => name.split('.')[0]))].join(',');
  const isFile = reference.kind === 'file';
  const sure = [
    `Be sure: npm run bench:check -- --suite ${suites} --runs 9, with nothing else running.`,
    'Find where the time goes: npm start, then do what the figure names while DevTools’ Performance panel',
    'records; a figure’s `…_worker` beside it tells the worker’s share from the page’s (docs/performance.md).',
  ];
  const target = ['A target is not a matter of the last commit: it holds whatever was there before.'];
  const price = ['Where it is the price of something, say so in the commit: the next is compared with it.'];
  const renew = [
    'Where it is meant: npm run bench:check -- --update-baseline, and the reason in the commit’s body.',
  ];
  return [
    ...(suites === '' ? [] : sure),
    ...(missed.length > 0 ? target : []),
    ...(worse.length > 0 && !isFile ? price : []),
    ...(missing.length > 0 || (worse.length > 0 && isFile) ? renew : []),
  ];
}

/** A title and its lines, each once; nothing where there are none. */
function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...[...new Set(lines)].map((line) => `  ${line}`)].join('\n');
}

function count(targets: readonly TargetCheck[]): string {
  return `${targets.filter(({ isMet }) => isMet).length} of ${targets.length}`;
}

function figureOf(runs: readonly number[]): string {
  return runs.length === 0 ? '–' : formatFigure(medianOf(runs));
}

function rangeOf(runs: readonly number[]): string {
  return runs.length === 0 ? '–' : `${formatFigure(Math.min(...runs))}–${formatFigure(Math.max(...runs))}`;
}

import { join } from 'node:path';
import type { SessionOutcome, SuiteFailure } from '../session.ts';
import { SUITE_NAMES, type SuiteName } from '../suites.ts';
import { expectedFigures, normalisedFigures } from './baseline-file.ts';
import { checkTargets, confirmMissed, type TargetCheck } from './check-targets.ts';
import { type Comparison, compareFigures, confirm } from './compare-figures.ts';
import { type Figures, gatherFigures } from './figures.ts';
import type { GateOptions } from './gate-options.ts';
import { medianOf } from './judge.ts';
import { measureInTurns } from './measure-turns.ts';
import type { Reference } from './reference.ts';

/** What one measuring, or two, came to. */
export interface GateFindings {
  readonly comparisons: readonly Comparison[];
  readonly targets: readonly TargetCheck[];
  /** Suites that this tree could not run, and those the baseline could not. */
  readonly failures: readonly SuiteFailure[];
  readonly baselineFailures: readonly SuiteFailure[];
}

/** Findings with the sessions they come from: the baseline's, where it is a build, then this tree's. */
export interface GateOutcome extends GateFindings {
  readonly sessions: readonly (readonly SessionOutcome[])[];
  /** Sessions of what was suspected and so measured again. */
  readonly again: readonly (readonly SessionOutcome[])[];
}

/**
 * Measures this tree's build and, where there is one, the baseline's. What looks like a regression or a
 * missed target is measured once more, and counts only if it shows again: of forty figures, each wrong
 * once in a hundred times, one would be wrong too often.
 */
export async function runGate(
  root: string,
  options: GateOptions,
  reference: Reference,
): Promise<GateOutcome> {
  const directory = join(root, 'dist');
  const builds = reference.kind === 'build' ? [reference.directory, directory] : [directory];
  const plan = { builds, items: options.items, runs: options.runs };
  const sessions = await measureInTurns({ ...plan, suites: options.suites });
  const first = evaluate(sessions, reference, options);
  const suites = suspectedSuites(first);
  if (suites.length === 0) return { ...first, sessions, again: [] };

  console.error(`\nOnce more, to be sure: ${suites.join(', ')}`);
  const again = await measureInTurns({ ...plan, suites });
  const second = evaluate(again, reference, { ...options, suites });
  return {
    comparisons: confirm(first.comparisons, second.comparisons),
    targets: confirmMissed(first.targets, second.targets),
    failures: [...first.failures, ...second.failures],
    baselineFailures: [...first.baselineFailures, ...second.baselineFailures],
    sessions,
    again,
  };
}

function evaluate(
  sessions: readonly (readonly SessionOutcome[])[],
  reference: Reference,
  { suites, items }: GateOptions,
): GateFindings {
  const ours = sessions.at(-1) ?? [];
  const theirs = reference.kind === 'build' ? (sessions[0] ?? []) : [];
  return {
    comparisons: compareWith(reference, theirs, ours).filter(({ name }) => belongsTo(name, suites)),
    targets: checkTargets(resultsOf(ours), items),
    failures: failuresOf(ours),
    baselineFailures: failuresOf(theirs),
  };
}

function compareWith(
  reference: Reference,
  theirs: readonly SessionOutcome[],
  ours: readonly SessionOutcome[],
): Comparison[] {
  const figures = gatherFigures(resultsOf(ours));
  if (reference.kind !== 'file') return compareFigures(gatherFigures(resultsOf(theirs)), figures);
  return compareFigures(...againstFile(reference.baseline, figures, ours));
}

/** The committed figures as they would be here, and this tree's as they would be without this run's noise. */
function againstFile(
  baseline: Parameters<typeof expectedFigures>[0],
  figures: Figures,
  ours: readonly SessionOutcome[],
): [Figures, Figures] {
  const calibrations = ours.map(({ calibrationMs }) => medianOf(calibrationMs));
  return [expectedFigures(baseline, calibrations), normalisedFigures(figures, calibrations)];
}

/** The library is filled in any case, so that `import.…` is measured with every suite. */
function belongsTo(name: string, suites: readonly SuiteName[]): boolean {
  const suite = name.split('.')[0];
  return suite === 'import' || suites.some((other) => other === suite);
}

function suspectedSuites({ comparisons, targets }: GateFindings): SuiteName[] {
  const suspected = [
    ...comparisons.filter(({ verdict }) => verdict === 'worse'),
    ...targets.filter(({ isMet }) => !isMet),
  ].map(({ name }) => name.split('.')[0]);
  return SUITE_NAMES.filter((suite) => suspected.includes(suite));
}

function resultsOf(sessions: readonly SessionOutcome[]) {
  return sessions.map(({ results }) => results);
}

function failuresOf(sessions: readonly SessionOutcome[]): SuiteFailure[] {
  return sessions.flatMap(({ failures }) => failures);
}

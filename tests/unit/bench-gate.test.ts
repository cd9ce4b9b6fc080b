import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { BenchEnvironment } from '../../bench/environment.ts';
import {
  type Baseline,
  expectedFigures,
  isSameMachine,
  normalisedFigures,
  readBaseline,
  toRatios,
  writeBaseline,
} from '../../bench/gate/baseline-file.ts';
import { checkTargets, confirmMissed } from '../../bench/gate/check-targets.ts';
import { type Comparison, compareFigures, confirm } from '../../bench/gate/compare-figures.ts';
import { decide } from '../../bench/gate/decide.ts';
import { gatherFigures } from '../../bench/gate/figures.ts';
import { reportGate } from '../../bench/gate/gate-report.ts';
import type { Reference } from '../../bench/gate/reference.ts';
import type { GateFindings } from '../../bench/gate/run-gate.ts';
import { summarise } from '../../bench/statistics.ts';
import { targetOf } from '../../bench/targets.ts';

const environment: BenchEnvironment = {
  date: '2026-01-01T00:00:00.000Z',
  commit: 'abc1234',
  items: 10_000,
  cpu: 'A processor',
  cores: 2,
  memoryBytes: 1e9,
  system: 'a system',
  node: 'v20',
  browser: '156.0.1.2',
};
const build: Reference = { kind: 'build', name: 'abc1234', directory: '/nowhere' };

/** A figure as one run each gave it. */
function runsOf(name: string, values: readonly number[], unit = 'ms') {
  return values.map((value) => [summarise(name, [value], unit)]);
}

function compare(name: string, before: readonly number[], after: readonly number[]): Comparison[] {
  return compareFigures(gatherFigures(runsOf(name, before)), gatherFigures(runsOf(name, after)));
}

/** What is decided and said of these findings. */
function conclude(found: Partial<GateFindings>, { isLenient = false, reference = build } = {}) {
  const findings = { comparisons: [], targets: [], failures: [], baselineFailures: [], ...found };
  const decision = decide(findings, reference, { isLenient });
  return { isPassed: decision.isPassed, text: reportGate(findings, decision, reference) };
}

test('a regression fails, and the message names it, both medians, the ratio, the spread and what to do', () => {
  const { text, isPassed } = conclude({
    comparisons: compare('page.order_ready', [100, 102, 98], [130, 135, 128]),
  });
  expect(isPassed).toBe(false);
  expect(text).toContain(
    'REGRESSIONS\n  page.order_ready: 100.0 → 130.0 ms (× 1.30); runs 98.0–102.0 → 128.0–135.0',
  );
  expect(text).toContain('npm run bench:check -- --suite page --runs 9');
  expect(text).toContain('The gate is not passed');
});

test('where only what is beyond doubt fails, a smaller regression is reported', () => {
  const slower = compare('page.order_ready', [100, 102, 98], [130, 135, 128]);
  const small = conclude({ comparisons: slower }, { isLenient: true });
  expect(small.isPassed).toBe(true);
  expect(small.text).toContain('only reported\n  page.order_ready');
  const twice = compare('page.order_ready', [100, 102, 98], [230, 235, 228]);
  expect(conclude({ comparisons: twice }, { isLenient: true }).isPassed).toBe(false);
});

test('figures of another machine fail only what is beyond doubt, and say how to renew them', () => {
  const baseline: Baseline = { environment, calibrationMs: 100, figures: new Map() };
  const file = (isOtherMachine: boolean): Reference => ({ kind: 'file', name: '', baseline, isOtherMachine });
  const comparisons = compare('page.order_ready', [100, 102, 98], [130, 135, 128]);
  expect(conclude({ comparisons }, { reference: file(true) }).isPassed).toBe(true);
  const { isPassed, text } = conclude({ comparisons }, { reference: file(false) });
  expect(isPassed).toBe(false);
  expect(text).toContain('npm run bench:check -- --update-baseline');
});

test('a figure that went missing fails, a new one does not', () => {
  const before = gatherFigures(runsOf('page.old', [1, 2, 3]));
  const after = gatherFigures(runsOf('page.new', [1, 2, 3]));
  const comparisons = compareFigures(before, after);
  expect(comparisons.map(({ name, verdict }) => [name, verdict])).toEqual([
    ['page.new', 'new'],
    ['page.old', 'missing'],
  ]);
  const { text, isPassed } = conclude({ comparisons });
  expect(isPassed).toBe(false);
  expect(text).toContain('MISSING: measured before and not any more\n  page.old');
  expect(conclude({ comparisons: comparisons.slice(0, 1) }).isPassed).toBe(true);
});

test('a suite that this tree cannot run fails; one that the baseline cannot is only named', () => {
  const failure = { suite: 'page', message: 'Broken.\nat a line' } as const;
  const ours = conclude({ failures: [failure, failure] });
  expect(ours.isPassed).toBe(false);
  expect(ours.text.match(/page: Broken\./g)).toHaveLength(1);
  const theirs = conclude({ baselineFailures: [failure] });
  expect(theirs.isPassed).toBe(true);
  expect(theirs.text).toContain('page: Broken.');
});

test('a regression counts only if it shows twice, and is beyond doubt only if it is so twice', () => {
  const huge = compare('page.order_ready', [100, 102, 98], [300, 310, 290]);
  const worse = compare('page.order_ready', [100, 102, 98], [130, 135, 128]);
  const same = compare('page.order_ready', [100, 102, 98], [101, 99, 100]);
  expect(confirm(worse, same)).toMatchObject([{ verdict: 'unclear', after: [130, 135, 128, 101, 99, 100] }]);
  expect(confirm(same, worse)).toMatchObject([{ verdict: 'same' }]);
  expect(confirm(huge, worse)).toMatchObject([{ verdict: 'worse', judgement: { isBeyondDoubt: false } }]);
  expect(confirm(huge, huge)).toMatchObject([{ verdict: 'worse', judgement: { isBeyondDoubt: true } }]);
  expect(confirm(worse, [])).toMatchObject([{ verdict: 'worse' }]);
});

test('targets go by the median of the runs, and fail by themselves', () => {
  const runs = runsOf('seed.person', [90, 130, 95]);
  const [met] = checkTargets(runs, 10_000);
  expect(met).toMatchObject({ measured: 95, isMet: true });
  const missed = checkTargets(runsOf('seed.person', [110, 130, 95]), 10_000);
  expect(missed).toMatchObject([{ measured: 110, isMet: false }]);
  expect(confirmMissed(missed, checkTargets(runs, 10_000))).toMatchObject([{ isMet: true }]);
  const { text, isPassed } = conclude({ targets: missed }, { isLenient: true });
  expect(isPassed).toBe(false);
  expect(text).toContain('TARGETS MISSED\n  seed.person: p50 110.0 ms, at most 100; runs 95.0–130.0');
  expect(text).not.toContain('REGRESSIONS');
});

test('a larger library’s target fails, and where only what is beyond doubt fails, when missed twice over', () => {
  const targets = checkTargets(runsOf('page.any_depth', [8, 9, 10]), 10_000);
  expect(conclude({ targets }).isPassed).toBe(false);
  const lenient = conclude({ targets }, { isLenient: true });
  expect(lenient.isPassed).toBe(true);
  expect(lenient.text).toContain('only reported\n  page.any_depth');
  const twice = checkTargets(runsOf('page.any_depth', [8, 11, 12]), 10_000);
  expect(conclude({ targets: twice }, { isLenient: true }).isPassed).toBe(false);
  const atFullSize = checkTargets(runsOf('page.any_depth', [8, 9, 10]), 1_000_000);
  expect(conclude({ targets: atFullSize }, { isLenient: true }).isPassed).toBe(false);
});

test('the first targets are of small libraries, the others of every size', () => {
  expect(targetOf('seed.person', 10_000)?.atMost).toBe(100);
  expect(targetOf('seed.person', 1_000_000)).toBeUndefined();
  expect(targetOf('page.any_depth', 10_000)).toEqual(targetOf('page.any_depth', 1_000_000));
  expect(targetOf('page.unheard_of', 10_000)).toBeUndefined();
});

test('ratios of figures are not compared once more', () => {
  expect([...gatherFigures(runsOf('startup.ratio_to_small', [1, 1, 1], '×'))]).toEqual([]);
});

test('committed figures scale with the fixed workload, but for what is no time', () => {
  const runs = [
    [summarise('page.order_ready', [200]), summarise('import.heap_growth', [3], 'MB')],
    [summarise('page.order_ready', [450]), summarise('import.heap_growth', [4], 'MB')],
    [summarise('page.order_ready', [300]), summarise('import.heap_growth', [5], 'MB')],
  ];
  const calibration = [100, 200, 150];
  const figures = gatherFigures(runs);
  const ratios = toRatios(figures, calibration);
  expect(ratios.get('page.order_ready')?.runs).toEqual([2, 2.25, 2]);
  expect(ratios.get('import.heap_growth')?.runs).toEqual([3, 4, 5]);
  const baseline = { environment, calibrationMs: 150, figures: ratios };
  expect(expectedFigures(baseline, [40, 50, 60]).get('page.order_ready')?.runs).toEqual([100, 112.5, 100]);
  expect(normalisedFigures(figures, calibration).get('page.order_ready')?.runs).toEqual([300, 337.5, 300]);
});

test('a baseline is read as it was written; one of another shape is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reelshelf-baseline-test-'));
  try {
    const file = join(folder, 'baseline.json');
    const figures = gatherFigures(runsOf('page.order_ready', [1.5, 2, 2.25]));
    expect(readBaseline(file)).toBeUndefined();
    writeBaseline(file, { environment, calibrationMs: 123.4, figures });
    expect(readBaseline(file)).toEqual({ environment, calibrationMs: 123.4, figures });
    writeFileSync(file, '{ "schema": 0 }');
    expect(readBaseline(file)).toBeUndefined();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a machine is the same by processor, cores and the browser’s main version', () => {
  expect(isSameMachine(environment, { ...environment, browser: '156.9.9.9', commit: 'def' })).toBe(true);
  expect(isSameMachine(environment, { ...environment, browser: '157.0.1.2' })).toBe(false);
  expect(isSameMachine(environment, { ...environment, cores: 4 })).toBe(false);
  expect(isSameMachine(environment, { ...environment, cpu: 'Another' })).toBe(false);
});

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { BenchEnvironment } from '../environment.ts';
import type { Figures } from './figures.ts';
import { medianOf } from './judge.ts';

/** Version of the file's shape. */
const SCHEMA = 1;

/** The committed baseline: figures as multiples of the fixed workload's time in the same browser. */
export interface Baseline {
  readonly environment: BenchEnvironment;
  /** The workload's median there, in ms. */
  readonly calibrationMs: number;
  readonly figures: Figures;
}

interface BaselineFile {
  readonly schema: number;
  readonly environment: BenchEnvironment;
  readonly calibrationMs: number;
  readonly figures: Readonly<Record<string, { unit: string; ratios: readonly number[] }>>;
}

/** Reads a baseline; undefined where there is none of this version. */
export function readBaseline(file: string): Baseline | undefined {
  if (!existsSync(file)) return undefined;
  const { schema, environment, calibrationMs, figures } = JSON.parse(
    readFileSync(file, 'utf8'),
  ) as BaselineFile;
  if (schema !== SCHEMA) return undefined;
  const entries = Object.entries(figures).map(
    ([name, { unit, ratios }]) => [name, { unit, runs: ratios }] as const,
  );
  return { environment, calibrationMs, figures: new Map(entries) };
}

/** Writes a baseline, a line a figure, so that a change of it can be read. */
export function writeBaseline(file: string, { environment, calibrationMs, figures }: Baseline): void {
  const lines = [...figures].map(([name, { unit, runs }]) => {
    const ratios = runs.map((ratio) => Number(ratio.toPrecision(4))).join(', ');
    return `    ${JSON.stringify(name)}: { "unit": ${JSON.stringify(unit)}, "ratios": [${ratios}] }`;
  });
  const place = JSON.stringify(environment, null, 2).replaceAll('\n', '\n  ');
  writeFileSync(
    file,
    `{
  "schema": ${SCHEMA},
  "environment": ${place},
  "calibrationMs": ${calibrationMs.toFixed(1)},
  "figures": {
${lines.join(',\n')}
  }
}
`,
  );
}

/** Figures of several runs by the workload's time in each of them; what is no time stays as it is. */
export function toRatios(figures: Figures, calibrationMs: readonly number[]): Figures {
  return mapTimes(figures, (value, run) => value / (calibrationMs[run] ?? Number.NaN));
}

/** What a baseline's figures are to be where the workload takes so many ms. */
export function expectedFigures(baseline: Baseline, calibrationMs: readonly number[]): Figures {
  const here = medianOf(calibrationMs);
  return mapTimes(baseline.figures, (ratio) => ratio * here);
}

/** Figures of several runs as they would be had the workload taken as long in each as it did in the middle one. */
export function normalisedFigures(figures: Figures, calibrationMs: readonly number[]): Figures {
  const here = medianOf(calibrationMs);
  return mapTimes(toRatios(figures, calibrationMs), (ratio) => ratio * here);
}

/** Whether figures of one may be held against those of the other without a second thought. */
export function isSameMachine(one: BenchEnvironment, other: BenchEnvironment): boolean {
  return (
    one.cpu === other.cpu && one.cores === other.cores && majorOf(one.browser) === majorOf(other.browser)
  );
}

function majorOf(version: string): string {
  return version.split('.')[0] ?? version;
}

function mapTimes(figures: Figures, change: (value: number, run: number) => number): Figures {
  const entries = [...figures].map(([name, { unit, runs }]) => {
    return [name, { unit, runs: unit === 'ms' ? runs.map(change) : runs }] as const;
  });
  return new Map(entries);
}

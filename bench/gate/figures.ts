import type { BenchResult } from '../statistics.ts';

/** The median samples of a figure in every run, and what they are measured in. */
export interface Figure {
  readonly unit: string;
  readonly runs: readonly number[];
}

/** Figures by their names. */
export type Figures = ReadonlyMap<string, Figure>;

/** Units whose figures are made of others: comparing them would judge the same thing twice. */
const DERIVED_UNITS: readonly string[] = ['×'];

/** A change of a figure smaller than this is none, whatever its share: [names, floor in the figure's unit]. */
const FLOORS: readonly (readonly [names: RegExp, floor: number])[] = [
  // Half a frame: when a frame is due is chance.
  [/_painted$|^scroll\.frame|^seed\.(list|fetch_more|filter|type_ahead|person)$/, 8],
  // Three ticks of the browser's clock.
  [/^count\.|^page\.(any_depth|first_of_new_order)|^seed\.counts$/, 0.3],
  [/^seed\.insert$/, 0.05],
];
const FLOORS_BY_UNIT: Readonly<Record<string, number>> = { ms: 1, MB: 2, frames: 2, rows: 5 };

/** Gathers the median of each figure from the results of several runs. */
export function gatherFigures(runs: readonly (readonly BenchResult[])[]): Figures {
  const figures = new Map<string, { unit: string; runs: number[] }>();
  for (const { name, unit, p50 } of runs.flat()) {
    if (DERIVED_UNITS.includes(unit)) continue;
    const figure = figures.get(name) ?? { unit, runs: [] };
    // A difference of two readings of the clock is 0.2 ms or 0.1999999997: equal values are to be equal.
    figure.runs.push(Number(p50.toPrecision(6)));
    figures.set(name, figure);
  }
  return figures;
}

/** The smallest difference of a figure that counts, in its unit. */
export function floorOf(name: string, unit: string): number {
  return FLOORS.find(([names]) => names.test(name))?.[1] ?? FLOORS_BY_UNIT[unit] ?? 0;
}

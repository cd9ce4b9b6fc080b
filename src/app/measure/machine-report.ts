import { FIGURES, type FigureName, type FigureSpec, type Target, targetsFor } from './figures.ts';
import { type Summary, summarise } from './summary.ts';

/** A target and whether the figure reached it. */
export interface Verdict extends Omit<Target, 'mostItems'> {
  readonly isMet: boolean;
}

/** One figure of a report, in its unit. */
export interface MachineFigure extends Summary {
  readonly name: FigureName;
  readonly unit: FigureSpec['unit'];
  readonly targets: readonly Verdict[];
}

/** A figure that could not be had, and why: a sentence for a person. */
export interface LeftOut {
  readonly name: FigureName;
  readonly reason: string;
}

/** What is known of the machine, and nothing that tells one from another of its kind. */
export interface MachineFacts {
  readonly cores: number;
  /** GiB, rounded by the browser; null where it does not tell. */
  readonly memoryGib: number | null;
  readonly browser: string;
  readonly system: string | null;
  /** The way the database is stored. */
  readonly storage: string;
}

/** What "Measure this machine" found. It holds nothing of the person's library but its size. */
export interface MachineReport {
  readonly format: 'reelshelf-measurement';
  readonly schema: 1;
  /** ISO 8601. */
  readonly measuredAt: string;
  readonly app: { readonly version: string; readonly build: string };
  readonly machine: MachineFacts;
  readonly library: {
    /** Titles of the synthetic library. */
    readonly items: number;
    /** Titles that were in the database besides. */
    readonly others: number;
  };
  readonly settings: {
    readonly readers: number;
    readonly batchSize: number;
    readonly pageSize: number;
    readonly prefetchThreshold: number;
  };
  readonly figures: readonly MachineFigure[];
  readonly leftOut: readonly LeftOut[];
  /** What speaks against taking the figures at their word. */
  readonly notes: readonly string[];
}

/** A figure from its samples, with the targets for a library of so many titles. */
export function figureOf(name: FigureName, samples: readonly number[], items: number): MachineFigure {
  const spec = specOf(name);
  const summary = summarise(samples);
  const targets = targetsFor(spec, items).map(({ statistic, atMost }) => ({
    statistic,
    atMost,
    isMet: summary[statistic] <= atMost,
  }));
  return { name, unit: spec.unit, ...summary, targets };
}

/** How many of a report's targets were reached, and of how many. */
export function countMet(figures: readonly MachineFigure[]): { readonly met: number; readonly of: number } {
  const verdicts = figures.flatMap(({ targets }) => targets);
  return { met: verdicts.filter(({ isMet }) => isMet).length, of: verdicts.length };
}

/** The report as the text of a file that can be shared. */
export function reportJson(report: MachineReport): string {
  return `${JSON.stringify(report, (_, value) => (typeof value === 'number' ? rounded(value) : value), 2)}\n`;
}

/** Clocks of browsers tell no more. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function specOf(name: FigureName): FigureSpec {
  const spec = FIGURES.find((candidate) => candidate.name === name);
  if (spec === undefined) throw new RangeError(`There is no figure ${name}.`);
  return spec;
}

import type { BenchBrowser } from './bench-browser.ts';
import type { BenchResult } from './statistics.ts';

/** What a suite works with. */
export interface SuiteContext {
  readonly browser: BenchBrowser;
  /** Size of the library. */
  readonly items: number;
  /** False when the suite runs only to prepare the library for others. */
  readonly measure: boolean;
  /** Share of its usual samples that a suite takes, above 0 to 1: the gate repeats it several times. */
  readonly effort: number;
}

/** Measures one theme in the real app. */
export type Suite = (context: SuiteContext) => Promise<readonly BenchResult[]>;

/** How many of `usual` samples to take, but never fewer than `least`. */
export function samplesFor(effort: number, usual: number, least: number): number {
  return Math.max(Math.min(least, usual), Math.round(usual * effort));
}

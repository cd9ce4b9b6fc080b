import type { BenchBrowser } from './bench-browser.ts';
import type { BenchResult } from './statistics.ts';

/** What a suite works with. */
export interface SuiteContext {
  readonly browser: BenchBrowser;
  /** Size of the library. */
  readonly items: number;
  /** False when the suite runs only to prepare the library for others. */
  readonly measure: boolean;
}

/** Measures one theme in the real app. */
export type Suite = (context: SuiteContext) => Promise<readonly BenchResult[]>;

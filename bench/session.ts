import { type BenchBrowser, startBenchBrowser } from './bench-browser.ts';
import { measureCalibration } from './calibration/measure-calibration.ts';
import type { BenchResult } from './statistics.ts';
import { SUITES, type SuiteName } from './suites.ts';

/** What one session measures. */
export interface SessionPlan {
  /** Where the app is served. */
  readonly url: string;
  readonly suites: readonly SuiteName[];
  /** Size of the library. */
  readonly items: number;
  /** Share of its usual samples that a suite takes, above 0 to 1. */
  readonly effort: number;
}

/** A suite that could not be measured, and why. */
export interface SuiteFailure {
  readonly suite: SuiteName;
  readonly message: string;
}

/** What one session found. */
export interface SessionOutcome {
  readonly results: readonly BenchResult[];
  readonly failures: readonly SuiteFailure[];
  /** ms that the fixed workload took in this browser, before and after the suites. */
  readonly calibrationMs: readonly number[];
  /** Chromium's. */
  readonly browserVersion: string;
}

/** Runs suites one after the other in a browser of their own. One that fails does not stop the others. */
export async function runSession(plan: SessionPlan): Promise<SessionOutcome> {
  const browser = await startBenchBrowser(plan.url);
  try {
    const calibrationBefore = await measureCalibration(browser.context);
    const results: BenchResult[] = [];
    const failures: SuiteFailure[] = [];
    // The other suites read the library that the import suite makes.
    const suites: readonly SuiteName[] = plan.suites.includes('import')
      ? plan.suites
      : ['import', ...plan.suites];
    for (const suite of suites) {
      const started = Date.now();
      try {
        results.push(...(await runSuite(browser, suite, plan)));
      } catch (error) {
        failures.push({ suite, message: error instanceof Error ? error.message : String(error) });
        await closePages(browser);
      }
      console.error(`  ${suite}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
    }
    const calibrationMs = [...calibrationBefore, ...(await measureCalibration(browser.context))];
    return { results, failures, calibrationMs, browserVersion: browser.version };
  } finally {
    await browser.close();
  }
}

function runSuite(browser: BenchBrowser, suite: SuiteName, plan: SessionPlan) {
  const { items, effort, suites } = plan;
  return SUITES[suite].run({ browser, items, effort, measure: suites.includes(suite) });
}

/** What a failed suite left open would keep the next one waiting. */
async function closePages({ context }: BenchBrowser): Promise<void> {
  await context.setOffline(false);
  await Promise.all(context.pages().map((page) => page.close()));
}

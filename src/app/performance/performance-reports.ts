import { type ChromeTrace, chromeTrace } from '../../instrumentation/chrome-trace.ts';
import { Instrumentation } from '../../instrumentation/instrumentation.ts';
import { type PerformanceExport, performanceExport } from '../../instrumentation/performance-export.ts';
import type { ExportOptions } from '../../instrumentation/redaction.ts';
import { reportOf } from '../../instrumentation/report.ts';
import { sharedInstrumentation } from '../../instrumentation/shared-instrumentation.ts';
import type { App } from '../app.ts';
import { collectFacts } from './collect-facts.ts';

type Parts = Pick<App, 'storage'>;

/** Where the time went, as text. */
export async function performanceReport({ storage }: Parts, options?: ExportOptions): Promise<string> {
  return reportOf(await collectFacts(recorded(), storage), options);
}

/** The same as data. */
export async function exportPerformance(
  { storage }: Parts,
  options?: ExportOptions,
): Promise<PerformanceExport> {
  return performanceExport(await collectFacts(recorded(), storage), options);
}

/** The last spans for a viewer of traces. */
export function performanceTrace(options?: ExportOptions): ChromeTrace {
  return chromeTrace(recorded().snapshot(), options);
}

/** Nothing, where nothing was ever recorded. */
function recorded(): Instrumentation {
  return sharedInstrumentation() ?? new Instrumentation();
}

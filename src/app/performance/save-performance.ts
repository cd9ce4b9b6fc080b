import type { ExportOptions } from '../../instrumentation/redaction.ts';
import type { App } from '../app.ts';
import { saveFile } from '../save-file.ts';
import { exportPerformance, performanceTrace } from './performance-reports.ts';

/** Gives the person a file to attach to a bug report. */
export async function savePerformanceExport(app: App, options: ExportOptions): Promise<void> {
  save('performance', await exportPerformance(app, options));
}

/** Gives the person a file that Perfetto opens. */
export function savePerformanceTrace(options: ExportOptions): void {
  save('trace', performanceTrace(options));
}

function save(what: string, value: unknown): void {
  const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '.');
  const file = new Blob([JSON.stringify(value, null, 1)], { type: 'application/json' });
  saveFile(`reelshelf ${what} ${moment}.json`, file);
}

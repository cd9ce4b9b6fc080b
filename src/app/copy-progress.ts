import type { CopyProgress } from '../rpc/database-file-api.ts';
import { formatSize } from '../shared/format-size.ts';
import type { RunningJob } from './jobs/running-job.ts';

/** How far the copying of a database has come, as a running job shows it. */
export function copyProgress({ phase, bytes, totalBytes }: CopyProgress): RunningJob['progress'] & object {
  const fraction = totalBytes > 0 ? Math.min(1, bytes / totalBytes) : 0;
  return { phase: `${phase} · ${formatSize(bytes)} of ${formatSize(totalBytes)}`, fraction };
}

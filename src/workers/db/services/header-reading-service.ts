import type { FileReading } from '../../../rpc/header-source.ts';
import { AppError, unwrap } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { insertRejections, updateJob } from '../repositories/job-repository.ts';
import {
  countUnreadFiles,
  failHeader,
  listUnreadFiles,
  storeHeader,
} from '../repositories/media-header-repository.ts';
import { JobProgressReporter } from './job-progress.ts';
import type { ReadingContext } from './reading-context.ts';
import { countUnreadSidecars, readSidecars } from './sidecar-reading.ts';

/** Files asked for at once: as many as are read in a moment, so that a cancel is soon heard. */
const AT_ONCE = 8;
const READING = 'Reading files';

/**
 * Reads what lies beside the videos of some roots, then the headers of all files that have not been read, in the order they were found, and stores what
 * they say. What cannot be read is noted with the job; what is out of reach stays unread. Throws {@link AppError}.
 */
export async function readHeaders(context: ReadingContext): Promise<void> {
  const { connection, job, rootIds, source, signal, onProgress, onChange, whenFree } = context;
  const unread = await connection.read(
    (statements) => countUnreadFiles(statements, rootIds) + countUnreadSidecars(statements, rootIds),
  );
  const reporter = new JobProgressReporter(job.id, [{ name: READING, weight: 1 }], onProgress);
  const { updated, rejected } = job;
  // What was out of reach before is asked for again.
  const counts = { processed: updated + rejected, added: 0, updated, skipped: 0, rejected };
  const total = counts.processed + unread;
  const report = () => reporter.report(READING, total === 0 ? 1 : counts.processed / total, counts, true);
  report();
  const stopIfCancelled = () => {
    if (signal.aborted) throw new AppError('cancelled', 'Reading files was cancelled.');
  };
  await readSidecars(context, counts, report, stopIfCancelled);
  for (let after = 0; ; ) {
    // Also before it reads: whoever scans has the same drives and the same worker to themselves.
    await whenFree(async () => undefined);
    stopIfCancelled();
    const from = after;
    const files = await connection.read((statements) => listUnreadFiles(statements, rootIds, from, AT_ONCE));
    const last = files.at(-1);
    if (last === undefined) return;
    const readings = unwrap(await source.read(files.map(({ id, rootId, path }) => ({ id, rootId, path }))));
    const names = new Map(files.map(({ id, path, rootName }) => [id, `${rootName}/${path}`.toWellFormed()]));
    await whenFree(() =>
      connection.write(
        (statements) => {
          for (const reading of readings) store(statements, job.id, reading, names, counts);
          updateJob(statements, job.id, { ...counts, people: 0, credits: 0, position: null });
        },
        { durability: 'relaxed' },
      ),
    );
    after = last.id;
    report();
    onChange();
  }
}

type Counts = { processed: number; updated: number; skipped: number; rejected: number };

function store(
  statements: Statements,
  jobId: number,
  { id, fingerprint, header, problem, isOutOfReach }: FileReading,
  names: ReadonlyMap<number, string>,
  counts: Counts,
): void {
  const now = Date.now();
  counts.processed++;
  if (header !== null) {
    if (storeHeader(statements, id, fingerprint, header, now)) counts.updated++;
    return;
  }
  // It is read when its folder can be reached again.
  if (isOutOfReach) {
    counts.skipped++;
    return;
  }
  const itemId = failHeader(statements, id, fingerprint, now);
  counts.rejected++;
  const file = names.get(id) ?? '';
  const reason = problem ?? 'It cannot be read.';
  const title = itemId === undefined ? {} : { itemId };
  insertRejections(statements, jobId, [{ kind: 'rejected', file, line: 0, reason, excerpt: '', ...title }]);
}

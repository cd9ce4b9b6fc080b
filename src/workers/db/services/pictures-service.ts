import type { FetchedPicture, PictureSource } from '../../../rpc/picture-source.ts';
import type { JobProgress, JobRun } from '../../../shared/job-run.ts';
import { AppError, unwrap } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { artworkRepository, type PendingPicture } from '../repositories/artwork-repository.ts';
import { insertRejections, updateJob } from '../repositories/job-repository.ts';
import { type JobCounts, JobProgressReporter } from './job-progress.ts';
import { requireIndexes, setArtwork } from './metadata-writer.ts';
import { TitlesOnScreenListener } from './titles-on-screen.ts';

/** Pictures asked for together, and stored in one transaction. */
const AT_ONCE = 24;
const FETCHING = 'Fetching pictures';

/** What fetching pictures works with. */
export interface PicturesContext {
  readonly connection: Connection;
  readonly job: JobRun;
  readonly source: PictureSource;
  /** Name of the channel on which pages tell which titles can be seen. */
  readonly onScreen: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: JobProgress) => void;
  /** Called after each commit that lists may show. */
  readonly onChange: () => void;
  /** Runs a write when no import or removal is under way. */
  readonly whenFree: <T>(write: () => Promise<T>) => Promise<T>;
}

/**
 * Has the pictures fetched that wait for it, those of titles that can be seen first, and shows them. One that cannot be
 * had is noted with the job, and not asked for again by itself. Counts: `updated` are there, `skipped` not wanted any
 * more, `rejected` could not be had. Throws {@link AppError}; `provider-failed` when nobody can be reached.
 */
export async function fetchPictures(context: PicturesContext): Promise<void> {
  const onScreen = new TitlesOnScreenListener(context.onScreen);
  try {
    await fetchAll(context, () => onScreen.itemIds);
  } finally {
    onScreen.close();
  }
}

async function fetchAll(context: PicturesContext, onScreen: () => readonly number[]): Promise<void> {
  const { connection, job, source, signal, onProgress, onChange, whenFree } = context;
  const { processed, added, updated, skipped, rejected } = job;
  const counts = { processed, added, updated, skipped, rejected };
  const waiting = await connection.read((statements) => artworkRepository(statements).countPending());
  const reporter = new JobProgressReporter(job.id, [{ name: FETCHING, weight: 1 }], onProgress);
  const total = processed + waiting;
  const report = () => reporter.report(FETCHING, total === 0 ? 1 : counts.processed / total, counts, true);
  report();
  for (;;) {
    // Also before it asks: encoding pictures takes a core.
    await whenFree(async () => undefined);
    if (signal.aborted) throw new AppError('cancelled', 'Fetching pictures was cancelled.');
    const wanted = await connection.read((statements) =>
      artworkRepository(statements).nextPending(onScreen(), AT_ONCE),
    );
    if (wanted.length === 0) return;
    const fetched = unwrap(await source.fetch(wanted.map(({ url, artworkType: type }) => ({ url, type }))));
    const unreachable = unreachableOf(fetched);
    await whenFree(() =>
      connection.write(
        (statements) => {
          requireIndexes(statements);
          for (const [at, one] of wanted.entries()) {
            const result = fetched[at];
            if (result === undefined || (unreachable !== null && !('picture' in result))) continue;
            counts.processed++;
            counts[store(statements, job.id, one, result)]++;
          }
          updateJob(statements, job.id, { ...counts, people: 0, credits: 0, position: null });
        },
        { durability: 'relaxed' },
      ),
    );
    report();
    onChange();
    if (unreachable !== null)
      throw new AppError('provider-failed', `${unreachable} What is missing is fetched another time.`);
  }
}

/** Why going on would only write failures; null where some answer. */
function unreachableOf(fetched: readonly FetchedPicture[]): string | null {
  const away = fetched.flatMap((one) => ('problem' in one && one.isOutOfReach ? [one.problem] : []));
  return away.length === fetched.length || !navigator.onLine ? (away[0] ?? null) : null;
}

/** A picture that is not wanted any more is left alone. */
function store(
  statements: Statements,
  jobId: number,
  wanted: PendingPicture,
  fetched: FetchedPicture,
): keyof JobCounts {
  const { itemId, artworkType, title } = wanted;
  const pictures = artworkRepository(statements);
  if ('picture' in fetched) {
    if (!pictures.deletePending(wanted)) return 'skipped';
    setArtwork(statements, itemId, [{ ...fetched.picture, type: artworkType }]);
    return 'updated';
  }
  if (!pictures.failPending(wanted, Date.now())) return 'skipped';
  const reason = `${artworkType === 'poster' ? 'Poster' : 'Backdrop'}: ${fetched.problem}`;
  insertRejections(statements, jobId, [
    { kind: 'rejected', file: title, line: 0, reason, excerpt: '', itemId },
  ]);
  return 'rejected';
}

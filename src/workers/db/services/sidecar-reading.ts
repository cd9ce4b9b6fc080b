import type { SidecarReading } from '../../../rpc/sidecar-source.ts';
import { unwrap } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { insertRejections, updateJob } from '../repositories/job-repository.ts';
import { type StoredSidecar, sidecarRepository } from '../repositories/sidecar-repository.ts';
import { requireIndexes } from './metadata-writer.ts';
import type { ReadingContext } from './reading-context.ts';
import { isWantedPicture, SidecarStore } from './sidecar-store.ts';

/** What says most is read first; so many are asked for at once as are read in a moment. */
const KINDS = [
  { kind: 'nfo', atOnce: 32 },
  { kind: 'subtitle', atOnce: 100 },
  { kind: 'artwork', atOnce: 8 },
] as const;

/** What has been done so far; `processed` and the others count files. */
export interface ReadingCounts {
  processed: number;
  added: number;
  updated: number;
  skipped: number;
  rejected: number;
}

/** Number of sidecars in these roots that have not been read. */
export function countUnreadSidecars(statements: Statements, rootIds: readonly number[]): number {
  const kinds = KINDS.map(({ kind }) => kind);
  return sidecarRepository(statements).countUnread(kinds, rootIds);
}

/**
 * Reads the files beside videos that have not been read, and stores what they say. What cannot be read is noted with the
 * job; what is out of reach stays unread. Throws {@link AppError}.
 * @param stopIfCancelled throws once the job is to stop
 */
export async function readSidecars(
  context: ReadingContext,
  counts: ReadingCounts,
  report: () => void,
  stopIfCancelled: () => void,
): Promise<void> {
  const { connection, job, rootIds, source, onChange, whenFree } = context;
  for (const { kind, atOnce } of KINDS)
    for (let after = 0; ; ) {
      await whenFree(async () => undefined);
      stopIfCancelled();
      const from = after;
      const sidecars = await connection.read((statements) =>
        sidecarRepository(statements).unread(kind, rootIds, from, atOnce),
      );
      const last = sidecars.at(-1);
      if (last === undefined) break;
      const wanted = await connection.read((statements) =>
        sidecars.filter((sidecar) => kind !== 'artwork' || isWantedPicture(statements, sidecar)),
      );
      const readings = wanted.length === 0 ? [] : unwrap(await source.readSidecars(wanted.map(asked)));
      const unwanted = sidecars.filter((sidecar) => !wanted.includes(sidecar));
      await whenFree(() =>
        connection.write(
          (statements) => {
            requireIndexes(statements);
            const store = new SidecarStore(statements, Date.now());
            for (const sidecar of unwanted) store.pass(sidecar);
            for (const reading of readings) storeReading(store, job.id, sidecars, reading, counts);
            store.end();
            counts.processed += unwanted.length;
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

function storeReading(
  store: SidecarStore,
  jobId: number,
  sidecars: readonly StoredSidecar[],
  reading: SidecarReading,
  counts: ReadingCounts,
): void {
  const sidecar = sidecars.find(({ id }) => id === reading.id);
  if (sidecar === undefined) return;
  counts.processed++;
  if (reading.isOutOfReach) {
    counts.skipped++;
    return;
  }
  const { isTaken, problems } = store.take(sidecar, reading);
  counts[isTaken ? 'updated' : 'rejected']++;
  const file = `${sidecar.rootName}/${sidecar.path}`.toWellFormed();
  const kind = isTaken ? 'adjusted' : 'rejected';
  insertRejections(
    store.statements,
    jobId,
    problems.map((reason) => ({ kind, file, line: 0, reason, excerpt: '' })),
  );
}

function asked({ id, rootId, path, kind, artworkType }: StoredSidecar) {
  return { id, rootId, path, kind, artworkType };
}

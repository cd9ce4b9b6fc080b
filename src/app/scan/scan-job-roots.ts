import type { ScanRoot } from '../../shared/files/scan-root.ts';
import type { JobRun } from '../../shared/job-run.ts';

/** The roots a job is of: those its note names; when it names none, all of its library, or of all where it has none. */
export function rootsOfJob(
  job: Pick<JobRun, 'libraryId' | 'resume'>,
  roots: readonly ScanRoot[],
): ScanRoot[] {
  const own = roots.filter(({ libraryId }) => job.libraryId === null || libraryId === job.libraryId);
  const noted = notedIds(job.resume);
  const named = own.filter(({ id }) => noted.includes(id));
  return named.length > 0 ? named : own;
}

/** Whether a scan reads the names of known files too. */
export function rereadsNames(job: Pick<JobRun, 'resume'>): boolean {
  return noteOf(job.resume).rereadsNames === true;
}

/** What is kept with a scan, from which another tab, or this one after a reload, goes on with it. */
export function scanNote(rootIds: readonly number[], isReread: boolean): string {
  return JSON.stringify(isReread ? { rootIds, rereadsNames: true } : { rootIds });
}

function notedIds(text: string | null): readonly unknown[] {
  const { rootIds } = noteOf(text);
  return Array.isArray(rootIds) ? rootIds : [];
}

function noteOf(text: string | null): { readonly rootIds?: unknown; readonly rereadsNames?: unknown } {
  try {
    const note: unknown = JSON.parse(text ?? 'null');
    return typeof note === 'object' && note !== null ? note : {};
  } catch {
    return {};
  }
}

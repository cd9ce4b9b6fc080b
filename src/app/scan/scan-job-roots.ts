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

function notedIds(text: string | null): readonly unknown[] {
  try {
    const note: unknown = JSON.parse(text ?? 'null');
    const isNote = typeof note === 'object' && note !== null && 'rootIds' in note;
    return isNote && Array.isArray(note.rootIds) ? note.rootIds : [];
  } catch {
    return [];
  }
}

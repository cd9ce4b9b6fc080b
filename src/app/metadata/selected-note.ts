import type { MatchWish } from '../../rpc/jobs-api.ts';
import { formatCount } from '../../shared/format-number.ts';
import type { JobRun } from '../../shared/job-run.ts';
import { NO_TALLY, type SelectionPosition } from '../../shared/metadata/match-tally.ts';

/** What is kept with a job that matches or refreshes a selection. */
export interface SelectedNote extends SelectionPosition {
  readonly wish: MatchWish;
}

/** Reads it; undefined for other jobs. */
export function selectedNote({
  jobType,
  libraryId,
  resume = null,
}: Pick<JobRun, 'jobType'> & Partial<Pick<JobRun, 'resume' | 'libraryId'>>): SelectedNote | undefined {
  if (jobType !== 'match' || typeof libraryId === 'number' || resume === null) return undefined;
  const { wish, position } = JSON.parse(resume) as {
    readonly wish?: unknown;
    readonly position?: SelectionPosition | null;
  };
  if (wish !== 'again' && wish !== 'refresh') return undefined;
  return { ...NO_TALLY, total: 0, actId: null, ...position, wish };
}

/** What came of it, in numbers: "12 changed · 988 unchanged · 3 left to you · 5 stay as you decided". */
export function selectedCounts(note: SelectedNote, rejected: number): string {
  const { wish, changed, matched, unchanged, unsure, unknown, decided, unidentified, kept } = note;
  const newly = matched > 0 && wish === 'again' ? ` (${formatCount(matched)} not known before)` : '';
  const parts = [
    [changed, `changed${newly}`],
    [unchanged, 'unchanged'],
    [unsure, 'left to you'],
    [unknown, 'not found'],
    [decided, decided === 1 ? 'stays as you decided' : 'stay as you decided'],
    [unidentified, 'not matched yet'],
    [kept, 'with fields of your own, which stay'],
    [rejected, 'could not be asked for'],
  ] as const;
  return parts
    .filter(([count], at) => count > 0 || at === 0)
    .map(([count, words]) => `${formatCount(count)} ${words}`)
    .join(' · ');
}

/** Such a job in words: "Refresh of 1,000 titles". */
export function selectedName({ wish }: SelectedNote, title: string): string {
  return wish === 'refresh' ? `Refresh of ${title}` : `New match of ${title}`;
}

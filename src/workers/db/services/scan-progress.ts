import type { ScanBatch } from '../../../rpc/scan-source.ts';
import type { JobProgress, JobRun } from '../../../shared/job-run.ts';
import type { JobState } from '../repositories/job-repository.ts';
import { type JobCounts, JobProgressReporter } from './job-progress.ts';

/** A person is told at least so often, in ms, however long the source takes. */
const INTERVAL = 200;

const LOOKING = 'Looking through folders';
const FINISHING = 'Looking for what was moved';

/** What a scan has done so far, and what a person is told of it. Counts are of files. */
export class ScanProgress {
  readonly #reporter: JobProgressReporter;
  readonly #job: JobRun;
  readonly #rereadsNames: boolean;
  readonly #counts: JobCounts;
  /** Files that got another title by what their names say now. */
  #retitled = 0;
  /** As of the last commit: files that stay, whatever happens. */
  #kept = 0;
  #phase = LOOKING;
  #place = '';
  #fraction = 0;

  /** @param job One that goes on keeps what it added and changed; the rest is counted anew, as all is looked at again. */
  constructor(job: JobRun, tell: (progress: JobProgress) => void, rereadsNames: boolean) {
    this.#job = job;
    this.#rereadsNames = rereadsNames;
    this.#retitled = rereadsNames ? retitledBefore(job) : 0;
    const { added, updated } = job;
    this.#counts = { processed: 0, added, updated, skipped: 0, rejected: 0 };
    const phases = [
      { name: LOOKING, weight: 95 },
      { name: FINISHING, weight: 5 },
    ];
    this.#reporter = new JobProgressReporter(job.id, phases, tell);
    this.committed();
  }

  /** Tells until the returned function is called. */
  begin(): () => void {
    this.#tell();
    const timer = setInterval(() => this.#tell(), INTERVAL);
    return () => clearInterval(timer);
  }

  /** Adds to a count. */
  count(what: keyof JobCounts, files: number): void {
    this.#counts[what] += files;
  }

  /** A known file got another title. */
  retitled(): void {
    this.#retitled++;
  }

  /** Takes in what a batch says of the whole. */
  take({ seen, unchanged, place, fraction }: ScanBatch, rejected: number): void {
    this.#counts.processed = seen;
    this.#counts.skipped = unchanged;
    this.#counts.rejected += rejected;
    this.#place = place;
    this.#fraction = fraction ?? this.#fraction;
    this.#tell();
  }

  /** What was counted up to now is in the database. */
  committed(): void {
    this.#kept = this.#counts.added + this.#counts.updated + this.#retitled;
  }

  /** From now on there is nothing left to stop. */
  finishing(): void {
    this.#phase = FINISHING;
    this.#fraction = 0;
    this.#reporter.finishing('too-late');
    this.#tell();
  }

  /** As it is recorded with the job. */
  state(): JobState {
    const { people, credits } = this.#job;
    const names = this.#rereadsNames ? { retitled: this.#retitled } : {};
    return { ...this.#counts, people, credits, position: JSON.stringify({ place: this.#place, ...names }) };
  }

  /** What became of the files, for the sentence of a scan that is stopped. */
  kept(): string {
    return this.#kept === 1
      ? 'the file that was taken in until then stays'
      : `${this.#kept.toLocaleString('en')} files that were taken in until then stay`;
  }

  #tell(): void {
    const isLooking = this.#phase === LOOKING;
    const looking = this.#rereadsNames ? 'Reading names in' : 'Looking through';
    const words = isLooking && this.#place !== '' ? `${looking} ${this.#place}` : this.#phase;
    this.#reporter.report(this.#phase, this.#fraction, this.#counts, isLooking, words);
  }
}

function retitledBefore({ resume }: JobRun): number {
  const note = JSON.parse(resume ?? '{}') as { readonly position?: { readonly retitled?: unknown } | null };
  const retitled = note.position?.retitled;
  return typeof retitled === 'number' ? retitled : 0;
}

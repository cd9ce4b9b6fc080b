import type { JobProgress, JobStop } from '../../../shared/job-run.ts';

/** Told no more often than this, in ms. */
const INTERVAL = 100;
/** The rate is that of the last ms. */
const RATE_WINDOW = 3_000;
const RELIABLE_FRACTION = 0.01;

/** A part of a job. `weight` is its share of the job's time. */
export interface JobPhase {
  readonly name: string;
  readonly weight: number;
}

/** Counts a job tells. */
export interface JobCounts {
  processed: number;
  added: number;
  updated: number;
  skipped: number;
  rejected: number;
}

/** Turns what a job's phases say into the progress a person sees. */
export class JobProgressReporter {
  readonly #jobId: number;
  readonly #phases: readonly JobPhase[];
  readonly #tell: (progress: JobProgress) => void;
  #startedAt = performance.now();
  #startFraction: number | null = null;
  #toldAt = -INTERVAL;
  #phase = '';
  #stop: JobStop = 'possible';
  readonly #recent: { at: number; processed: number }[] = [];

  constructor(jobId: number, phases: readonly JobPhase[], tell: (progress: JobProgress) => void) {
    this.#jobId = jobId;
    this.#phases = phases;
    this.#tell = tell;
  }

  /**
   * From now on the job can no longer be cancelled. Where it was, the time left is reckoned anew: much of it
   * is left out.
   */
  finishing(stop: Exclude<JobStop, 'possible'>): void {
    this.#stop = stop;
    this.#toldAt = -INTERVAL;
    if (stop === 'too-late') return;
    this.#startedAt = performance.now();
    this.#startFraction = null;
  }

  /**
   * @param phase Which phase is running.
   * @param within How much of it is done, 0 to 1.
   * @param counts So far.
   * @param hasRate Whether items a second mean something in this phase.
   * @param words What a person is told instead of the phase's name.
   */
  report(phase: string, within: number, counts: JobCounts, hasRate: boolean, words = phase): void {
    const now = performance.now();
    if (hasRate) this.#note(now, counts.processed);
    if (phase === this.#phase && now - this.#toldAt < INTERVAL) return;
    this.#phase = phase;
    this.#toldAt = now;
    const fraction = this.#fraction(phase, within);
    this.#startFraction ??= fraction;
    this.#tell({
      jobId: this.#jobId,
      phase: words,
      fraction,
      processed: counts.processed,
      added: counts.added,
      updated: counts.updated,
      skipped: counts.skipped,
      rejected: counts.rejected,
      itemsPerSecond: hasRate ? this.#rate() : null,
      remainingMs: this.#remaining(now, fraction),
      stop: this.#stop,
    });
  }

  #fraction(phase: string, within: number): number {
    const total = this.#phases.reduce((sum, { weight }) => sum + weight, 0);
    let before = 0;
    for (const { name, weight } of this.#phases) {
      if (name === phase) return Math.min(1, (before + weight * Math.min(1, within)) / total);
      before += weight;
    }
    return Math.min(1, before / total);
  }

  #note(at: number, processed: number): void {
    this.#recent.push({ at, processed });
    while (this.#recent.length > 2 && (this.#recent[0]?.at ?? at) < at - RATE_WINDOW) this.#recent.shift();
  }

  #rate(): number | null {
    const first = this.#recent[0];
    const last = this.#recent.at(-1);
    if (!first || !last || last.at === first.at) return null;
    return ((last.processed - first.processed) * 1000) / (last.at - first.at);
  }

  #remaining(now: number, fraction: number): number | null {
    const done = fraction - (this.#startFraction ?? 0);
    if (done < RELIABLE_FRACTION) return null;
    return ((now - this.#startedAt) * (1 - fraction)) / done;
  }
}

import { type JobElsewhere, type JobNews, jobNewsName } from '../../rpc/job-news.ts';
import type { JobRun } from '../../shared/job-run.ts';
import type { Backend } from '../backend.ts';
import type { Toasts } from '../toasts.ts';
import type { JobCenter } from './job-center.ts';
import { canPause } from './job-kinds.ts';
import { lockOfJobs } from './job-lock.ts';
import type { RunningJob } from './running-job.ts';

/** Nothing was heard of a job for so long: whoever ran it is gone. ms. */
const SILENCE = 2500;
const LOOK_EVERY = 1000;

/** What showing them needs of the app. */
export interface ElsewhereParts {
  readonly backend: Backend;
  readonly jobs: JobCenter;
  readonly toasts: Pick<Toasts, 'showError'>;
}

interface Heard {
  readonly news: JobElsewhere;
  readonly key: number;
  readonly at: number;
}

/** Shows the jobs that other tabs run, as they tell of them, and those that wait. */
export class JobsElsewhere {
  readonly #app: ElsewhereParts;
  readonly #heard = new Map<number, Heard>();
  /** Keys of those that wait, by their id. */
  readonly #keys = new Map<number, number>();
  #waiting: readonly JobRun[] = [];

  constructor(app: ElsewhereParts) {
    this.#app = app;
    const channel = new BroadcastChannel(jobNewsName(lockOfJobs()));
    channel.onmessage = ({ data }: MessageEvent<JobNews>) => this.#hear(data);
    setInterval(() => this.#forgetSilent(), LOOK_EVERY);
    app.backend.onChange(({ kinds }) => {
      if (kinds.includes('job') || kinds.includes('database')) void this.#look();
    });
    void this.#look();
  }

  async #look(): Promise<void> {
    try {
      const unfinished = await this.#app.backend.jobs.unfinished();
      const waiting = unfinished.filter(({ status }) => status === 'queued').sort(byPosition);
      if (waiting.length + this.#waiting.length === 0) return;
      this.#waiting = waiting;
      this.#show();
    } catch {
      // Whoever asks for the list is told what is wrong with it.
    }
  }

  #hear(news: JobNews): void {
    if (news.type === 'running') this.#note(news);
    else if (news.type !== 'ended' || !this.#heard.delete(news.jobId)) return;
    this.#show();
  }

  #note(news: JobElsewhere): void {
    const { id } = news.job;
    const key = this.#heard.get(id)?.key ?? this.#app.jobs.newKey();
    this.#heard.set(id, { news, key, at: performance.now() });
  }

  #forgetSilent(): void {
    const latest = performance.now() - SILENCE;
    const silent = [...this.#heard].filter(([, { at }]) => at < latest);
    for (const [id] of silent) this.#heard.delete(id);
    if (silent.length > 0) this.#show();
  }

  #show(): void {
    const elsewhere = [...this.#heard.values()].map((heard) => this.#toRunning(heard));
    const waiting = this.#waiting.filter(({ id }) => !this.#heard.has(id)).map((job) => this.#toWaiting(job));
    this.#app.jobs.showElsewhere([...elsewhere, ...waiting]);
  }

  #toRunning({ key, news: { job, progress, stopping } }: Heard): RunningJob {
    return {
      ...this.#factsOf(job),
      key,
      ...(progress === undefined ? {} : { progress }),
      isCancelling: stopping === 'cancel',
      isPausing: stopping === 'pause',
    };
  }

  #toWaiting(job: JobRun): RunningJob {
    const key = this.#keys.get(job.id) ?? this.#app.jobs.newKey();
    this.#keys.set(job.id, key);
    return { ...this.#factsOf(job), key, isWaiting: true, isCancelling: false };
  }

  #factsOf({ id, jobType, title, libraryId, isQuiet }: JobElsewhere['job']) {
    const { jobs, backend, toasts } = this.#app;
    const show = (error: unknown) => toasts.showError(error);
    return {
      jobId: id,
      jobType,
      title,
      libraryId,
      isQuiet,
      isElsewhere: true,
      cancel: () => void jobs.cancel(id).catch(show),
      ...(canPause(jobType) ? { pause: () => void backend.runner.pause(id).catch(show) } : {}),
    };
  }
}

function byPosition(a: JobRun, b: JobRun): number {
  return (a.queuePosition ?? 0) - (b.queuePosition ?? 0) || a.id - b.id;
}

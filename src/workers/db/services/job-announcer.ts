import {
  JOB_NEWS_INTERVAL,
  type JobElsewhere,
  type JobNews,
  type JobStopKind,
} from '../../../rpc/job-news.ts';
import type { JobProgress, JobRun } from '../../../shared/job-run.ts';

/** How long whoever runs a job has to answer, in ms: a tab in the background may be slow. */
const ANSWER_WITHIN = 3000;

/** Tells all tabs of the jobs that run here, and hears what they want of them. Workers' clocks run in hidden tabs too. */
export class JobAnnouncer {
  readonly #channel: BroadcastChannel;
  readonly #running = new Map<number, JobElsewhere>();
  /** Asked of other tabs and not answered yet, by the job's id. */
  readonly #asked = new Map<number, () => void>();
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param stopOwn Stops a job that runs here, and tells whether one does. */
  constructor(channelName: string, stopOwn: (jobId: number, how: JobStopKind) => boolean) {
    this.#channel = new BroadcastChannel(channelName);
    this.#channel.onmessage = ({ data }: MessageEvent<JobNews>) => {
      if (data.type === 'stopping') this.#asked.get(data.jobId)?.();
      else if (data.type === 'stop' && stopOwn(data.jobId, data.how))
        this.#tell({ type: 'stopping', jobId: data.jobId });
    };
  }

  begin({ id, jobType, title, libraryId, isQuiet }: JobRun): void {
    this.#note(id, { job: { id, jobType, title, libraryId, isQuiet }, stopping: null });
    this.#timer ??= setInterval(() => this.#tellAll(), JOB_NEWS_INTERVAL);
  }

  /** Told with the next news. */
  progress(jobId: number, progress: JobProgress): void {
    const known = this.#running.get(jobId);
    if (known) this.#running.set(jobId, { ...known, progress });
  }

  stopping(jobId: number, stopping: JobStopKind): void {
    const known = this.#running.get(jobId);
    if (known) this.#note(jobId, { ...known, stopping });
  }

  end(jobId: number): void {
    this.#running.delete(jobId);
    this.#tell({ type: 'ended', jobId });
    if (this.#running.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Asks all other tabs to stop a job; tells whether one of them does. */
  async askOthers(jobId: number, how: JobStopKind): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const waiting = setTimeout(() => resolve(false), ANSWER_WITHIN);
    this.#asked.set(jobId, () => resolve(true));
    this.#tell({ type: 'stop', jobId, how });
    try {
      return await promise;
    } finally {
      clearTimeout(waiting);
      this.#asked.delete(jobId);
    }
  }

  #note(jobId: number, news: JobElsewhere): void {
    this.#running.set(jobId, news);
    this.#tell({ type: 'running', ...news });
  }

  #tellAll(): void {
    for (const news of this.#running.values()) this.#tell({ type: 'running', ...news });
  }

  #tell(news: JobNews): void {
    this.#channel.postMessage(news);
  }
}

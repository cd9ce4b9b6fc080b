/** Said between tabs: whoever runs this job is to stop it, and the answer of the tab that does. */
type CancelMessage = { readonly type: 'stop' | 'stopping'; readonly jobId: number };

/** How long the tab that runs a job has to answer, in ms: one in the background may be slow. */
const ANSWER_WITHIN = 3000;

/** Lets one tab cancel a job that another tab runs. */
export class CancelChannel {
  readonly #channel: BroadcastChannel;
  /** Asked for and not answered yet, by the job's id. */
  readonly #asked = new Map<number, () => void>();

  /** @param stopOwn Stops a job if this tab runs it, and tells whether it does. */
  constructor(name: string, stopOwn: (jobId: number) => boolean) {
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }: MessageEvent<CancelMessage>) => {
      const { type, jobId } = data;
      if (type === 'stopping') this.#asked.get(jobId)?.();
      else if (stopOwn(jobId)) this.#tell({ type: 'stopping', jobId });
    };
  }

  /** Asks all other tabs to stop a job; tells whether one of them does. */
  async askOthers(jobId: number): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const waiting = setTimeout(() => resolve(false), ANSWER_WITHIN);
    this.#asked.set(jobId, () => resolve(true));
    this.#tell({ type: 'stop', jobId });
    try {
      return await promise;
    } finally {
      clearTimeout(waiting);
      this.#asked.delete(jobId);
    }
  }

  #tell(message: CancelMessage): void {
    this.#channel.postMessage(message);
  }
}

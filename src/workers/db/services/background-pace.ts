import { keepTrace } from '../../../instrumentation/trace-context.ts';
import { INTERACTION_INTERVAL } from '../../../rpc/interaction-channel.ts';
import { macrotask } from '../engine/macrotask.ts';

/** While somebody scrolls, work takes so long at a time, in ms, where it can be cut up so small … */
const WORK = 2;
/** … and then leaves the processor to the page for so many times as long … */
const REST_FACTOR = 5;
/** … but for no longer than this, in ms. */
const LONGEST_REST = 250;
/** Otherwise work stops so often, in ms, for no longer than it takes to hear whether somebody scrolls. */
const LISTEN_INTERVAL = 50;
/** So long after the last news of it nobody scrolls any more, in ms. */
const LASTS = 2.5 * INTERACTION_INTERVAL;

/**
 * How fast a job works: as fast as it can while nobody is looking, and a sixth of the time while somebody
 * scrolls. On two cores the page's thread, the compositor and a reader need nearly both for smooth frames.
 */
export class BackgroundPace {
  readonly #channel: BroadcastChannel;
  #scrollsUntil = Number.NEGATIVE_INFINITY;
  #workingSince = performance.now();
  #dueAt = Number.NEGATIVE_INFINITY;
  #rested = 0;

  /** @param channelName from `interactionChannelName` */
  constructor(channelName: string) {
    this.#channel = new BroadcastChannel(channelName);
    this.#channel.onmessage = () => {
      this.#scrollsUntil = performance.now() + LASTS;
    };
  }

  /** Whether to call {@link rest} now; asked between two pieces of work. */
  get isDue(): boolean {
    return performance.now() >= this.#dueAt;
  }

  /** Whether work is to be done in small pieces, with rests between them. */
  get isSlow(): boolean {
    return performance.now() < this.#scrollsUntil;
  }

  /** For how long it has rested up to now, in ms. */
  get rested(): number {
    return this.#rested;
  }

  /** Lets the page go first, where somebody is scrolling. */
  rest(): Promise<void> {
    return keepTrace(this.#rest());
  }

  async #rest(): Promise<void> {
    const start = performance.now();
    const worked = start - this.#workingSince;
    await macrotask();
    if (this.isSlow) await sleep(Math.min(LONGEST_REST, worked * REST_FACTOR));
    this.#workingSince = performance.now();
    this.#rested += this.#workingSince - start;
    this.#dueAt = this.#workingSince + (this.isSlow ? WORK : LISTEN_INTERVAL);
  }

  /** Listens no more. */
  close(): void {
    this.#channel.close();
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

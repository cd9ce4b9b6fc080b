/** A frame that held the page up, and what did so. */
export interface LongFrame {
  /** When it began, on the clock of `performance.now()`. */
  readonly start: number;
  /** ms */
  readonly duration: number;
  /** ms in which the page could not answer. */
  readonly blocking: number;
  readonly blame: string;
}

/** An entry of type `long-animation-frame`, https://w3c.github.io/long-animation-frames/; Chromium alone has it. */
export interface LongFrameEntry {
  readonly startTime: number;
  readonly duration: number;
  readonly blockingDuration: number;
  readonly styleAndLayoutStart: number;
  readonly scripts: readonly {
    readonly duration: number;
    readonly invoker: string;
    readonly sourceURL: string;
    readonly sourceFunctionName: string;
  }[];
}

const TYPE = 'long-animation-frame';
const FRAMES_KEPT = 50;
/** ms: what took less did not make a frame long. */
const LEAST_BLAMED_MS = 5;

/** The last long animation frames, those too that were before it began to watch. */
export class LongFrames {
  static readonly isAvailable = PerformanceObserver.supportedEntryTypes?.includes(TYPE) ?? false;

  #frames: LongFrame[] = [];
  #observer: PerformanceObserver | undefined;

  /** Newest first. */
  get value(): readonly LongFrame[] {
    return this.#frames;
  }

  start(): void {
    if (!LongFrames.isAvailable || this.#observer) return;
    this.#observer = new PerformanceObserver((list) => {
      const came = (list.getEntries() as unknown as LongFrameEntry[]).map(longFrameOf).reverse();
      this.#frames = [...came, ...this.#frames].slice(0, FRAMES_KEPT);
    });
    // What is buffered comes once: again after a pause it would stand there twice.
    this.#observer.observe({ type: TYPE, buffered: this.#frames.length === 0 });
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  clear(): void {
    this.#frames = [];
  }
}

/** What of an entry is shown. */
export function longFrameOf(entry: LongFrameEntry): LongFrame {
  return {
    start: entry.startTime,
    duration: entry.duration,
    blocking: entry.blockingDuration,
    blame: blameOf(entry),
  };
}

/** The script that took most of a frame, or the browser's own work where that took more. */
function blameOf({ startTime, duration, styleAndLayoutStart, scripts }: LongFrameEntry): string {
  const [worst] = scripts.toSorted((one, other) => other.duration - one.duration);
  const layout = styleAndLayoutStart > 0 ? startTime + duration - styleAndLayoutStart : 0;
  if (Math.max(layout, worst?.duration ?? 0) < LEAST_BLAMED_MS) return 'nothing of the page itself';
  if (worst === undefined || layout > worst.duration) {
    return `style, layout and paint, ${Math.round(layout)} ms`;
  }
  const { sourceFunctionName, sourceURL, invoker } = worst;
  const file = sourceURL.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  const place = [sourceFunctionName, file].filter((part) => part !== '').join(' in ') || 'a script';
  return `${place} (${invoker}), ${Math.round(worst.duration)} ms`;
}

/** How some durations are spread, in ms; all 0 when there are none. */
export interface TimesSummary {
  readonly count: number;
  readonly mean: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** The last durations in ms, as many as it was made for; adding one allocates nothing. */
export class RecentTimes {
  readonly #times: Float32Array;
  /** How many were ever added. */
  #added = 0;

  constructor(size: number) {
    this.#times = new Float32Array(size);
  }

  get count(): number {
    return Math.min(this.#added, this.#times.length);
  }

  add(ms: number): void {
    this.#times[this.#added % this.#times.length] = ms;
    this.#added++;
  }

  /** One of the last, 0 for the newest; 0 ms where there is none. */
  back(steps: number): number {
    if (steps >= this.count) return 0;
    return this.#times[(this.#added - 1 - steps) % this.#times.length] ?? 0;
  }

  clear(): void {
    this.#added = 0;
  }

  /** Exact: sorts a copy, so not for every frame. */
  summary(): TimesSummary {
    const { count } = this;
    const sorted = this.#times.slice(0, count).sort();
    const quantile = (q: number) => sorted[Math.max(0, Math.ceil(q * count) - 1)] ?? 0;
    return {
      count,
      mean: count === 0 ? 0 : sorted.reduce((sum, ms) => sum + ms, 0) / count,
      p50: quantile(0.5),
      p95: quantile(0.95),
      p99: quantile(0.99),
      max: quantile(1),
    };
  }
}

/** Frames a second, from the frame times of about the last second; 0 when there are none. */
export function framesPerSecond(times: RecentTimes): number {
  let frames = 0;
  let ms = 0;
  while (frames < times.count && ms < 1000) {
    ms += times.back(frames);
    frames++;
  }
  return ms === 0 ? 0 : (frames * 1000) / ms;
}

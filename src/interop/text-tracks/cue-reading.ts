import type { CueBatch } from '../../shared/embedded-subtitle.ts';
import type { SubtitleCue } from '../../shared/subtitle-cue.ts';
import type { CuePlan, Stretch } from './cue-plan.ts';

/** So long a batch takes at most, but for its last step, and at most when it has something to show; ms. */
const LONGEST_MS = 80;
const SHORT_MS = 25;
/** What was said a little earlier may still stand there; ms. */
const BEFORE_MS = 10_000;
/** A film has some 2,000. */
const MOST_CUES = 50_000;

/** Reads the cues of a track batch by batch, those near the place that is played first. */
export class CueReading {
  readonly #plan: CuePlan;
  readonly #whole: number;
  readonly #now: () => number;
  #done = 0;
  #cues = 0;

  constructor(plan: CuePlan, now: () => number = () => performance.now()) {
    this.#plan = plan;
    this.#now = now;
    this.#whole = plan.stretches.reduce((sum, { begin, end }) => sum + (end - begin), 0);
  }

  /** The next cues; null: all were read. `nearMs`: where the video is now. */
  async next(nearMs: number): Promise<CueBatch | null> {
    const { stretches } = this.#plan;
    let index = nextStretch(stretches, nearMs - BEFORE_MS);
    if (index < 0 || this.#cues >= MOST_CUES) return null;
    const startedAt = this.#now();
    const cues: SubtitleCue[] = [];
    while (index >= 0) {
      const stretch = stretches[index];
      if (stretch === undefined) break;
      cues.push(...(await this.#step(stretch)));
      const passed = this.#now() - startedAt;
      if (passed >= LONGEST_MS || (passed >= SHORT_MS && cues.length > 0)) break;
      if (isDone(stretch)) index = followingStretch(stretches, index);
    }
    this.#cues += cues.length;
    return { cues, part: this.#whole === 0 ? 1 : Math.min(1, this.#done / this.#whole) };
  }

  async #step(stretch: Stretch): Promise<SubtitleCue[]> {
    const before = stretch.at;
    const found = await this.#plan.step(stretch);
    // Whatever a file says of itself, every step leads on.
    if (stretch.at <= before) stretch.at = stretch.end;
    this.#done += Math.min(stretch.at, stretch.end) - before;
    return found.filter(({ startMs, endMs, text }) => startMs >= 0 && endMs > startMs && text !== '');
  }
}

function isDone({ at, end }: Stretch): boolean {
  return at >= end;
}

/** The one that was begun last at this time, else the first behind it, else the first of all; -1: all are done. */
function nextStretch(stretches: readonly Stretch[], ms: number): number {
  const behind = stretches.findIndex(({ fromMs }) => fromMs > ms);
  const first = behind < 0 ? stretches.length - 1 : Math.max(0, behind - 1);
  return firstUndone(stretches, first);
}

function followingStretch(stretches: readonly Stretch[], index: number): number {
  return firstUndone(stretches, index + 1);
}

/** Round the end. */
function firstUndone(stretches: readonly Stretch[], from: number): number {
  for (let step = 0; step < stretches.length; step += 1) {
    const index = (from + step) % stretches.length;
    const stretch = stretches[index];
    if (stretch !== undefined && !isDone(stretch)) return index;
  }
  return -1;
}

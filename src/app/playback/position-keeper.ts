import type { PlaybackWritesApi } from '../../rpc/playback-api.ts';
import type { Unwrapped } from '../backend.ts';
import { isWatchedAt, resumePoint } from './resume-point.ts';

/** While a video plays, its position is kept so often, in ms. */
const KEEP_EVERY_MS = 5000;
/** Who leaves it at the beginning before this, in ms, has only looked at it. */
const LOOK_MS = 5000;

/** What is played, and who keeps it. */
export interface KeeperOptions {
  readonly itemId: number;
  readonly fileId: number;
  readonly writes: Unwrapped<PlaybackWritesApi>;
  /** Told once when something could not be kept. */
  readonly onError: (error: unknown) => void;
  readonly now?: () => number;
}

/** Follows one play of a file: keeps where it is, and that it was watched when its end is near. */
export class PositionKeeper {
  readonly #options: KeeperOptions;
  readonly #now: () => number;
  #startedAt: number;
  #keptAt: number;
  #isFinished = false;
  /** Keeping that its end is near, while that is under way. */
  #finishing: Promise<void> | undefined;
  /** That its end is near could not be kept: it is tried again as often as a position is kept. */
  #hasMissedEnd = false;
  #hasFailed = false;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
    this.#startedAt = this.#now();
    this.#keptAt = this.#startedAt;
  }

  /** It plays on: told several times a second. Times in ms; `durationMs` null where the file does not tell. */
  async at(positionMs: number, durationMs: number | null): Promise<void> {
    if (this.#isFinished && !isWatchedAt(positionMs, durationMs)) this.#begunAgain(positionMs, durationMs);
    const isNear = isWatchedAt(positionMs, durationMs);
    if (isNear && !this.#hasMissedEnd) return this.#finish(positionMs);
    if (this.#now() - this.#keptAt < KEEP_EVERY_MS) return;
    if (isNear) return this.#finish(positionMs);
    await this.#keep(positionMs, durationMs, true);
  }

  /** It is paused, hidden or closed: the other tabs hear of it. */
  async leave(positionMs: number, durationMs: number | null): Promise<void> {
    if (isWatchedAt(positionMs, durationMs)) {
      await this.#finishing;
      return this.#finish(positionMs);
    }
    const isLook = this.#now() - this.#startedAt < LOOK_MS && this.#keptAt === this.#startedAt;
    // The place that was kept before is not lost by it.
    if (isLook && resumePoint(positionMs, durationMs) === null) return;
    await this.#keep(positionMs, durationMs, false);
  }

  /** Its end was reached, wherever that is. */
  ended(positionMs: number): Promise<void> {
    return this.#finish(positionMs);
  }

  async #keep(positionMs: number, durationMs: number | null, isPassing: boolean): Promise<void> {
    this.#keptAt = this.#now();
    const { itemId, fileId, writes } = this.#options;
    await this.#try(writes.setPosition(itemId, fileId, resumePoint(positionMs, durationMs), isPassing));
  }

  async #finish(positionMs: number): Promise<void> {
    if (this.#isFinished) return;
    // Before the write: it is told of its end many times meanwhile.
    this.#isFinished = true;
    this.#keptAt = this.#now();
    const { itemId, fileId, writes } = this.#options;
    const play = { startedAt: this.#startedAt, endedAt: this.#now(), positionMs: Math.round(positionMs) };
    this.#finishing = this.#try(writes.finish(itemId, fileId, play)).then((isKept) => {
      this.#hasMissedEnd = !isKept;
      if (!isKept) this.#isFinished = false;
    });
    await this.#finishing;
  }

  /** Somebody who goes back to the beginning watches it another time. */
  #begunAgain(positionMs: number, durationMs: number | null): void {
    if (resumePoint(positionMs, durationMs) !== null) return;
    this.#isFinished = false;
    this.#startedAt = this.#now();
  }

  /** Tells whether it was kept. */
  async #try(write: Promise<void>): Promise<boolean> {
    try {
      await write;
      return true;
    } catch (error) {
      if (!this.#hasFailed) this.#options.onError(error);
      this.#hasFailed = true;
      return false;
    }
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DialogRequest } from '../../../app/dialog-request.ts';
import type { NextUp } from '../../../rpc/playback-api.ts';

/** So long one can keep what is next from beginning; s. */
const COUNTDOWN_S = 10;

export type PlayRequest = Extract<DialogRequest, { readonly kind: 'play' }>;

/** Asks for what is next: a part from its beginning, an episode where it was left. */
export function requestOf({ id, part }: NextUp): PlayRequest {
  const file =
    part === null ? ({ start: 'resume' } as const) : ({ fileId: part.fileId, start: 'beginning' } as const);
  return { kind: 'play', itemId: id, ...file };
}

/** What is played behind a file, and the seconds until it begins by itself. */
export class NextUpController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #play: (next: NextUp) => void;
  #next: NextUp | null = null;
  #secondsLeft: number | undefined;
  #countdown: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, play: (next: NextUp) => void) {
    this.#host = host;
    this.#play = play;
    host.addController(this);
  }

  /** Null: nothing is. */
  get next(): NextUp | null {
    return this.#next;
  }

  /** Undefined: it is not about to begin. */
  get secondsLeft(): number | undefined {
    return this.#secondsLeft;
  }

  set(next: NextUp | null): void {
    this.cancel();
    this.#next = next;
  }

  /** The end was reached. */
  startCountdown(): void {
    if (this.#next === null) return;
    this.#count(COUNTDOWN_S);
    clearInterval(this.#countdown);
    this.#countdown = setInterval(() => {
      this.#count((this.#secondsLeft ?? 1) - 1);
      if ((this.#secondsLeft ?? 0) <= 0) this.playNow();
    }, 1000);
  }

  readonly playNow = (): void => {
    if (this.#next === null) return;
    this.cancel();
    this.#play(this.#next);
  };

  readonly cancel = (): void => {
    clearInterval(this.#countdown);
    this.#count(undefined);
  };

  hostDisconnected(): void {
    this.cancel();
  }

  #count(seconds: number | undefined): void {
    this.#secondsLeft = seconds;
    this.#host.requestUpdate();
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Looks at something again and again for as long as its host is on a page that can be seen. */
export class PollController implements ReactiveController {
  readonly #everyMs: number;
  readonly #look: () => Promise<void>;
  #next: ReturnType<typeof setTimeout> | undefined;
  #isConnected = false;
  #isLooking = false;

  /** @param look must not reject; the next look begins `everyMs` after it has ended */
  constructor(host: ReactiveControllerHost, everyMs: number, look: () => Promise<void>) {
    this.#everyMs = everyMs;
    this.#look = look;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    document.addEventListener('visibilitychange', this.lookNow);
    this.lookNow();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    document.removeEventListener('visibilitychange', this.lookNow);
    clearTimeout(this.#next);
  }

  /** Looks at once, unless it is just looking or nobody sees it. */
  readonly lookNow = (): void => {
    clearTimeout(this.#next);
    if (!this.#isConnected || this.#isLooking || document.hidden) return;
    this.#isLooking = true;
    void this.#look().then(() => {
      this.#isLooking = false;
      if (this.#isConnected) this.#next = setTimeout(this.lookNow, this.#everyMs);
    });
  };
}

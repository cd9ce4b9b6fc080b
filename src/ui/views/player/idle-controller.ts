import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Without a movement the bar goes away in full screen; ms. */
const IDLE_MS = 3000;

/** Whether a pointer has not been moved for a while. */
export class IdleController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #isIdle = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get isIdle(): boolean {
    return this.#isIdle;
  }

  readonly moved = (): void => {
    this.#set(false);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#set(true), IDLE_MS);
  };

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #set(isIdle: boolean): void {
    if (isIdle === this.#isIdle) return;
    this.#isIdle = isIdle;
    this.#host.requestUpdate();
  }
}

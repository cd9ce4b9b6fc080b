import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What is done when the page goes from a dialog. */
export interface PageLeaveActs {
  /** It is hidden, or goes. */
  readonly leave: () => void;
  /** Back was pressed: it closes the dialog instead of the page beneath it, as in `rs-dialog`. */
  readonly close: () => void;
}

/** Hears of the page being hidden, left and gone back from. */
export class PageLeaveController implements ReactiveController {
  readonly #acts: PageLeaveActs;

  constructor(host: ReactiveControllerHost, acts: PageLeaveActs) {
    this.#acts = acts;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onHidden);
    window.addEventListener('pagehide', this.#onLeave);
    navigation?.addEventListener('navigate', this.#onNavigate);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onHidden);
    window.removeEventListener('pagehide', this.#onLeave);
    navigation?.removeEventListener('navigate', this.#onNavigate);
  }

  readonly #onLeave = (): void => this.#acts.leave();

  readonly #onHidden = (): void => {
    if (document.hidden) this.#acts.leave();
  };

  readonly #onNavigate = (event: NavigateEvent): void => {
    if (event.navigationType !== 'traverse' || !event.cancelable) return;
    event.preventDefault();
    this.#acts.close();
  };
}

// Typed as always there, which it is not in older browsers.
const navigation: Navigation | undefined = window.navigation;

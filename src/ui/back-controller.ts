import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { App } from '../app/app.ts';
import { isCovered } from '../app/covering.ts';
import type { Route } from '../app/route.ts';

/** Leads back from a page, also by Escape. */
export class BackController implements ReactiveController {
  readonly #app: () => App;
  readonly #fallback: Route;

  /** @param fallback Where to go when the app was opened at this page. */
  constructor(host: ReactiveControllerHost, app: () => App, fallback: Route) {
    this.#app = app;
    this.#fallback = fallback;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onKeyDown);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKeyDown);
  }

  readonly back = (): void => this.#app().router.back(this.#fallback);

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented && !isCovered(this.#app())) this.back();
  };
}

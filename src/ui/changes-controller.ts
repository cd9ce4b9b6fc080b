import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { App } from '../app/app.ts';
import { followChanges } from '../app/following-changes.ts';

/** Tells a view that titles or people changed, as long as it is on the page. */
export class ChangesController implements ReactiveController {
  readonly #app: () => App;
  readonly #onChange: () => void;
  #end: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, app: () => App, onChange: () => void) {
    this.#app = app;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.#end = followChanges(this.#app().backend, this.#onChange);
  }

  hostDisconnected(): void {
    this.#end?.();
  }
}

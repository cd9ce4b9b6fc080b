import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Asks for more when the element `.end` comes near the window. */
export class MoreController implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #observer: IntersectionObserver;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }, more: () => void) {
    this.#host = host;
    this.#observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && more(), {
      rootMargin: '600px',
    });
    host.addController(this);
  }

  /** Observed anew, it tells again when the end is still in view. */
  hostUpdated(): void {
    this.#observer.disconnect();
    const end = this.#host.renderRoot.querySelector('.end');
    if (end) this.#observer.observe(end);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}

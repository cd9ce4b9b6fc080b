import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Anything that tells when it changes. */
export interface Subscribable {
  subscribe(listener: () => void): () => void;
}

/** Renders its host anew whenever one of the observables changes, for as long as the host is connected. */
export class ObserveController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #sources: () => readonly Subscribable[];
  #endings: (() => void)[] = [];

  /** @param sources asked when the host is connected, so that it may read the host's properties */
  constructor(host: ReactiveControllerHost, sources: () => readonly Subscribable[]) {
    this.#host = host;
    this.#sources = sources;
    host.addController(this);
  }

  hostConnected(): void {
    this.#endings = this.#sources().map((source) => source.subscribe(() => this.#host.requestUpdate()));
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    for (const end of this.#endings) end();
    this.#endings = [];
  }
}

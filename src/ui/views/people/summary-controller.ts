import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { App } from '../../../app/app.ts';
import { LoadController, type LoadState } from '../../../app/load-controller.ts';
import type { WorksSummary } from '../../../rpc/people-api.ts';

/** Reads what works have in common once the page they are on is there, and stops when it is left. */
export class SummaryController implements ReactiveController {
  readonly #app: () => App;
  readonly #load: LoadController<number | undefined, WorksSummary | undefined>;
  #requestId: string | undefined;

  /**
   * @param subject Whose works; undefined while their page is on its way.
   * @param read Asks for the summary.
   */
  constructor(
    host: ReactiveControllerHost,
    app: () => App,
    subject: () => number | undefined,
    read: (id: number, requestId: string) => Promise<WorksSummary>,
  ) {
    this.#app = app;
    this.#load = new LoadController(host, subject, (id) => {
      this.#stop();
      if (id === undefined) return Promise.resolve(undefined);
      const requestId = `summary-${crypto.randomUUID()}`;
      this.#requestId = requestId;
      return read(id, requestId).catch((error: unknown) => {
        if (requestId === this.#requestId) throw error;
        // The one that has taken its place will answer.
        return new Promise<never>(() => undefined);
      });
    });
    host.addController(this);
  }

  get state(): LoadState<WorksSummary | undefined> {
    return this.#load.state;
  }

  /** Reads it again; what is shown stays until the answer. */
  reload(): void {
    void this.#load.reload();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #stop(): void {
    if (this.#requestId !== undefined) void this.#app().backend.people.cancel(this.#requestId);
    this.#requestId = undefined;
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { App } from '../app/app.ts';
import type { LoadState } from '../app/load-controller.ts';
import type { MetadataTools } from '../app/metadata/metadata-tools.ts';
import type { Subscribable } from '../app/observe-controller.ts';
import type { ProviderFacts } from '../shared/metadata/provider-facts.ts';

/** What pages about providers work with. */
export interface ProviderTools extends MetadataTools {
  readonly facts: readonly ProviderFacts[];
}

/** Loads what a page about providers works with, and renders it anew when settings or keys change. */
export class MetadataToolsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #app: () => App;
  #state: LoadState<ProviderTools> = { state: 'loading' };
  #endings: (() => void)[] = [];
  #isConnected = false;

  constructor(host: ReactiveControllerHost, app: () => App) {
    this.#host = host;
    this.#app = app;
    host.addController(this);
  }

  get state(): LoadState<ProviderTools> {
    return this.#state;
  }

  hostConnected(): void {
    this.#isConnected = true;
    if (this.#state.state === 'ready') this.#observe(this.#state.value);
    else void this.load();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    for (const end of this.#endings) end();
    this.#endings = [];
  }

  /** Also to try again. */
  readonly load = async (): Promise<void> => {
    try {
      const tools = await this.#app().metadata();
      const facts = await tools.client.call(({ metadata }) => metadata.facts());
      this.#state = { state: 'ready', value: { ...tools, facts } };
      if (this.#isConnected) this.#observe(this.#state.value);
    } catch (error) {
      this.#state = { state: 'failed', error };
    }
    this.#host.requestUpdate();
  };

  #observe({ settings, keys }: ProviderTools): void {
    for (const end of this.#endings) end();
    const update = () => this.#host.requestUpdate();
    const sources: readonly Subscribable[] = [settings, settings.unsaved, keys, keys.unsaved];
    this.#endings = sources.map((source) => source.subscribe(update));
  }
}

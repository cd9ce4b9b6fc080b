import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where a thing that is being read stands. */
export type LoadState<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: unknown };

/** Reads a thing by its key whenever the key changes, unless it is known; what came too late is dropped. */
export class LoadController<K, T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #key: () => K;
  readonly #load: (key: K) => Promise<T>;
  readonly #known: (key: K) => T | undefined;
  #loaded: { readonly key: K } | undefined;
  #newest: Promise<void> | undefined;
  #state: LoadState<T> = { state: 'loading' };

  /** @param known what needs not be read, when it is there already */
  constructor(
    host: ReactiveControllerHost,
    key: () => K,
    load: (key: K) => Promise<T>,
    known: (key: K) => T | undefined = () => undefined,
  ) {
    this.#host = host;
    this.#key = key;
    this.#load = load;
    this.#known = known;
    host.addController(this);
  }

  get state(): LoadState<T> {
    return this.#state;
  }

  hostUpdate(): void {
    const key = this.#key();
    if (this.#loaded !== undefined && Object.is(this.#loaded.key, key)) return;
    this.#loaded = { key };
    this.#newest = undefined;
    const value = this.#known(key);
    this.#state = value === undefined ? { state: 'loading' } : { state: 'ready', value };
    if (value === undefined) void this.reload();
  }

  /**
   * Reads it again; what is shown stays until the answer. An answer that is under way is dropped: it may come later.
   * Resolves when the newest answer is there, whoever asked for it.
   */
  reload(): Promise<void> {
    if (this.#loaded === undefined) return Promise.resolve();
    this.#loaded = { key: this.#loaded.key };
    this.#newest = this.#read(this.#loaded);
    return this.#newest;
  }

  async #read(loaded: { readonly key: K }): Promise<void> {
    const state = await this.#answer(loaded.key);
    if (loaded !== this.#loaded) return this.#newest;
    this.#state = state;
    this.#host.requestUpdate();
  }

  /** Shows what became of the thing, known without reading it; answers that are under way are dropped. */
  take(value: T): void {
    if (this.#loaded === undefined) return;
    this.#loaded = { key: this.#loaded.key };
    this.#newest = undefined;
    this.#state = { state: 'ready', value };
    this.#host.requestUpdate();
  }

  async #answer(key: K): Promise<LoadState<T>> {
    try {
      return { state: 'ready', value: await this.#load(key) };
    } catch (error) {
      return { state: 'failed', error };
    }
  }
}

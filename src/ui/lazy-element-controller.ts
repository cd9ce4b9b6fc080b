import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';

/**
 * Loads the code of elements, and of what makes them, when it is first needed. An element enters the page only then: one
 * that is upgraded later would be connected before it has its properties.
 */
export class LazyElementController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #failed = new Set<string>();
  readonly #loading = new Set<string>();
  readonly #loaded = new Map<string, unknown>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** What `render` gives once the element `tag` is defined; until then `load` is under way. */
  show(tag: string, load: () => Promise<unknown>, render: () => unknown): unknown {
    return customElements.get(tag) ? render() : this.use(tag, load, render);
  }

  /** What `render` makes of what `load` has loaded; nothing until it has. `key` tells it from others. */
  use<T>(key: string, load: () => Promise<T>, render: (loaded: T) => unknown): unknown {
    if (this.#loaded.has(key)) return render(this.#loaded.get(key) as T);
    if (this.#failed.has(key)) {
      return html`<p role="alert">
        This part of Reelshelf could not be loaded.
        <button class="button" type="button" @click=${() => location.reload()}>Reload</button>
      </p>`;
    }
    void this.#load(key, load);
    return nothing;
  }

  async #load(key: string, load: () => Promise<unknown>): Promise<void> {
    if (this.#loading.has(key)) return;
    this.#loading.add(key);
    try {
      this.#loaded.set(key, await load());
    } catch {
      this.#failed.add(key);
    }
    this.#host.requestUpdate();
  }
}

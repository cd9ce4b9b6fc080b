import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';

/**
 * Loads the code of an element when it is first shown. The element enters the page only then: one that
 * is upgraded later would be connected before it has its properties.
 */
export class LazyElementController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #failed = new Set<string>();
  readonly #loading = new Set<string>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** What `render` gives once the element `tag` is defined; until then `load` is under way. */
  show(tag: string, load: () => Promise<unknown>, render: () => unknown): unknown {
    if (customElements.get(tag)) return render();
    if (this.#failed.has(tag)) {
      return html`<p role="alert">
        This part of Reelshelf could not be loaded.
        <button class="button" type="button" @click=${() => location.reload()}>Reload</button>
      </p>`;
    }
    void this.#load(tag, load);
    return nothing;
  }

  async #load(tag: string, load: () => Promise<unknown>): Promise<void> {
    if (this.#loading.has(tag)) return;
    this.#loading.add(tag);
    try {
      await load();
    } catch {
      this.#failed.add(tag);
    }
    this.#host.requestUpdate();
  }
}

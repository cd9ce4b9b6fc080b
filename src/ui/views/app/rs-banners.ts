import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { messageFor } from '../../../app/error-message.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { iconInfo, iconLock, iconOffline } from '../../later-icons.ts';
import { LazyElementController } from '../../lazy-element-controller.ts';
import { controls } from '../../styles/controls.ts';

/** What holds for the whole app just now: read-only, an update that waits, no network. */
@customElement('rs-banners')
export class RsBanners extends LitElement {
  static override styles = [
    controls,
    css`
      .banner {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--space-2) var(--space-3);
        padding: var(--space-2) var(--space-4);
        border-bottom: 1px solid var(--line);
        background: var(--accent-soft);
      }

      .banner p {
        margin: 0;
        text-wrap: pretty;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }

      .banner.vanished {
        grid-template-columns: minmax(0, 1fr);
        padding-block: 0;
      }

      .banner.quiet {
        padding-block: var(--space-1);
        background: var(--surface-sunken);
        color: var(--text-muted);
      }

      @media (max-width: 640px) {
        .banner {
          align-items: start;
        }

        .actions {
          grid-column: 2;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @state() private isUpdateLater = false;

  readonly #lazy = new LazyElementController(this);

  readonly #onUpdate = (): void => this.requestUpdate();

  constructor() {
    super();
    new ObserveController(this, () => [this.app.backend.status, this.app.isOnline, this.app.scanRoots]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.app.updates.addEventListener('change', this.#onUpdate);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.app.updates.removeEventListener('change', this.#onUpdate);
  }

  protected override render(): TemplateResult {
    return html`<div role="status">
      ${this.#renderOpening()}${this.#renderReadOnly()}${this.#renderUpdate()}${this.#renderVanished()}
      ${
        this.app.isOnline.value
          ? nothing
          : html`<div class="banner quiet">${iconOffline}<p>Offline. Everything here works without a network.</p></div>`
      }
    </div>`;
  }

  /** Only a database of an older version takes long enough to speak of it. */
  #renderOpening(): unknown {
    const status = this.app.backend.status.value;
    if (status.state !== 'opening' || status.step === undefined) return nothing;
    return html`<div class="banner">${iconInfo}<p>Bringing the library up to date (${status.step}).</p></div>`;
  }

  #renderReadOnly(): unknown {
    const status = this.app.backend.status.value;
    if (status.state !== 'read-only') return nothing;
    const { title, advice } = messageFor(status.reason.code);
    return html`<div class="banner">
      ${iconLock}
      <p><strong>Read only: ${title}.</strong> ${status.reason.message} ${advice}</p>
      <div class="actions">
        <button class="button" type="button" @click=${() => location.reload()}>Reload</button>
        <a class="button" href="#/settings">Export</a>
      </div>
    </div>`;
  }

  /** Files that a scan did not find, when they were many. */
  #renderVanished(): unknown {
    const roots = this.app.scanRoots.value?.filter(({ vanished }) => vanished > 0) ?? [];
    if (roots.length === 0) return nothing;
    return this.#lazy.show(
      'rs-vanished',
      () => import('../scan/rs-vanished.ts'),
      () =>
        roots.map(
          (root) =>
            html`<div class="banner vanished"><rs-vanished .app=${this.app} .root=${root}></rs-vanished></div>`,
        ),
    );
  }

  #renderUpdate(): unknown {
    const { state: update } = this.app.updates;
    if (update === 'waiting-for-writer') {
      return html`<div class="banner">${iconInfo}<p>The new version starts as soon as the job under way has ended.</p></div>`;
    }
    if (update !== 'available' || this.isUpdateLater) return nothing;
    return html`<div class="banner">
      ${iconInfo}
      <p>A new version of Reelshelf is ready.</p>
      <div class="actions">
        <button class="button primary" type="button" @click=${() => this.app.updates.activate()}>Reload to update</button>
        <button class="button quiet" type="button" @click=${() => {
          this.isUpdateLater = true;
        }}>Later</button>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-banners': RsBanners;
  }
}

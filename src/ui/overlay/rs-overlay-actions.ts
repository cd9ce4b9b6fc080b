import { css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../app/app.ts';
import { ObserveController } from '../../app/observe-controller.ts';
import { savePerformanceExport, savePerformanceTrace } from '../../app/performance/save-performance.ts';
import { controls } from '../styles/controls.ts';
import { OverlayElement } from './overlay-element.ts';

/** The overlay's buttons. Fires `rs-reset` and `rs-report` when they are asked for, `rs-options` when `options` has changed. */
@customElement('rs-overlay-actions')
export class RsOverlayActions extends OverlayElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-1) var(--space-2);
        font-size: 12px;
      }

      div {
        display: flex;
        gap: 2px;
      }

      .button {
        padding: 0 var(--space-2);
      }

      @media (max-width: 640px) {
        :host {
          gap: 0;
        }

        div {
          gap: 0;
        }

        .button {
          padding: 0 6px;
        }
      }

      .record::before {
        width: 8px;
        height: 8px;
        border: 1.5px solid currentcolor;
        border-radius: 50%;
        content: '';
      }

      .record[aria-pressed='true']::before {
        border-color: var(--danger);
        background: var(--danger);
      }

      label {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-height: 28px;
        padding-inline: var(--space-2);
        color: var(--text-muted);
        cursor: pointer;
      }

      input {
        margin: 0;
        accent-color: var(--accent);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  /** Whether titles, paths, keys and queries go along; asked for anew each time the panel is opened. */
  @state() private includeSecrets = false;

  constructor() {
    super();
    new ObserveController(this, () => [this.app.settings]);
  }

  /** What the person agreed to give away. */
  get options(): { readonly includeSecrets: boolean } {
    return { includeSecrets: this.includeSecrets };
  }

  protected override render(): TemplateResult {
    const { recordTimes } = this.app.settings.value;
    return html`
      <div>
        <button class="button quiet record" type="button" aria-pressed=${recordTimes} @click=${() => this.app.settings.change({ recordTimes: !recordTimes })}>Record</button>
        <button class="button quiet" type="button" @click=${() => this.dispatchEvent(new Event('rs-reset'))}>Reset</button>
      </div>
      <div>
        <button class="button quiet" type="button" @click=${() => this.dispatchEvent(new Event('rs-report'))}>Report</button>
        <button class="button quiet" type="button" title="For a bug report, as JSON" @click=${this.#export}>Export</button>
        <button class="button quiet" type="button" title="The last spans, for Perfetto" @click=${this.#trace}>Trace</button>
      </div>
      <label><input type="checkbox" .checked=${this.includeSecrets} @change=${this.#onInclude} />Include titles, paths and queries</label>
    `;
  }

  readonly #onInclude = (event: Event): void => {
    this.includeSecrets = (event.target as HTMLInputElement).checked;
    this.dispatchEvent(new Event('rs-options'));
  };

  readonly #export = (): void => {
    savePerformanceExport(this.app, this.options).catch((error: unknown) => this.app.toasts.showError(error));
  };

  readonly #trace = (): void => savePerformanceTrace(this.options);
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-overlay-actions': RsOverlayActions;
  }
}

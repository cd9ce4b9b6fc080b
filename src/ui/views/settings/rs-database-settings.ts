import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { LoadController } from '../../../app/load-controller.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import type { MigrationStatus, MigrationVerdict } from '../../../rpc/migrations-api.ts';
import { renderReadFailure } from '../../elements/read-failure.ts';
import { formatMoment } from '../../format-moment.ts';
import { controls } from '../../styles/controls.ts';
import { settingsStyles } from './settings-styles.ts';

/** How the database is kept, and the history of its structure. */
@customElement('rs-database-settings')
export class RsDatabaseSettings extends LitElement {
  static override styles = [
    controls,
    settingsStyles,
    css`
      ol {
        margin: var(--space-2) 0 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 var(--space-4);
        padding: var(--space-1) 0;
        color: var(--text-muted);
        font-variant-numeric: tabular-nums;
      }

      code {
        color: var(--text);
        font-family: var(--font-mono);
        font-size: var(--size-1);
      }

      summary {
        min-height: 24px;
        cursor: pointer;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @state() private verdict: MigrationVerdict | undefined;

  readonly #migrations = new LoadController<App, readonly MigrationStatus[]>(
    this,
    () => this.app,
    (app) => app.backend.migrations.status(),
  );

  constructor() {
    super();
    new ObserveController(this, () => [this.app.backend.status, this.app.settings]);
  }

  protected override render(): TemplateResult {
    const { storage, readers } = this.app.backend.facts();
    const load = this.#migrations.state;
    return html`
      <h2>Database</h2>
      <div class="row">
        <span>Way of storing <small>Chosen by what this browser can do.</small></span>
        <span class="value">${storage}, ${readers} ${readers === 1 ? 'reader' : 'readers'}</span>
      </div>
      <div class="row">
        <span>Structure <small role="status">${this.verdict?.message ?? 'Every step is recorded with a checksum.'}</small></span>
        <button class="button" type="button" @click=${this.#verify}>Verify</button>
      </div>
      ${load.state === 'failed' ? renderReadFailure(load.error, () => this.#migrations.reload()) : nothing}
      ${
        load.state === 'ready'
          ? html`<details>
              <summary>${load.value.length} steps</summary>
              <ol>${load.value.map(({ name, appliedAt }) => html`<li><code>${name}</code><span>${appliedAt === null ? 'not applied' : formatMoment(appliedAt)}</span></li>`)}</ol>
            </details>`
          : nothing
      }
    `;
  }

  readonly #verify = async (): Promise<void> => {
    try {
      this.verdict = await this.app.backend.migrations.verify();
    } catch (error) {
      this.app.toasts.showError(error);
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-database-settings': RsDatabaseSettings;
  }
}

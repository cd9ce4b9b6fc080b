import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { chooseFile } from '../../../app/choose-file.ts';
import { startExport } from '../../../app/database-file.ts';
import { codeOf } from '../../../app/error-message.ts';
import '../../elements/rs-message.ts';
import { controls } from '../../styles/controls.ts';

/** The database cannot be used: why, what was kept, and the ways out. */
@customElement('rs-failure-view')
export class RsFailureView extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        place-content: center;
        min-height: 100%;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) error: unknown;

  protected override render(): TemplateResult {
    const hasStorage = codeOf(this.error) !== 'storage-unavailable';
    return html`<rs-message whole-page .error=${this.error}>
      <button class="button primary" type="button" @click=${() => location.reload()}>Reload</button>
      ${
        hasStorage
          ? html`<button class="button" type="button" @click=${() => startExport(this.app)}>Export what is there</button>
              <button class="button" type="button" @click=${this.#restore}>Restore a file</button>`
          : nothing
      }
    </rs-message>`;
  }

  readonly #restore = async (): Promise<void> => {
    const file = await chooseFile('.sqlite,.sqlite3,.db');
    if (file) this.app.dialog.set({ kind: 'restore', file });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-failure-view': RsFailureView;
  }
}

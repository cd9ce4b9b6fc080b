import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { codeOf } from '../../../app/error-facts.ts';
import '../../elements/rs-message.ts';
import { controls } from '../../styles/controls.ts';

/** The database cannot be opened: why, what was kept, and the ways out. */
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
    return html`<rs-message whole-page .error=${this.error}>
      <button class="button primary" type="button" @click=${() => location.reload()}>Reload</button>
      ${codeOf(this.error) === 'database-damaged' ? this.#renderRescue() : nothing}
    </rs-message>`;
  }

  #renderRescue(): TemplateResult {
    return html`
      <button class="button" type="button" @click=${this.#download}>Save the file as it is</button>
      <button class="button danger" type="button" @click=${() => this.app.dialog.set({ kind: 'start-over' })}>Start over</button>
    `;
  }

  readonly #download = (): void => {
    this.app.rescue.download().catch((error: unknown) => this.app.toasts.showError(error));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-failure-view': RsFailureView;
  }
}

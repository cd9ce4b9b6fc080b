import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import type { ConfirmRequest } from '../../../app/dialog-request.ts';
import '../../elements/rs-dialog.ts';
import { controls } from '../../styles/controls.ts';

/** Asks before something is done that cannot be undone, and does it. */
@customElement('rs-confirm-dialog')
export class RsConfirmDialog extends LitElement {
  static override styles = [
    controls,
    css`
      p {
        margin: 0;
        text-wrap: pretty;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) request!: ConfirmRequest;

  protected override render(): TemplateResult {
    const { heading, text, action, isHarmless = false } = this.request;
    return html`<rs-dialog .toasts=${this.app.toasts} heading=${heading} @rs-close=${this.#close}>
      <p>${text}</p>
      <button slot="actions" class="button" type="button" autofocus @click=${this.#close}>Cancel</button>
      <button slot="actions" class=${`button ${isHarmless ? 'primary' : 'danger'}`} type="button" @click=${this.#run}>${action}</button>
    </rs-dialog>`;
  }

  readonly #run = (): void => {
    const { run } = this.request;
    this.#close();
    run();
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('rs-close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-confirm-dialog': RsConfirmDialog;
  }
}

import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import '../../elements/rs-dialog.ts';
import { controls } from '../../styles/controls.ts';

/** Asks before a database that cannot be read is deleted, so that the app can be used again. */
@customElement('rs-start-over-dialog')
export class RsStartOverDialog extends LitElement {
  static override styles = [controls];

  @property({ attribute: false }) app!: App;

  protected override render(): TemplateResult {
    return html`<rs-dialog .toasts=${this.app.toasts} heading="Start over with an empty library?" @rs-close=${this.#close}>
      <p>
        The damaged database is deleted for good. Save its file first if you want to keep a chance of repair.
        A file that was exported earlier can be restored afterwards, under Settings.
      </p>
      <button slot="actions" class="button" type="button" autofocus @click=${this.#close}>Keep it</button>
      <button slot="actions" class="button danger" type="button" @click=${this.#startOver}>Delete and start over</button>
    </rs-dialog>`;
  }

  readonly #startOver = async (): Promise<void> => {
    try {
      await this.app.rescue.startOver();
      location.reload();
    } catch (error) {
      this.#close();
      this.app.toasts.showError(error);
    }
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('rs-close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-start-over-dialog': RsStartOverDialog;
  }
}

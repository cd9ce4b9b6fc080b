import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { countItems } from '../../../app/library-list.ts';
import { HOME_ROUTE } from '../../../app/route.ts';
import { formatCount } from '../../../shared/format-number.ts';
import type { Library } from '../../../shared/library.ts';
import '../../elements/rs-dialog.ts';
import { controls } from '../../styles/controls.ts';

/** Asks before a library is removed, and removes it. */
@customElement('rs-remove-library-dialog')
export class RsRemoveLibraryDialog extends LitElement {
  static override styles = [controls];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) library!: Library;

  protected override render(): TemplateResult {
    const count = countItems(this.library);
    const what = count === 1 ? 'Its one title' : `Its ${formatCount(count)} titles`;
    return html`<rs-dialog .toasts=${this.app.toasts} heading=${`Remove “${this.library.name}”?`} @rs-close=${this.#close}>
      <p>${count === 0 ? 'It holds no titles.' : `${what} and all that is known of them here will be gone. Files outside the browser are not touched.`}</p>
      <button slot="actions" class="button" type="button" autofocus @click=${this.#close}>Keep it</button>
      <button slot="actions" class="button danger" type="button" @click=${this.#remove}>Remove</button>
    </rs-dialog>`;
  }

  readonly #remove = (): void => {
    const { app, library } = this;
    this.#close();
    if (app.list.model.criteria.libraryId === library.id) app.router.go(HOME_ROUTE);
    app.jobs.removeLibrary(library.id, library.name).catch((error: unknown) => app.toasts.showError(error));
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('rs-close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-remove-library-dialog': RsRemoveLibraryDialog;
  }
}

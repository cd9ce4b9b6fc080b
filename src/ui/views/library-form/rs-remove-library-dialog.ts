import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { deleteLibrary } from '../../../app/libraries/manage-library.ts';
import { countItems } from '../../../app/library-list.ts';
import { HOME_ROUTE } from '../../../app/route.ts';
import { formatCount } from '../../../shared/format-number.ts';
import type { Library } from '../../../shared/library.ts';
import '../../elements/rs-dialog.ts';
import { controls } from '../../styles/controls.ts';

/** Asks before a library is deleted: into the bin, or, when it is a made-up one, at once. */
@customElement('rs-remove-library-dialog')
export class RsRemoveLibraryDialog extends LitElement {
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
  @property({ attribute: false }) library!: Library;

  protected override render(): TemplateResult {
    const { name, isSynthetic } = this.library;
    return html`<rs-dialog .toasts=${this.app.toasts} heading=${`Delete “${name}”?`} @rs-close=${this.#close}>
      <p>${this.#what} into the bin for 30 days, and can be restored. Files on disk are not touched.</p>
      <button slot="actions" class="button" type="button" autofocus @click=${this.#close}>Keep it</button>
      ${isSynthetic ? html`<button slot="actions" class="button danger" type="button" title="It is made up: nothing is lost but what you made of it" @click=${this.#remove}>Delete for good</button>` : nothing}
      <button slot="actions" class="button danger" type="button" @click=${this.#delete}>Delete</button>
    </rs-dialog>`;
  }

  get #what(): string {
    const count = countItems(this.library);
    if (count === 0) return 'It holds no titles. It goes';
    const titles = count === 1 ? 'its one title' : `its ${formatCount(count)} titles`;
    return `It goes with ${titles}`;
  }

  readonly #delete = (): void => {
    this.#close();
    void deleteLibrary(this.app, this.library);
  };

  /** All of it, for good. */
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

import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { startExport, startRestore } from '../../../app/database-file.ts';
import { countItems } from '../../../app/library-list.ts';
import { formatCount } from '../../../shared/format-number.ts';
import { formatSize } from '../../../shared/format-size.ts';
import '../../elements/rs-dialog.ts';
import { formatMoment } from '../../format-moment.ts';
import { controls } from '../../styles/controls.ts';

/** Asks before the whole library is replaced by a file. */
@customElement('rs-restore-dialog')
export class RsRestoreDialog extends LitElement {
  static override styles = [controls];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) file!: File;

  protected override render(): TemplateResult {
    const { name, size, lastModified } = this.file;
    const { libraries } = this.app.libraries.value;
    const items = libraries.reduce((sum, library) => sum + countItems(library), 0);
    return html`<rs-dialog heading="Replace the whole library?" @rs-close=${this.#close}>
      <p>
        By <strong>${name}</strong> (${formatSize(size)}, ${formatMoment(lastModified)}). It is checked first; when
        anything is wrong with it, everything stays as it is.
      </p>
      <p>
        What is here now, ${formatCount(libraries.length)} ${libraries.length === 1 ? 'library' : 'libraries'} with
        ${formatCount(items)} titles, will be gone.
      </p>
      <button slot="actions" class="button quiet" type="button" @click=${() => startExport(this.app)}>Export it first</button>
      <button slot="actions" class="button" type="button" autofocus @click=${this.#close}>Keep it</button>
      <button slot="actions" class="button danger" type="button" @click=${this.#restore}>Replace</button>
    </rs-dialog>`;
  }

  readonly #restore = (): void => {
    void startRestore(this.app, this.file);
    this.#close();
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('rs-close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-restore-dialog': RsRestoreDialog;
  }
}

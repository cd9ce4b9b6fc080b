import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { countSearches } from '../../../app/edits/search-words.ts';
import type { SearchFault, SearchImport } from '../../../app/saved-searches/search-file.ts';
import '../../elements/rs-dialog.ts';
import { controls } from '../../styles/controls.ts';

/** What came of a file of searches of which not all could be taken as it is. */
@customElement('rs-search-import-dialog')
export class RsSearchImportDialog extends LitElement {
  static override styles = [
    controls,
    css`
      h3 {
        margin: var(--space-4) 0 var(--space-2);
        font-size: var(--size-1);
        font-weight: 600;
      }

      p {
        margin: 0 0 var(--space-2);
        text-wrap: pretty;
      }

      ul {
        display: grid;
        gap: var(--space-2);
        margin: 0;
        padding: 0;
        list-style: none;
      }

      p,
      li {
        overflow-wrap: anywhere;
      }

      small {
        display: block;
        color: var(--text-muted);
        font-size: inherit;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) outcome!: SearchImport;

  protected override render(): TemplateResult {
    const { added, faults, fileName, isNewer } = this.outcome;
    const all = added.length + faults.length;
    const renamed = added.filter(({ name, nameInFile }) => name !== nameInFile);
    return html`<rs-dialog .toasts=${this.app.toasts} heading=${`${added.length} of ${countSearches(all)} imported`} @rs-close=${this.#close}>
      <p>From “${fileName}”${isNewer ? ', which a newer version of Reelshelf wrote' : nothing}.</p>
      ${
        faults.length === 0
          ? nothing
          : html`<h3>Left out</h3>
            <ul class="faults">${faults.map(renderFault)}</ul>`
      }
      ${
        renamed.length === 0
          ? nothing
          : html`<h3>Under another name, as theirs is taken</h3>
            <ul class="renamed">${renamed.map(({ name, nameInFile }) => html`<li>“${nameInFile}” is now “${name}”</li>`)}</ul>`
      }
      <button slot="actions" class="button primary" type="button" autofocus @click=${this.#close}>Close</button>
    </rs-dialog>`;
  }

  readonly #close = (): void => {
    this.dispatchEvent(new Event('rs-close'));
  };
}

function renderFault({ at, name, reason }: SearchFault): TemplateResult {
  return html`<li>${name === null ? `No. ${at}` : `“${name}”`}<small>${reason}</small></li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-search-import-dialog': RsSearchImportDialog;
  }
}

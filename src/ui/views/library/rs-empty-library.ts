import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { startSynthetic } from '../../../app/import/start-synthetic.ts';
import { HOME_ROUTE, type LibraryRoute, printRoute } from '../../../app/route.ts';
import type { Library } from '../../../shared/library.ts';
import { iconFileUp, iconFolderPlus, iconSynthetic } from '../../icons.ts';
import { centred } from '../../styles/centred.ts';
import { controls } from '../../styles/controls.ts';

/** A list without titles: what it is for, and the first thing to do. */
@customElement('rs-empty-library')
export class RsEmptyLibrary extends LitElement {
  static override styles = [
    controls,
    centred,
    css`
      :host {
        gap: var(--space-4);
      }

      .shelf {
        display: grid;
        grid-template-columns: repeat(5, minmax(0, 56px));
        align-items: end;
        gap: var(--space-2);
        margin-bottom: var(--space-2);
        padding-bottom: 0;
        border-bottom: 2px solid var(--line);
      }

      .shelf span {
        height: 84px;
        border-radius: 4px 4px 0 0;
        background: var(--skeleton);
      }

      .shelf span:nth-child(2) {
        height: 72px;
        background: var(--accent-soft);
      }

      .shelf span:nth-child(4) {
        height: 92px;
        background: var(--surface-pressed);
      }

      h2 {
        margin: 0;
        font-size: var(--size-4);
        font-weight: 650;
        letter-spacing: -0.01em;
        text-wrap: balance;
      }

      p {
        max-width: 54ch;
        margin: 0;
        color: var(--text-muted);
        font-size: var(--size-2);
        text-wrap: pretty;
      }

      .hint {
        font-size: var(--size-1);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) route!: LibraryRoute;
  /** The library that is empty; absent where all libraries are shown. */
  @property({ attribute: false }) library: Library | undefined;

  protected override render(): TemplateResult {
    const { mediaType, libraryId } = this.route.criteria;
    if (mediaType !== undefined) return this.#renderNoneOfType();
    if (libraryId !== undefined && this.library === undefined) return this.#renderGone();
    return html`
      <div class="shelf" aria-hidden="true"><span></span><span></span><span></span><span></span><span></span></div>
      <h2>${this.library ? `${this.library.name} has no titles yet` : 'Your films and series, in one quiet place'}</h2>
      <p>
        Reelshelf keeps a library of up to a million titles in this browser: no account, no server, and it works
        without a network.
      </p>
      <div class="actions">
        <button class="button primary" type="button" @click=${this.#addFolder}>${iconFolderPlus}Add a folder</button>
        <button class="button" type="button" @click=${this.#import}>${iconFileUp}Import a catalogue</button>
        ${
          this.library
            ? nothing
            : html`<button class="button" type="button" @click=${() => startSynthetic(this.app, { items: 10_000, seed: 1 })}>
                ${iconSynthetic}Try with 10,000 synthetic titles
              </button>
              <button class="button quiet" type="button" @click=${() => this.app.dialog.set({ kind: 'generate' })}>Another number</button>`
        }
      </div>
      <p class="hint">Folders of films and series, or catalogues: JSON Lines, JSON or CSV, gzipped or not. You can also drop either anywhere on this page.</p>
    `;
  }

  #renderNoneOfType(): TemplateResult {
    const { mediaType: _, ...criteria } = this.route.criteria;
    return html`
      <h2>Nothing of this type here</h2>
      <div class="actions">
        <button class="button" type="button" @click=${() => this.app.router.go({ page: 'library', criteria })}>Show all types</button>
      </div>
    `;
  }

  #renderGone(): TemplateResult {
    if (!this.app.libraries.value.isKnown) return html``;
    return html`
      <h2>This library is not here any more</h2>
      <div class="actions"><a class="button" href=${printRoute(HOME_ROUTE)}>Show all titles</a></div>
    `;
  }

  readonly #addFolder = (): void => {
    this.app.dialog.set({ kind: 'add-folder', ...(this.library ? { libraryId: this.library.id } : {}) });
  };

  readonly #import = (): void => {
    this.app.dialog.set({ kind: 'import', ...(this.library ? { libraryId: this.library.id } : {}) });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-empty-library': RsEmptyLibrary;
  }
}

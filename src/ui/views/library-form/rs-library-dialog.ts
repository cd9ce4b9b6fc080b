import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { reasonOf } from '../../../app/error-facts.ts';
import type { Library } from '../../../shared/library.ts';
import type { LibraryMediaType } from '../../../shared/media-type.ts';
import '../../elements/rs-dialog.ts';
import { LazyElementController } from '../../lazy-element-controller.ts';
import { controls } from '../../styles/controls.ts';

/** Makes a library; or gives one another name, and shows its folders. */
@customElement('rs-library-dialog')
export class RsLibraryDialog extends LitElement {
  static override styles = [
    controls,
    css`
      form {
        display: grid;
        gap: var(--space-4);
      }

      label {
        display: grid;
        gap: var(--space-1);
        font-weight: 500;
      }

      rs-scan-roots {
        margin-top: var(--space-6);
      }

      .problem {
        margin: 0;
        color: var(--danger);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  /** The library to rename; absent: a new one is made. */
  @property({ attribute: false }) library: Library | undefined;
  @state() private problem: string | undefined;

  readonly #lazy = new LazyElementController(this);

  protected override render(): TemplateResult {
    const { library } = this;
    return html`<rs-dialog .toasts=${this.app.toasts} heading=${library ? library.name : 'New library'} @rs-close=${this.#close}>
      <form id="form" @submit=${this.#submit}>
        <label>
          Name
          <input class="field" name="name" required maxlength="200" autofocus autocomplete="off" .value=${library?.name ?? ''}
            aria-invalid=${this.problem !== undefined} aria-describedby="problem" />
        </label>
        ${
          library
            ? nothing
            : html`<label>
                What it is for
                <select class="field" name="mediaType">
                  <option value="mixed">Films and series</option>
                  <option value="movie">Films</option>
                  <option value="tv">Series</option>
                </select>
              </label>`
        }
        <p class="problem" id="problem" role="alert" ?hidden=${this.problem === undefined}>${this.problem}</p>
      </form>
      ${library ? this.#renderFolders(library) : nothing}
      <button slot="actions" class="button" type="button" @click=${this.#close}>Cancel</button>
      <button slot="actions" class="button primary" type="submit" @click=${() => this.renderRoot.querySelector('form')?.requestSubmit()}>
        ${library ? 'Rename' : 'Make it'}
      </button>
    </rs-dialog>`;
  }

  #renderFolders(library: Library): unknown {
    if (library.isSynthetic) return nothing;
    return this.#lazy.show(
      'rs-scan-roots',
      () => import('../scan/rs-scan-roots.ts'),
      () => html`<rs-scan-roots .app=${this.app} .library=${library}></rs-scan-roots>`,
    );
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const name = String(data.get('name')).trim();
    if (name === '') {
      this.problem = 'A library needs a name.';
      return;
    }
    try {
      await this.#save(name, data.get('mediaType') as LibraryMediaType | null);
      this.#close();
    } catch (error) {
      this.problem = reasonOf(error);
    }
  };

  async #save(name: string, mediaType: LibraryMediaType | null): Promise<void> {
    const { libraries } = this.app.backend;
    if (this.library) {
      await libraries.rename(this.library.id, name);
      return;
    }
    const made = await libraries.create({ name, mediaType: mediaType ?? 'mixed' });
    this.app.router.go({
      page: 'library',
      criteria: { libraryId: made.id, sort: 'title', descending: false },
    });
  }

  readonly #close = (): void => {
    this.dispatchEvent(new Event('rs-close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-library-dialog': RsLibraryDialog;
  }
}

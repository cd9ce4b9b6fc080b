import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { reasonOf } from '../../../app/error-facts.ts';
import type { LibraryChanges } from '../../../shared/edits/library-edit.ts';
import type { Library } from '../../../shared/library.ts';
import type { LibraryMediaType } from '../../../shared/media-type.ts';
import '../../elements/rs-dialog.ts';
import { LazyElementController } from '../../lazy-element-controller.ts';
import { controls } from '../../styles/controls.ts';
import { switchStyles } from '../../styles/switch.ts';
import './rs-color-field.ts';
import { libraryDialogStyles } from './library-dialog-styles.ts';
import type { ColorEvent } from './rs-color-field.ts';

/** Makes a library, or edits one and shows its folders. What is changed is one act, which can be undone. */
@customElement('rs-library-dialog')
export class RsLibraryDialog extends LitElement {
  static override styles = [controls, switchStyles, libraryDialogStyles];

  @property({ attribute: false }) app!: App;
  /** The library to edit; absent: a new one is made. */
  @property({ attribute: false }) library: Library | undefined;
  @state() private problem: string | undefined;
  /** Null: the colour that follows from the name; undefined: as it is. */
  @state() private color: string | null | undefined;
  @state() private name: string | undefined;

  readonly #lazy = new LazyElementController(this);

  protected override render(): TemplateResult {
    const { library } = this;
    return html`<rs-dialog .toasts=${this.app.toasts} heading=${library ? library.name : 'New library'} @rs-close=${this.#close}>
      <form id="form" @submit=${this.#submit}>
        <label>
          Name
          <input class="field" name="name" required maxlength="200" autofocus autocomplete="off" .value=${library?.name ?? ''}
            aria-invalid=${this.problem !== undefined} aria-describedby="problem" @input=${this.#onName} />
        </label>
        <label>
          What it is for
          <select class="field" name="mediaType">
            ${KINDS.map(([value, name]) => html`<option value=${value} ?selected=${value === (library?.mediaType ?? 'mixed')}>${name}</option>`)}
          </select>
        </label>
        <rs-color-field .name=${this.name ?? library?.name ?? ''} .value=${this.color === undefined ? (library?.color ?? null) : this.color} @rs-color=${this.#onColor}></rs-color-field>
        ${library ? this.#renderMore(library) : nothing}
        <p class="problem" id="problem" role="alert" ?hidden=${this.problem === undefined}>${this.problem}</p>
        <button class="visually-hidden" type="submit" tabindex="-1" aria-hidden="true"></button>
      </form>
      ${library ? this.#renderFolders(library) : nothing}
      <button slot="actions" class="button" type="button" @click=${this.#close}>Cancel</button>
      <button slot="actions" class="button primary" type="submit" @click=${() => this.renderRoot.querySelector('form')?.requestSubmit()}>
        ${library ? 'Save' : 'Make it'}
      </button>
    </rs-dialog>`;
  }

  #renderMore({ description, defaultDestination, isActive }: Library): TemplateResult {
    return html`
      <label>
        Description
        <textarea class="field" name="description" rows="2" maxlength="2000" .value=${description ?? ''}></textarea>
      </label>
      <label>
        Where new files go
        <input class="field" name="defaultDestination" maxlength="2000" autocomplete="off" placeholder="A disk or folder, in your words" .value=${defaultDestination ?? ''} />
      </label>
      <label class="line">
        <input class="switch" type="checkbox" role="switch" name="isActive" .checked=${isActive} />
        <span>In lists and searches<small>Off: its titles are in its own list alone.</small></span>
      </label>
    `;
  }

  #renderFolders(library: Library): unknown {
    if (library.isSynthetic) return nothing;
    return this.#lazy.show(
      'rs-scan-roots',
      () => import('../scan/rs-scan-roots.ts'),
      () => html`<rs-scan-roots .app=${this.app} .library=${library}></rs-scan-roots>`,
    );
  }

  readonly #onName = (event: Event): void => {
    this.name = (event.target as HTMLInputElement).value;
  };

  readonly #onColor = ({ color }: ColorEvent): void => {
    this.color = color;
  };

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    if (text('name') === '') {
      this.problem = 'A library needs a name.';
      return;
    }
    const mediaType = data.get('mediaType') as LibraryMediaType;
    try {
      if (this.library) await this.#save(this.library, text, mediaType, data.has('isActive'));
      else await this.#make(text('name'), mediaType);
      this.#close();
    } catch (error) {
      this.problem = reasonOf(error);
    }
  };

  async #make(name: string, mediaType: LibraryMediaType): Promise<void> {
    const { backend, router } = this.app;
    const draft = { name, mediaType, color: this.color ?? null };
    const { value, act } = await backend.libraries.create(draft);
    if (act) (await this.app.edits()).tell(act);
    router.go({
      page: 'library',
      criteria: { libraryId: value.id, sort: 'title', descending: false },
    });
  }

  /** What differs from what was there when the dialog opened, and no more. */
  async #save(
    library: Library,
    text: (name: string) => string,
    mediaType: LibraryMediaType,
    isActive: boolean,
  ): Promise<void> {
    const wanted = {
      name: text('name'),
      mediaType,
      description: text('description') || null,
      defaultDestination: text('defaultDestination') || null,
      isActive,
      ...(this.color === undefined ? {} : { color: this.color }),
    };
    const changed = Object.entries(wanted).filter(([key, value]) => library[key as keyof Library] !== value);
    if (changed.length === 0) return;
    const changes: LibraryChanges = Object.fromEntries(changed);
    await (await this.app.edits()).editLibrary(library.id, { kind: 'library-set', changes });
  }

  readonly #close = (): void => {
    this.dispatchEvent(new Event('rs-close'));
  };
}

const KINDS: readonly (readonly [LibraryMediaType, string])[] = [
  ['mixed', 'Films and series'],
  ['movie', 'Films'],
  ['tv', 'Series'],
];

declare global {
  interface HTMLElementTagNameMap {
    'rs-library-dialog': RsLibraryDialog;
  }
}

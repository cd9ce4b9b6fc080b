import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { reasonOf } from '../../../app/error-facts.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import {
  chooseFilesOfFolder,
  chooseFolder,
  chooseList,
  hasFolderPicker,
} from '../../../app/scan/choose-folder.ts';
import type { ChosenPlace } from '../../../app/scan/chosen-place.ts';
import { formatThings } from '../../../shared/format-number.ts';
import { freeName } from '../../../shared/free-name.ts';
import type { LibraryMediaType } from '../../../shared/media-type.ts';
import '../../elements/rs-dialog.ts';
import { iconClose, iconPlus } from '../../icons.ts';
import { iconFileText, iconFolder } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { importDialogStyles } from '../import/import-dialog-styles.ts';
import { addFolderStyles } from './add-folder-styles.ts';

/** Value of the choice that makes a new library. */
const NEW = 'new';

/** Lets a person say which folders hold their films, and which library those belong to; then scans them. */
@customElement('rs-add-folder-dialog')
export class RsAddFolderDialog extends LitElement {
  static override styles = [controls, importDialogStyles, addFolderStyles];

  @property({ attribute: false }) app!: App;
  /** Places to begin with, as from a drop. */
  @property({ attribute: false }) places: readonly ChosenPlace[] = [];
  /** The library the person was in. */
  @property({ attribute: false }) libraryId: number | undefined;
  @state() private chosen: readonly ChosenPlace[] = [];
  @state() private target = NEW;
  @state() private name: string | undefined;
  @state() private mediaType: LibraryMediaType = 'mixed';
  @state() private problem: string | undefined;
  @state() private isStarting = false;

  constructor() {
    super();
    new ObserveController(this, () => [this.app.libraries]);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('places')) this.chosen = this.places;
    if (changed.has('libraryId')) this.target = this.libraryId === undefined ? NEW : String(this.libraryId);
  }

  protected override render(): TemplateResult {
    const isEmpty = this.chosen.length === 0;
    return html`<rs-dialog .toasts=${this.app.toasts} heading="Add a folder" @rs-close=${this.#close}>
      <div class="body">
        ${isEmpty ? this.#renderChooser() : this.#renderChosen()}
        ${isEmpty ? nothing : this.#renderTarget()}
        <p class="problem" role="alert" ?hidden=${this.problem === undefined}>${this.problem}</p>
      </div>
      <button slot="actions" class="button quiet add" type="button" ?hidden=${isEmpty} @click=${this.#folder}>${iconPlus}Another folder</button>
      <button slot="actions" class="button" type="button" @click=${this.#close}>Cancel</button>
      <button slot="actions" class="button primary" type="button" ?disabled=${isEmpty || this.isStarting} @click=${this.#start}>Add and scan</button>
    </rs-dialog>`;
  }

  #renderChooser(): TemplateResult {
    return html`<div class="chooser">
      <p>Choose a folder with films or series. Their names are read, and nothing in the folder is changed.</p>
      <button class="button primary" type="button" autofocus @click=${this.#folder}>${iconFolder}Choose a folder</button>
      <p class="muted">or drop folders anywhere on the page</p>
      ${hasFolderPicker() ? this.#renderAsFiles() : html`<p class="muted">This browser shows a folder only once: to look at it again later, you choose it again. It may speak of uploading; nothing leaves this computer.</p>`}
      <button class="button quiet" type="button" @click=${this.#list}>${iconFileText}Drive on another computer? Choose a text file of paths</button>
    </div>`;
  }

  /** A picked folder can be looked at again, but some of its names are kept from the page. */
  #renderAsFiles(): TemplateResult {
    return html`<details class="as-files">
      <summary>Names with : ? * &lt; &gt; | or "</summary>
      <p>This browser leaves such files out of a folder it keeps. Chosen as files they are found; to look again later, you choose the folder again. It may speak of uploading; nothing leaves this computer.</p>
      <button class="button" type="button" @click=${this.#asFiles}>${iconFolder}Choose a folder as files</button>
    </details>`;
  }

  #renderChosen(): TemplateResult {
    return html`<ul class="places" aria-label="Chosen">
      ${this.chosen.map(
        (place) => html`<li>
          ${place.kind === 'list' ? iconFileText : iconFolder}
          <span><strong>${place.name}</strong> <span class="muted">${kindText(place)}</span></span>
          <button class="button quiet icon" type="button" aria-label=${`Leave ${place.name} out`} @click=${() => this.#leaveOut(place)}>${iconClose}</button>
        </li>`,
      )}
    </ul>`;
  }

  #renderTarget(): TemplateResult {
    const { libraries } = this.app.libraries.value;
    const isNew = this.target === NEW;
    return html`<div class="target">
      <label>Into
        <select class="field" name="target" @change=${(event: Event) => {
          this.target = typedIn(event);
        }}>
          <option value=${NEW} .selected=${isNew}>A new library</option>
          ${libraries.map(({ id, name }) => html`<option value=${id} .selected=${this.target === String(id)}>${name}</option>`)}
        </select>
      </label>
      <label ?hidden=${!isNew}>Its name
        <input class="field" name="name" maxlength="200" autocomplete="off" .value=${this.#libraryName} @input=${(
          event: Event,
        ) => {
          this.name = typedIn(event);
        }} />
      </label>
      <label ?hidden=${!isNew}>It is for
        <select class="field" name="mediaType" @change=${(event: Event) => {
          this.mediaType = typedIn(event) as LibraryMediaType;
        }}>
          <option value="mixed">Films and series</option>
          <option value="movie">Films</option>
          <option value="tv">Series</option>
        </select>
      </label>
    </div>`;
  }

  /** As typed, or from the first place. */
  get #libraryName(): string {
    if (this.name !== undefined) return this.name;
    const taken = this.app.libraries.value.libraries.map(({ name }) => name);
    return freeName(this.chosen[0]?.name ?? 'Films', taken, 200);
  }

  readonly #folder = (): Promise<void> => this.#take(chooseFolder);
  readonly #asFiles = (): Promise<void> => this.#take(chooseFilesOfFolder);
  readonly #list = (): Promise<void> => this.#take(chooseList);

  async #take(choose: () => Promise<ChosenPlace | undefined>): Promise<void> {
    this.problem = undefined;
    try {
      const place = await choose();
      if (place) this.chosen = [...this.chosen, place];
    } catch (error) {
      this.problem = reasonOf(error);
    }
  }

  #leaveOut(place: ChosenPlace): void {
    this.chosen = this.chosen.filter((other) => other !== place);
  }

  readonly #start = async (): Promise<void> => {
    this.isStarting = true;
    try {
      const scans = await this.app.scans();
      const libraryId = await this.#targetLibrary();
      const roots = await scans.add(libraryId, this.chosen);
      scans.scan(roots).catch((error: unknown) => this.app.toasts.showError(error));
      this.app.router.go({ page: 'library', criteria: { libraryId, sort: 'title', descending: false } });
      this.#close();
    } catch (error) {
      this.problem = reasonOf(error);
      this.isStarting = false;
    }
  };

  async #targetLibrary(): Promise<number> {
    if (this.target !== NEW) return Number(this.target);
    const draft = { name: this.#libraryName.trim(), mediaType: this.mediaType };
    const { value } = await this.app.backend.libraries.create(draft);
    // What fails from here on is tried again with the library that is there now.
    this.target = String(value.id);
    return value.id;
  }

  readonly #close = (): void => {
    this.dispatchEvent(new Event('rs-close'));
  };
}

function kindText(place: ChosenPlace): string {
  if (place.kind === 'files') return formatThings(place.files.length, 'file');
  return place.kind === 'list' ? 'a list of paths' : '';
}

function typedIn({ target }: Event): string {
  return (target as HTMLInputElement | HTMLSelectElement).value;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-add-folder-dialog': RsAddFolderDialog;
  }
}

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '../../../app/app.ts';
import type { ChosenFile } from '../../../app/dialog-request.ts';
import { reasonOf } from '../../../app/error-facts.ts';
import { CATALOGUE_EXTENSIONS, hasFilePicker, pickFiles } from '../../../app/import/choose-files.ts';
import { type DraftFile, ImportDraft } from '../../../app/import/import-draft.ts';
import { nameFromFile } from '../../../app/import/library-name.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import type { DuplicatePolicy } from '../../../rpc/jobs-api.ts';
import { formatThings } from '../../../shared/format-number.ts';
import { freeName } from '../../../shared/free-name.ts';
import type { LibraryMediaType } from '../../../shared/media-type.ts';
import '../../elements/rs-dialog.ts';
import { iconFileUp } from '../../icons.ts';
import { controls } from '../../styles/controls.ts';
import type { MapEvent } from './rs-file-preview.ts';
import './rs-file-preview.ts';
import { importDialogStyles } from './import-dialog-styles.ts';

/** Value of the choice that makes a new library. */
const NEW = 'new';

/** What becomes of titles that are there already. */
const DUPLICATES: Readonly<Record<DuplicatePolicy, string>> = {
  skip: 'Titles that are there already stay as they are; only new ones are added.',
  update:
    'What the file gives takes the place of what is there; alternative titles, genres, companies, countries, ids and credits are added. Nothing is taken away.',
  replace:
    'Details and credits are the file’s alone: what it does not give is taken away. Ids, files, tags and the like stay.',
};

/** Prepares an import: files, how they are read, where they go; the rest happens in the tray. */
@customElement('rs-import-dialog')
export class RsImportDialog extends LitElement {
  static override styles = [controls, importDialogStyles];

  @property({ attribute: false }) app!: App;
  /** Files to begin with, as from a drop. */
  @property({ attribute: false }) chosen: readonly ChosenFile[] = [];
  /** The library the person was in. */
  @property({ attribute: false }) libraryId: number | undefined;
  @state() private target = NEW;
  @state() private name: string | undefined;
  @state() private mediaType: LibraryMediaType = 'mixed';
  @state() private duplicates: DuplicatePolicy = 'skip';
  @state() private problem: string | undefined;
  @state() private isStarting = false;
  @query('input[type=file]') private input!: HTMLInputElement;

  #draft: ImportDraft | undefined;

  constructor() {
    super();
    new ObserveController(this, () => [this.draft, this.app.libraries]);
  }

  private get draft(): ImportDraft {
    this.#draft ??= new ImportDraft(this.app.backend);
    return this.#draft;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('chosen')) void this.draft.add(this.chosen);
    if (changed.has('libraryId')) this.target = this.libraryId === undefined ? NEW : String(this.libraryId);
  }

  protected override render(): TemplateResult {
    const files = this.draft.value;
    return html`<rs-dialog .toasts=${this.app.toasts} heading="Import" @rs-close=${this.#close}>
      <div class="body">
        ${files.length === 0 ? this.#renderChooser() : nothing}
        ${repeat(
          files,
          ({ chosen }) => chosen.file,
          (file) => this.#renderFile(file),
        )}
        ${files.length === 0 ? nothing : this.#renderTarget()}
        <p class="problem" role="alert" ?hidden=${this.problem === undefined}>${this.problem}</p>
        <input type="file" multiple hidden accept=${CATALOGUE_EXTENSIONS.join(',')} aria-label="Catalogue files" @change=${this.#onInput} />
      </div>
      <button slot="actions" class="button quiet add" type="button" ?hidden=${files.length === 0} @click=${this.#choose}>Add files</button>
      <button slot="actions" class="button" type="button" @click=${this.#close}>Cancel</button>
      <button slot="actions" class="button primary" type="button" ?disabled=${!this.draft.isReady || this.isStarting} @click=${this.#start}>
        ${this.draft.isReady ? `Import about ${formatThings(this.draft.expectedItems, 'title')}` : 'Import'}
      </button>
    </rs-dialog>`;
  }

  #renderChooser(): TemplateResult {
    return html`<div class="chooser">
      <p>Catalogues as JSON Lines, JSON or CSV, gzipped or not. The columns are recognised and can be changed before anything is stored.</p>
      <button class="button primary" type="button" autofocus @click=${this.#choose}>${iconFileUp}Choose files</button>
      <p class="muted">or drop them anywhere on the page</p>
      <button class="button quiet" type="button" @click=${() => this.app.dialog.set({ kind: 'generate' })}>No file at hand? Make synthetic titles</button>
    </div>`;
  }

  #renderFile(file: DraftFile): TemplateResult {
    return html`<rs-file-preview
      .file=${file}
      @rs-leave-out=${() => this.draft.remove(file.chosen.file)}
      @rs-map=${({ column, field }: MapEvent) => this.draft.map(file.chosen.file, column, field)}
    ></rs-file-preview>`;
  }

  #renderTarget(): TemplateResult {
    const { libraries } = this.app.libraries.value;
    const isNew = this.target === NEW;
    return html`<div class="target">
      <label>Into
        <select class="field" name="target" @change=${(event: Event) => {
          this.target = (event.target as HTMLSelectElement).value;
        }}>
          <option value=${NEW} .selected=${isNew}>A new library</option>
          ${libraries.map(({ id, name }) => html`<option value=${id} .selected=${this.target === String(id)}>${name}</option>`)}
        </select>
      </label>
      <label ?hidden=${!isNew}>Its name
        <input class="field" name="name" maxlength="200" autocomplete="off" .value=${this.#libraryName} @input=${(
          event: Event,
        ) => {
          this.name = (event.target as HTMLInputElement).value;
        }} />
      </label>
      <label ?hidden=${!isNew}>It is for
        <select class="field" name="mediaType" @change=${(event: Event) => {
          this.mediaType = (event.target as HTMLSelectElement).value as LibraryMediaType;
        }}>
          <option value="mixed">Films and series</option>
          <option value="movie">Films</option>
          <option value="tv">Series</option>
        </select>
      </label>
      <label>Titles that are there already
        <select class="field" name="duplicates" @change=${(event: Event) => {
          this.duplicates = (event.target as HTMLSelectElement).value as DuplicatePolicy;
        }}>
          <option value="skip">Leave as they are</option>
          <option value="update">Update with what the file gives</option>
          <option value="replace">Replace by what the file gives</option>
        </select>
      </label>
    </div>
    <p class="muted" role="status">${DUPLICATES[this.duplicates]}</p>`;
  }

  /** As typed, or from the name of the first file that is not refused. */
  get #libraryName(): string {
    if (this.name !== undefined) return this.name;
    const { value } = this.draft;
    const first = value.find(({ error }) => error === undefined) ?? value[0];
    const taken = this.app.libraries.value.libraries.map(({ name }) => name);
    return freeName(nameFromFile(first?.chosen.file.name), taken);
  }

  readonly #choose = async (): Promise<void> => {
    if (hasFilePicker()) await this.draft.add(await pickFiles());
    else this.input.click();
  };

  readonly #onInput = (): void => {
    void this.draft.add([...(this.input.files ?? [])].map((file) => ({ file })));
    this.input.value = '';
  };

  readonly #start = async (): Promise<void> => {
    this.isStarting = true;
    try {
      const libraryId = await this.#targetLibrary();
      this.#run(libraryId);
      this.app.router.go({ page: 'library', criteria: { libraryId, sort: 'title', descending: false } });
      this.#close();
    } catch (error) {
      this.problem = reasonOf(error);
      this.isStarting = false;
    }
  };

  async #targetLibrary(): Promise<number> {
    if (this.target !== NEW) return Number(this.target);
    const { value } = await this.app.backend.libraries.create({
      name: this.#libraryName.trim(),
      mediaType: this.mediaType,
    });
    return value.id;
  }

  #run(libraryId: number): void {
    const { mappedFiles: files, expectedItems } = this.draft;
    this.app
      .imports()
      .then((imports) =>
        imports.importFiles({ libraryId, files, duplicates: this.duplicates, expectedItems }),
      )
      .catch((error: unknown) => this.app.toasts.showError(error));
  }

  readonly #close = (): void => {
    this.dispatchEvent(new Event('rs-close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-import-dialog': RsImportDialog;
  }
}

import type { CataloguePreview } from '../../rpc/media-api.ts';
import type { CatalogueField, FieldMapping } from '../../shared/catalogue-mapping.ts';
import type { Backend } from '../backend.ts';
import type { ChosenFile } from '../dialog-request.ts';
import { Observable } from '../observable.ts';
import type { MappedFile } from './import-service.ts';

/** A chosen file and what a look at its beginning showed. */
export interface DraftFile {
  readonly chosen: ChosenFile;
  /** Absent while the file is being looked at, or when it cannot be imported. */
  readonly preview?: CataloguePreview;
  readonly error?: unknown;
}

/** Whether lines can become titles under a mapping: by a title, or an episode by its number. */
export function canHoldTitles(mapping: FieldMapping): boolean {
  const fields = Object.values(mapping);
  return fields.includes('title') || fields.includes('episode');
}

/** An import being prepared: files, their previews, and how their columns are read. */
export class ImportDraft extends Observable<readonly DraftFile[]> {
  readonly #backend: Backend;

  constructor(backend: Backend) {
    super([]);
    this.#backend = backend;
  }

  /** Adds files and looks at each; one that is there already is left out. */
  async add(files: readonly ChosenFile[]): Promise<void> {
    const fresh = files.filter(({ file }) => !this.value.some(({ chosen }) => isSame(chosen.file, file)));
    this.set([...this.value, ...fresh.map((chosen) => ({ chosen }))]);
    for (const chosen of fresh) await this.#look(chosen);
  }

  remove(file: File): void {
    this.set(this.value.filter(({ chosen }) => chosen.file !== file));
  }

  /** Reads a column as another field (null: not at all) and looks at the file anew. */
  async map(file: File, column: string, field: CatalogueField | null): Promise<void> {
    const draft = this.value.find(({ chosen }) => chosen.file === file);
    if (draft?.preview === undefined) return;
    const mapping = { ...draft.preview.mapping, [column]: field };
    this.#change(file, { chosen: draft.chosen, preview: { ...draft.preview, mapping } });
    await this.#look(draft.chosen, mapping);
  }

  /** True once every file has been looked at and at least one can be imported. */
  get isReady(): boolean {
    const isLookedAt = this.value.every(({ preview, error }) => preview !== undefined || error !== undefined);
    return isLookedAt && this.mappedFiles.length > 0;
  }

  /** The files that can be imported, with their mappings. */
  get mappedFiles(): readonly MappedFile[] {
    return this.value.flatMap(({ chosen, preview }) =>
      preview === undefined || !canHoldTitles(preview.mapping)
        ? []
        : [{ ...chosen, mapping: preview.mapping }],
    );
  }

  /** Number of titles in all files together, as far as it can be told. */
  get expectedItems(): number {
    return this.value.reduce((sum, { preview }) => {
      return sum + (preview && canHoldTitles(preview.mapping) ? preview.estimatedItems : 0);
    }, 0);
  }

  async #look(chosen: ChosenFile, mapping?: CataloguePreview['mapping']): Promise<void> {
    try {
      const preview = await this.#backend.media.preview(chosen.file, mapping);
      this.#change(chosen.file, { chosen, preview });
    } catch (error) {
      this.#change(chosen.file, { chosen, error });
    }
  }

  #change(file: File, changed: DraftFile): void {
    this.set(this.value.map((draft) => (draft.chosen.file === file ? changed : draft)));
  }
}

function isSame(a: File, b: File): boolean {
  return a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
}

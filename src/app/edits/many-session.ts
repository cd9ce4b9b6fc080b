import type { ItemEdit } from '../../shared/edits/item-edit.ts';
import type { EditPreview, ManyValues } from '../../shared/edits/many-values.ts';
import { formatThings } from '../../shared/format-number.ts';
import type { App } from '../app.ts';
import { codeOf, reasonOf } from '../error-facts.ts';
import { Observable } from '../observable.ts';
import {
  type ManyDraft,
  type ManyField,
  manyEditsOf,
  manyFault,
  manyFieldsOf,
  notesDraftFault,
  UNTOUCHED,
} from './many-draft.ts';
import { MOST_AT_ONCE } from './run-batch.ts';

/** Changes elsewhere are looked at so often at most, in ms. */
const LOOK_AGAIN_AFTER = 1000;

/** What the editor of many titles shows. */
export interface ManyState {
  /** Undefined until they are counted. */
  readonly values: ManyValues | undefined;
  readonly draft: ManyDraft;
  /** What is to be done, once it is looked at before it is done. */
  readonly edits: readonly ItemEdit[] | undefined;
  /** What that would change; undefined while it is counted. */
  readonly preview: EditPreview | undefined;
  readonly isSaving: boolean;
  /** Why it could not be read or done. */
  readonly problem: string | undefined;
}

type Needed = Pick<App, 'backend' | 'edits' | 'toasts' | 'dialog'>;

/** The editing of many titles: from what they have in common, over what would change, to one act. */
export class ManySession extends Observable<ManyState> {
  readonly #app: Needed;
  readonly #itemIds: Uint32Array;
  /** Of the reading under way. */
  #requestId: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param draft What was typed before, when it is opened again. */
  constructor(app: Needed, itemIds: Uint32Array, draft: ManyDraft = UNTOUCHED) {
    super({
      values: undefined,
      draft,
      edits: undefined,
      preview: undefined,
      isSaving: false,
      problem: undefined,
    });
    this.#app = app;
    this.#itemIds = itemIds;
  }

  get isChanged(): boolean {
    return manyEditsOf(this.value.draft).length > 0;
  }

  /** Fields whose text cannot be stored. */
  get faulty(): readonly (ManyField | 'notes')[] {
    const { values, draft } = this.value;
    const fields: readonly ManyField[] = values ? [...manyFieldsOf(values), 'userRating'] : [];
    const faulty = fields.filter((field) => manyFault(draft, field) !== undefined);
    return notesDraftFault(draft) === undefined ? faulty : [...faulty, 'notes'];
  }

  /** Counts what the titles have, and again when titles change; returns what ends it. */
  follow(): () => void {
    void this.#look();
    const end = this.#app.backend.onChange(({ kinds }) => {
      if (!kinds.includes('item') || this.value.isSaving) return;
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        void this.#look();
      }, LOOK_AGAIN_AFTER);
    });
    return () => {
      end();
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#stop();
    };
  }

  change(draft: ManyDraft): void {
    this.#set({ draft, problem: undefined });
  }

  /** Counts what would change. */
  async review(): Promise<void> {
    this.#set({ edits: manyEditsOf(this.value.draft), preview: undefined, problem: undefined });
    await this.#look();
  }

  /** Back to what is typed. */
  back(): void {
    this.#set({ edits: undefined, preview: undefined, problem: undefined });
    void this.#look();
  }

  /**
   * Does what was looked at, as one act; tells whether it did. Very many titles are a job, which tells of itself; where it
   * does not come to its end, what was typed can be gone on with.
   */
  async save(): Promise<boolean> {
    const { edits, isSaving } = this.value;
    if (isSaving || edits === undefined) return false;
    this.#stop();
    this.#set({ isSaving: true, problem: undefined });
    try {
      const service = await this.#app.edits();
      if (this.#itemIds.length > MOST_AT_ONCE)
        void service.editMany(this.#itemIds, edits).then((isDone) => isDone || this.#offerAgain());
      else await service.edit([...this.#itemIds], edits);
      return true;
    } catch (error) {
      this.#set({ problem: reasonOf(error) });
      return false;
    } finally {
      this.#set({ isSaving: false });
    }
  }

  #offerAgain(): void {
    const { toasts, dialog } = this.#app;
    const itemIds = this.#itemIds;
    const { draft } = this.value;
    toasts.show({
      kind: 'info',
      title: `Nothing was changed in ${formatThings(itemIds.length, 'title')}`,
      text: 'What you had typed is still there.',
      action: { label: 'Go on editing', run: () => dialog.set({ kind: 'edit-many', itemIds, draft }) },
    });
  }

  /** Counts what is on the screen: what the titles have, or what would change. */
  async #look(): Promise<void> {
    this.#stop();
    const requestId = crypto.randomUUID();
    this.#requestId = requestId;
    const { edits: calls } = this.#app.backend;
    const { edits } = this.value;
    try {
      const found =
        edits === undefined
          ? { values: await calls.manyValues(this.#itemIds, requestId) }
          : { preview: await calls.preview(this.#itemIds, edits, requestId) };
      if (this.#requestId === requestId) this.#set(found);
    } catch (error) {
      if (this.#requestId === requestId && codeOf(error) !== 'cancelled')
        this.#set({ problem: reasonOf(error) });
    }
  }

  #stop(): void {
    if (this.#requestId !== undefined) void this.#app.backend.edits.cancel(this.#requestId);
    this.#requestId = undefined;
  }

  #set(change: Partial<ManyState>): void {
    this.set({ ...this.value, ...change });
  }
}

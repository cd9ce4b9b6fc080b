import type { ChangeEvent } from '../../rpc/change-event.ts';
import type { EarlierValue, HistoryField } from '../../shared/edits/earlier-value.ts';
import type { OwnField, PictureField, ValueField } from '../../shared/edits/editable-field.ts';
import type { ItemEdit, OwnFieldState } from '../../shared/edits/item-edit.ts';
import { basisOf, type EditBasis } from '../../shared/edits/item-part.ts';
import type { ItemDetail } from '../../shared/media-item.ts';
import type { StoredArtwork } from '../../shared/metadata/stored-artwork.ts';
import { codeOf, reasonOf } from '../error-facts.ts';
import { Observable } from '../observable.ts';
import { earlierOf, withValue } from './earlier-values.ts';
import {
  type DraftPart,
  draftOf,
  editsOf,
  type ItemDraft,
  pictureOf,
  rebase,
  takePart,
  textFault,
  valueFieldsOf,
} from './item-draft.ts';

/** A title that is changed elsewhere each time it is to be saved is given up on, and told of. */
const MOST_TRIES = 3;

/** What the editing of a title needs of the app. */
export interface EditorParts {
  readonly backend: {
    readonly items: { get(itemId: number): Promise<ItemDetail> };
    readonly edits: {
      ownFields(itemId: number): Promise<readonly OwnFieldState[]>;
      history(itemId: number): Promise<readonly EarlierValue[]>;
    };
    onChange(listener: (event: ChangeEvent) => void): () => void;
  };
  edits(): Promise<{
    edit(itemIds: readonly number[], edits: readonly ItemEdit[], basis?: EditBasis): Promise<unknown>;
  }>;
}

/** What the editor of a title shows. */
export interface EditorState {
  readonly item: ItemDetail;
  readonly own: readonly OwnFieldState[];
  /** What its parts were before, the newest first. */
  readonly history: readonly EarlierValue[];
  /** What is stored. */
  readonly before: ItemDraft;
  /** What is to be stored. */
  readonly draft: ItemDraft;
  /** Parts that were changed elsewhere as well, and not decided on. */
  readonly conflicts: readonly DraftPart[];
  /** Parts that were changed elsewhere alone while this was open. */
  readonly taken: readonly DraftPart[];
  /** Who said what has been read: what is shown before that would change at once. */
  readonly isKnown: boolean;
  readonly isSaving: boolean;
  /** Why it was not saved. */
  readonly problem: string | undefined;
}

/** The editing of one title, from what is stored to one act that changes what differs. */
export class EditorSession extends Observable<EditorState> {
  readonly #app: EditorParts;
  /** Conflicts that a save has stopped at: they have been looked at. */
  #told: readonly DraftPart[] = [];

  constructor(app: EditorParts, item: ItemDetail) {
    const before = draftOf(item, []);
    super({
      item,
      own: [],
      history: [],
      before,
      draft: before,
      conflicts: [],
      taken: [],
      isKnown: false,
      isSaving: false,
      problem: undefined,
    });
    this.#app = app;
  }

  /** Reads who said what, and follows what becomes of the title; returns what ends it. */
  follow(): () => void {
    const { id } = this.value.item;
    void this.#refresh();
    return this.#app.backend.onChange(({ kinds, itemIds }) => {
      const isOurs = itemIds === undefined || itemIds.includes(id);
      if (isOurs && kinds.includes('item') && !this.value.isSaving) void this.#refresh();
    });
  }

  /** Whether there is anything to be saved. */
  get isChanged(): boolean {
    return editsOf(this.value.before, this.value.draft).length > 0;
  }

  /** Fields whose text cannot be stored. */
  get faulty(): readonly ValueField[] {
    const { item, draft } = this.value;
    return valueFieldsOf(item).filter((field) => textFault(field, draft.texts[field]) !== undefined);
  }

  change(draft: ItemDraft): void {
    this.#set({ draft, problem: undefined });
  }

  setText(field: ValueField, text: string): void {
    const { draft } = this.value;
    this.change({ ...draft, texts: { ...draft.texts, [field]: text } });
  }

  toggleLock(field: OwnField): void {
    const { draft } = this.value;
    const isLocked = draft.locked.includes(field);
    const others = draft.locked.filter((locked) => locked !== field);
    const released = draft.released.filter((given) => given !== field);
    this.change({ ...draft, released, locked: isLocked ? others : [...others, field] });
  }

  /** Gives a field back, or keeps it after all. */
  toggleRelease(field: OwnField): void {
    const { draft } = this.value;
    const isReleased = draft.released.includes(field);
    const others = draft.released.filter((released) => released !== field);
    const locked = draft.locked.filter((kept) => kept !== field);
    this.change({ ...draft, locked, released: isReleased ? others : [...others, field] });
  }

  /** Decides on a part that was changed elsewhere as well. */
  settle(part: DraftPart, isTheirs: boolean): void {
    const { conflicts, draft, before } = this.value;
    this.#told = this.#told.filter((one) => one !== part);
    this.#set({
      conflicts: conflicts.filter((one) => one !== part),
      draft: isTheirs ? takePart(draft, before, part) : draft,
    });
  }

  /** What a part was before, the newest first, without what it is here. */
  earlier(field: HistoryField): readonly EarlierValue[] {
    return earlierOf(this.value.history, this.value.draft, field);
  }

  /** Gives a part back what it was before; stored with the rest. */
  takeEarlier(earlier: EarlierValue): void {
    this.change(withValue(this.value.draft, earlier));
  }

  /** The picture that matches and files give; null: they give none. */
  automaticPicture(field: PictureField): StoredArtwork | null {
    return pictureOf(this.value.item, field, false);
  }

  /** The picture that locking keeps; null: there is none. Where none is automatic, it is the one that was chosen before. */
  lockablePicture(field: PictureField): StoredArtwork | null {
    return this.automaticPicture(field) ?? this.value.before.pictures[field];
  }

  /** Keeps the picture that is shown, whatever matches and files say, or gives it back. */
  togglePicture(field: PictureField): void {
    const { draft } = this.value;
    const picture = draft.pictures[field] === null ? this.lockablePicture(field) : null;
    this.change({ ...draft, pictures: { ...draft.pictures, [field]: picture } });
  }

  /**
   * Stores what differs as one act; tells whether it did. It stops once at what was changed elsewhere as well and has not
   * been decided on, which may have come a moment ago or be out of sight; saved again, what was typed stays.
   */
  async save(): Promise<boolean> {
    if (this.value.isSaving || this.faulty.length > 0) return false;
    this.#set({ isSaving: true, problem: undefined });
    try {
      return await this.#saveOver(this.#told, MOST_TRIES);
    } catch (error) {
      this.#set({ problem: reasonOf(error) });
      return false;
    } finally {
      this.#set({ isSaving: false });
    }
  }

  /**
   * Reads the title and stores what differs, unless it was changed where a person has not seen it. When it is changed
   * between the two it is read again: what is stored is never written over unseen.
   */
  async #saveOver(known: readonly DraftPart[], tries: number): Promise<boolean> {
    await this.#read();
    const { conflicts, before, draft, item } = this.value;
    if (conflicts.some((part) => !known.includes(part))) {
      this.#told = conflicts;
      return false;
    }
    const edits = editsOf(before, draft);
    if (edits.length === 0) return true;
    try {
      await (await this.#app.edits()).edit([item.id], edits, basisOf(item, edits));
      return true;
    } catch (error) {
      if (codeOf(error) !== 'changed-since' || tries === 1) throw error;
      return this.#saveOver(known, tries - 1);
    }
  }

  async #refresh(): Promise<void> {
    try {
      await this.#read();
    } catch (error) {
      this.#set({ isKnown: true, problem: reasonOf(error) });
    }
  }

  async #read(): Promise<void> {
    const { items, edits } = this.#app.backend;
    const { id } = this.value.item;
    const [item, own, history] = await Promise.all([items.get(id), edits.ownFields(id), edits.history(id)]);
    const now = draftOf(item, own);
    const { before, draft, conflicts, taken } = this.value;
    const found = rebase(before, draft, now);
    this.#set({
      item,
      own,
      history,
      isKnown: true,
      before: now,
      draft: found.draft,
      conflicts: [...new Set([...conflicts, ...found.conflicts])],
      taken: [...new Set([...taken, ...found.taken])],
    });
  }

  #set(change: Partial<EditorState>): void {
    this.set({ ...this.value, ...change });
  }
}

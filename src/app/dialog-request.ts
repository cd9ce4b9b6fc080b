import type { ScanRoot } from '../shared/files/scan-root.ts';
import type { ItemCriteria } from '../shared/item-criteria.ts';
import type { Library } from '../shared/library.ts';
import type { ItemDetail } from '../shared/media-item.ts';
import type { Trailer } from '../shared/metadata/title-details.ts';
import type { SavedSearch } from '../shared/saved-search.ts';
import type { TrailerPlayer } from '../shared/trailer-player.ts';
import type { ShownGroup } from './duplicates/duplicate-groups.ts';
import type { ManyDraft } from './edits/many-draft.ts';
import type { SearchImport } from './saved-searches/search-file.ts';
import type { ChosenPlace } from './scan/chosen-place.ts';
import type { BatchField } from './selection/batch-field.ts';

/** A dialog that is to be shown; at most one is. */
export type DialogRequest =
  | { readonly kind: 'import'; readonly files?: readonly ChosenFile[]; readonly libraryId?: number }
  | { readonly kind: 'generate' }
  | { readonly kind: 'library'; readonly library?: Library }
  | { readonly kind: 'add-folder'; readonly places?: readonly ChosenPlace[]; readonly libraryId?: number }
  | { readonly kind: 'scan-rules'; readonly library: Library }
  | { readonly kind: 'remove-root'; readonly root: ScanRoot; readonly library: Library }
  | { readonly kind: 'remove-library'; readonly library: Library }
  | ChooseLibraryRequest
  | { readonly kind: 'save-search'; readonly criteria: ItemCriteria }
  | { readonly kind: 'edit-search'; readonly search: SavedSearch }
  | { readonly kind: 'search-import'; readonly outcome: SearchImport }
  | { readonly kind: 'look-up'; readonly item: ItemDetail }
  | { readonly kind: 'edit-item'; readonly item: ItemDetail }
  /** Two or more; with what was typed before. */
  | { readonly kind: 'edit-many'; readonly itemIds: Uint32Array; readonly draft?: ManyDraft }
  | { readonly kind: 'batch-edit'; readonly field: BatchField; readonly itemIds: Uint32Array }
  | {
      readonly kind: 'play';
      readonly itemId: number;
      /** Absent: the best of its files. */
      readonly fileId?: number;
      /** Absent: it is asked where there is a choice. */
      readonly start?: 'resume' | 'beginning';
    }
  /** Embeds the trailer from the site that has it. */
  | { readonly kind: 'trailer'; readonly trailer: Trailer; readonly player: TrailerPlayer }
  /** Makes duplicates that are certain one, after a look at them. */
  | { readonly kind: 'merge-duplicates'; readonly groups: readonly ShownGroup[] }
  | { readonly kind: 'keyboard-help' }
  | { readonly kind: 'start-over' }
  | { readonly kind: 'restore'; readonly file: File }
  | { readonly kind: 'resume'; readonly jobId: number }
  | MergeIntoRequest
  | ConfirmRequest;

/** A question before something is done that cannot be undone. */
export interface ConfirmRequest {
  readonly kind: 'confirm';
  readonly heading: string;
  /** What will be gone, and what stays. */
  readonly text: string;
  /** What the button says that does it. */
  readonly action: string;
  /** Nothing is lost by it. */
  readonly isHarmless?: boolean;
  readonly run: () => unknown;
}

/** Asks for a library, and does something with it. */
export interface ChooseLibraryRequest {
  readonly kind: 'choose-library';
  readonly heading: string;
  /** What will be done. */
  readonly text: string;
  /** What the button says that does it. */
  readonly action: string;
  /** Which cannot be chosen. */
  readonly exceptId?: number;
  /** Does it; what is thrown is shown in the dialog, which stays then. */
  readonly run: (library: Library) => Promise<unknown>;
}

/** Asks which other tag or collection one is to become part of, and makes it so. */
export interface MergeIntoRequest {
  readonly kind: 'merge-into';
  readonly thing: 'tag' | 'collection';
  /** Of the one that goes. */
  readonly name: string;
  readonly targets: readonly MergeTarget[];
}

/** What a tag or a collection can become part of. */
export interface MergeTarget {
  readonly name: string;
  /** Of a tag. */
  readonly color?: string | undefined;
  /** Titles that have it. */
  readonly count: number;
  /** What will happen, in sentences. */
  readonly words: string;
  /** Does it, and tells what came of it. */
  readonly merge: () => unknown;
}

/** A file a person chose, with the handle that finds it again after a reload where the browser gives one. */
export interface ChosenFile {
  readonly file: File;
  readonly handle?: FileSystemFileHandle;
}

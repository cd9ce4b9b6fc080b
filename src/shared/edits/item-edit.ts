import type { StoredArtwork } from '../metadata/stored-artwork.ts';
import type { FieldValue, ListField, OwnField, PictureField, ValueField } from './editable-field.ts';
import type { GroupEdit } from './group-edit.ts';
import type { LibraryDeed } from './library-edit.ts';
import type { SearchDeed } from './search-deed.ts';

/** Names that are put into a list of names and taken out of it. */
interface NameChanges {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** What notes become. */
export interface NotesChange {
  /** Null: none. */
  readonly notes: string | null;
  /** They come in a line behind those that are there, where there is room for them. */
  readonly isAppended?: boolean;
}

/** A person's part in a title, as it is to be. */
export interface CreditEntry {
  /** Null: whoever has the name, or somebody new. */
  readonly personId: number | null;
  readonly name: string;
  readonly role: string;
  readonly character: string | null;
}

/** Somebody in cast or crew. */
export interface CastMember {
  /** Null: whoever has the name. */
  readonly personId: number | null;
  readonly name: string;
  /** Null: in whatever role. */
  readonly role: string | null;
}

/** Another part for somebody who is in cast or crew. */
export interface CastChange extends CastMember {
  /** Absent: the role stays. */
  readonly toRole?: string;
  /** Absent: the character stays. Null: none. */
  readonly toCharacter?: string | null;
}

/** One thing a person does to titles. */
export type ItemEdit =
  /** Gives a field a value, or none; it is the person's own from then on. */
  | { readonly kind: 'set'; readonly field: ValueField; readonly value: FieldValue }
  /** Changes a list of names, which is the person's own from then on. */
  | ({ readonly kind: 'list'; readonly field: ListField } & NameChanges)
  /** Puts cast and crew in the place of those that are there, in this order within each role. */
  | { readonly kind: 'credits'; readonly credits: readonly CreditEntry[] }
  /**
   * Changes cast and crew and leaves the others in it alone: takes people out, gives those who are in it another part, and
   * puts in who is not there in the role yet, behind the others of it.
   */
  | {
      readonly kind: 'cast';
      readonly add: readonly CreditEntry[];
      readonly remove: readonly CastMember[];
      readonly change: readonly CastChange[];
    }
  /** Shows a stored picture, or again (null) the one that matches and files give. */
  | { readonly kind: 'artwork'; readonly type: PictureField; readonly picture: StoredArtwork | null }
  /** Tags that are not there yet are made. */
  | ({ readonly kind: 'tags' } & NameChanges)
  /** New ones come last; collections that are not there yet are made. */
  | ({ readonly kind: 'collections' } & NameChanges)
  /** Without `notes`, those that are there stay. */
  | ({ readonly kind: 'favourite'; readonly isFavourite: boolean } & Partial<NotesChange>)
  /** The notes of those that are favourites. */
  | ({ readonly kind: 'notes' } & NotesChange)
  /** Watched: once more, now. Unwatched: as if never, but what is known of when it was stays. */
  | { readonly kind: 'watched'; readonly isWatched: boolean }
  /** What the person thinks of it: 0 to 10, or nothing. */
  | { readonly kind: 'user-rating'; readonly rating: number | null }
  /** Nobody but a person changes a locked field. */
  | { readonly kind: 'lock'; readonly field: OwnField; readonly isLocked: boolean }
  /** The field is nobody's own any more: the next match may change it. */
  | { readonly kind: 'release'; readonly field: OwnField }
  | PlaceEdit;

/**
 * Moves titles between libraries and the bin; series go with their episodes. An episode is moved with its series alone,
 * but may be deleted by itself.
 */
export type PlaceEdit =
  /** Into another library. The name is that of the library then, for those who list acts: it need not be given. */
  | { readonly kind: 'move'; readonly libraryId: number; readonly libraryName?: string }
  /** Deletes titles: into the bin. */
  | { readonly kind: 'remove' }
  /** From the bin to where they were. */
  | { readonly kind: 'restore' };

/** What a person does to titles as wholes. */
export type VersionDeed =
  /** Several became one, in so many groups. */
  | { readonly kind: 'merge'; readonly groups: number }
  /** A file became a title of its own. */
  | { readonly kind: 'split'; readonly fileId: number }
  /** They are not duplicates. */
  | { readonly kind: 'apart' };

/** What a person said titles are, wanted providers to say of them, or that they are not to be asked for it. */
export type MatchDeed =
  | { readonly kind: 'match-many'; readonly wish: 'again' | 'refresh' }
  /** What providers call it. */
  | { readonly kind: 'match'; readonly to: string }
  | { readonly kind: 'refuse-match' }
  /** Set aside in the inbox, or put back to where it waited. */
  | { readonly kind: 'skip-match'; readonly isSkipped: boolean };

/** A title was played to its end. */
export interface PlayDeed {
  readonly kind: 'played';
}

/** Titles that a job brought. */
export interface ImportDeed {
  readonly jobId: number;
  readonly how: 'import' | 'generate' | 'scan';
  /** Titles that were there and were changed: undoing leaves them as they are. */
  readonly changed: number;
}

/** What a person did to the library. */
export interface Act {
  readonly id: number;
  /** None where it was a {@link deed}, of a {@link library}, of a {@link search}, or {@link brought} titles. */
  readonly edits: readonly (ItemEdit | GroupEdit | MatchDeed | PlayDeed)[];
  readonly deed?: VersionDeed;
  /** The one item, where it was one. */
  readonly itemId: number | null;
  /** What that was called; of a tag or a collection, what it was called before. */
  readonly title: string | null;
  readonly itemCount: number;
  /** Titles with their episodes, where a match of a selection changed those too. */
  readonly changeCount?: number;
  /** ms since the epoch. */
  readonly doneAt: number;
  /** Null: it holds. */
  readonly undoneAt: number | null;
  /** What was done to a library, whose name the title is then; there are no other edits. */
  readonly library?: LibraryDeed;
  /** What was done to saved searches, of which the title is the name of the only one. */
  readonly search?: SearchDeed;
  /** A job brought titles; the title is the job's. */
  readonly brought?: ImportDeed;
}

/**
 * Whether other things stand on what an act has made: a library, a folder, what an import brought. Such an act is taken back
 * by its name, and not by a key that goes from one act to the one before.
 */
export function standsBelow({ library, brought }: Pick<Act, 'library' | 'brought'>): boolean {
  return brought !== undefined || library?.kind === 'library-create' || library?.kind === 'root-add';
}

/** What came of a call that is an act. */
export interface Done<T> {
  readonly value: T;
  /** Null: all was so already, and nothing is kept. */
  readonly act: Act | null;
}

/** Fields of one title that are a person's own. */
export interface OwnFieldState {
  readonly field: OwnField;
  readonly isEdited: boolean;
  readonly isLocked: boolean;
  /** ms since the epoch. */
  readonly changedAt: number;
}

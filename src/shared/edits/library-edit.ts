import { isBlank } from '../is-blank.ts';
import type { LibraryMediaType } from '../media-type.ts';

/** What a person may change of a library; what is absent stays. */
export interface LibraryChanges {
  readonly name?: string;
  /** Null: none. */
  readonly description?: string | null;
  /** A colour as `#rrggbb`; null: the one derived from the name. */
  readonly color?: string | null;
  readonly mediaType?: LibraryMediaType;
  /** Whether its titles stand in lists that are not its own. */
  readonly isActive?: boolean;
  /** Where a person means to keep files of it, in words; null: nowhere. */
  readonly defaultDestination?: string | null;
}

/** One thing a person does to a library. */
export type LibraryEdit =
  | { readonly kind: 'library-set'; readonly changes: LibraryChanges }
  /** Into the bin: with its titles it is in no list. */
  | { readonly kind: 'library-delete' }
  | { readonly kind: 'library-restore' }
  /**
   * Its titles, folders and rules go into another one; what is left of it is deleted. The name is that of the other one
   * then, for those who list acts: it need not be given.
   */
  | { readonly kind: 'library-merge'; readonly intoId: number; readonly intoName?: string };

/** What was done to a library or its folders: edits, and what is asked for in other ways. */
export type LibraryDeed =
  | LibraryEdit
  | { readonly kind: 'library-create' }
  /** What scans leave out, and how they read names. */
  | { readonly kind: 'library-rules' }
  | { readonly kind: 'root-add'; readonly name: string }
  /** A folder was taken away, with its files; titles stayed, or went into the bin. */
  | {
      readonly kind: 'root-remove';
      readonly rootId: number;
      readonly name: string;
      readonly titles: 'keep' | 'remove';
      /** What was known of its files is kept; absent in acts of earlier versions, whose files only a scan finds again. */
      readonly keepsFiles?: true;
    };

/** Most UTF-16 code units of a name, and of a description or a destination. */
export const LONGEST_LIBRARY_NAME = 200;
const LONGEST_TEXT = 2_000;
const MEDIA_TYPES: readonly LibraryMediaType[] = ['movie', 'tv', 'mixed'];

/** What is wrong with changes, in a sentence; undefined when they can be made. */
export function libraryFault(changes: LibraryChanges): string | undefined {
  const { name, description, color, mediaType, isActive, defaultDestination } = changes;
  if (name !== undefined) {
    const fault = libraryNameFault(name);
    if (fault !== undefined) return fault;
  }
  if (mediaType !== undefined && !MEDIA_TYPES.includes(mediaType))
    return `A library holds movie, tv or mixed, not “${mediaType}”.`;
  if (typeof color === 'string' && !/^#[0-9a-f]{6}$/i.test(color))
    return `A colour is written as #rrggbb, not “${color}”.`;
  const textFault = descriptionFault(description ?? '') ?? destinationFault(defaultDestination ?? '');
  if (textFault !== undefined) return textFault;
  return isActive === undefined || typeof isActive === 'boolean' ? undefined : 'Active is yes or no.';
}

/** What is wrong with a library's name. */
export function libraryNameFault(name: string): string | undefined {
  if (isBlank(name)) return 'A library needs a name.';
  return name.trim().length > LONGEST_LIBRARY_NAME
    ? `A library’s name has at most ${LONGEST_LIBRARY_NAME} characters.`
    : undefined;
}

/** What is wrong with a library's description. */
export function descriptionFault(description: string): string | undefined {
  return longFault('A description', description);
}

/** What is wrong with where a library's new files go. */
export function destinationFault(destination: string): string | undefined {
  return longFault('A destination', destination);
}

function longFault(what: string, text: string): string | undefined {
  return text.length > LONGEST_TEXT
    ? `${what} has at most ${LONGEST_TEXT.toLocaleString('en')} characters; these are ${text.length.toLocaleString('en')}.`
    : undefined;
}

import {
  descriptionFault,
  destinationFault,
  type LibraryChanges,
  libraryNameFault,
} from '../../shared/edits/library-edit.ts';
import type { Library } from '../../shared/library.ts';

/** What a person may change of a library, all of it; texts as they stand in their fields. */
export type LibraryValues = Required<LibraryChanges> & {
  readonly description: string;
  readonly defaultDestination: string;
};
/** One thing a person may change of a library. */
export type LibraryPart = keyof LibraryChanges;

/** All of them, with what they are called, in the order they are shown. */
export const LIBRARY_PARTS: readonly (readonly [LibraryPart, string])[] = [
  ['name', 'Name'],
  ['mediaType', 'What it is for'],
  ['color', 'Colour'],
  ['description', 'Description'],
  ['defaultDestination', 'Where new files go'],
  ['isActive', 'In lists and searches'],
];

/** What the kinds of libraries are called. */
export const LIBRARY_KINDS = { mixed: 'Films and series', movie: 'Films', tv: 'Series' } as const;

/** What is stored of a library; of one that is to be made, what it begins with. */
export function libraryDraft(library: Library | undefined): LibraryValues {
  return {
    name: library?.name ?? '',
    mediaType: library?.mediaType ?? 'mixed',
    color: library?.color ?? null,
    isActive: library?.isActive ?? true,
    description: library?.description ?? '',
    defaultDestination: library?.defaultDestination ?? '',
  };
}

/** What differs, as it is to be stored. */
export function libraryChanges(before: LibraryValues, draft: LibraryValues): LibraryChanges {
  const [was, is] = [stored(before), stored(draft)];
  return pick(
    is,
    LIBRARY_PARTS.map(([part]) => part).filter((part) => is[part] !== was[part]),
  );
}

/** Parts that are typed, each of which may be what cannot be stored. */
export type TypedPart = 'name' | 'description' | 'defaultDestination';

/** What of a draft cannot be stored: the first part, and a sentence on it. */
export interface LibraryDraftFault {
  readonly part: TypedPart;
  readonly words: string;
}

/** The first thing that cannot be stored, among what differs; a name is needed in any case. Undefined: nothing. */
export function libraryDraftFault(
  before: LibraryValues,
  draft: LibraryValues,
): LibraryDraftFault | undefined {
  const { description, defaultDestination } = libraryChanges(before, draft);
  const faults: readonly (readonly [TypedPart, string | undefined])[] = [
    ['name', libraryNameFault(draft.name)],
    ['description', descriptionFault(description ?? '')],
    ['defaultDestination', destinationFault(defaultDestination ?? '')],
  ];
  for (const [part, words] of faults) if (words !== undefined) return { part, words };
  return undefined;
}

/** What is stored of those parts that changes are of: what they were thought of for. */
export function libraryBasis(before: LibraryValues, changes: LibraryChanges): LibraryChanges {
  return pick(stored(before), Object.keys(changes) as LibraryPart[]);
}

/** What became of a draft when its library was changed elsewhere. */
export interface RebasedLibrary {
  readonly draft: LibraryValues;
  /** Parts that both changed, to different ends: the draft keeps its own. */
  readonly conflicts: readonly LibraryPart[];
  /** Parts that were changed there alone: the draft takes them over. */
  readonly taken: readonly LibraryPart[];
}

/** Brings a draft to what a library has become: what was not touched in it follows; of the rest both stay. */
export function rebaseLibrary(
  before: LibraryValues,
  draft: LibraryValues,
  now: LibraryValues,
): RebasedLibrary {
  const theirs = Object.keys(libraryChanges(before, now)) as LibraryPart[];
  const mine = Object.keys(libraryChanges(before, draft)) as LibraryPart[];
  const between = Object.keys(libraryChanges(now, draft)) as LibraryPart[];
  const taken = theirs.filter((part) => !mine.includes(part));
  return {
    draft: takeLibraryParts(draft, now, taken),
    taken,
    conflicts: theirs.filter((part) => mine.includes(part) && between.includes(part)),
  };
}

/** Gives parts of a draft what they have in another. */
export function takeLibraryParts(
  draft: LibraryValues,
  from: LibraryValues,
  parts: readonly LibraryPart[],
): LibraryValues {
  return { ...draft, ...pick(from, parts) };
}

/** What a part of a draft says, in words. */
export function libraryWords(draft: LibraryValues, part: LibraryPart): string {
  if (part === 'isActive') return draft.isActive ? 'yes' : 'no';
  if (part === 'mediaType') return LIBRARY_KINDS[draft.mediaType];
  if (part === 'color') return draft.color ?? 'the one of its name';
  return draft[part].trim() || 'nothing';
}

function stored({
  description,
  defaultDestination,
  name,
  ...others
}: LibraryValues): Required<LibraryChanges> {
  return {
    ...others,
    name: name.trim(),
    description: description.trim() || null,
    defaultDestination: defaultDestination.trim() || null,
  };
}

function pick<T extends object>(from: T, parts: readonly (keyof T)[]): Partial<T> {
  return Object.fromEntries(parts.map((part) => [part, from[part]])) as Partial<T>;
}

import {
  EDITABLE_FIELDS,
  type OwnField,
  type PictureField,
  type ValueField,
} from '../../shared/edits/editable-field.ts';
import { type GroupEdit, isGroupEdit } from '../../shared/edits/group-edit.ts';
import type {
  Act,
  ItemEdit,
  MatchDeed,
  NotesChange,
  PlayDeed,
  VersionDeed,
} from '../../shared/edits/item-edit.ts';
import { formatCount, formatRating, formatThings } from '../../shared/format-number.ts';
import { groupWords } from './group-words.ts';
import { importWords } from './import-words.ts';
import { libraryWords } from './library-words.ts';
import { searchWords } from './search-words.ts';

/** What is done to titles. */
type TitleDeed = ItemEdit | MatchDeed | PlayDeed;
/** What was done: words before and after those it was done to. */
type Words = readonly [before: string, after: string];

/** Longer values are cut in words. */
const LONGEST_VALUE = 60;
/** More fields than these are counted. */
const MOST_NAMED = 3;

/** What words are made of. */
type ToldAct = Pick<Act, 'edits' | 'deed' | 'title' | 'itemCount' | 'library' | 'search' | 'brought'>;

/** What was done, for a person: "Rated 8: Harbour", "Tagged 3 titles with noir". */
export function actWords(act: ToldAct): string {
  const { title, itemCount, library, search, brought, deed } = act;
  if (deed) return versionWords(deed, act);
  if (library) return libraryWords(library, title ?? '');
  if (search) return searchWords(search, title ?? '');
  if (brought) return importWords(brought, title ?? '', itemCount);
  const group = groupEditOf(act.edits);
  if (group !== undefined) return groupWords(group, title ?? '');
  const [before, after] = wordsOf(itemEditsOf(act.edits), itemCount);
  return title === null
    ? `${before} ${formatThings(itemCount, 'title')}${after}`
    : `${deedWords(act)}: ${title}`;
}

/** The same without what it was done to: "Rated 8". */
export function deedWords({ edits, deed, itemCount }: Pick<Act, 'edits' | 'deed' | 'itemCount'>): string {
  if (deed) return versionDeed(deed, itemCount);
  const [before, after] = wordsOf(itemEditsOf(edits), itemCount);
  // What stands between the deed and the title is of no use without it.
  return `${before.replace(/ (of|from)$/, '')}${after}`;
}

function versionWords(deed: VersionDeed, { title, itemCount }: Pick<Act, 'title' | 'itemCount'>): string {
  const words = versionDeed(deed, itemCount);
  return title === null ? words : `${words}: ${title}`;
}

function versionDeed(deed: VersionDeed, itemCount: number): string {
  const titles = formatThings(itemCount, 'title');
  switch (deed.kind) {
    case 'merge':
      return `Merged ${titles} into ${deed.groups === 1 ? 'one' : formatCount(deed.groups)}`;
    case 'split':
      return 'Made a version a title of its own';
    case 'apart':
      return `Marked ${titles} as not duplicates`;
  }
}

/** What is to be said of titles that were not taken back; undefined: of none. */
export function leftWords(left: number): string | undefined {
  if (left === 0) return undefined;
  return left === 1
    ? '1 title was changed since and stays as it is.'
    : `${formatThings(left, 'title')} were changed since and stay as they are.`;
}

function groupEditOf(edits: Act['edits']): GroupEdit | undefined {
  return edits.find(isGroupEdit);
}

function itemEditsOf(edits: Act['edits']): readonly TitleDeed[] {
  return edits.filter((edit) => !isGroupEdit(edit));
}

const OTHER_NAMES: Readonly<Record<Exclude<OwnField, ValueField>, string>> = {
  genres: 'Genres',
  countries: 'Countries',
  keywords: 'Keywords',
  credits: 'Cast and crew',
};

/** What a field is called. */
export function fieldName(field: OwnField): string {
  return Object.hasOwn(EDITABLE_FIELDS, field)
    ? EDITABLE_FIELDS[field as ValueField].label
    : OTHER_NAMES[field as keyof typeof OTHER_NAMES];
}

function wordsOf(edits: readonly TitleDeed[], itemCount: number): Words {
  const [edit] = edits;
  if (edit !== undefined && edits.length === 1) return editWords(edit, itemCount);
  const things = [...new Set(edits.map(thingOf))];
  if (things.length > MOST_NAMED) return [`Changed ${things.length} things of`, ''];
  return [`Changed ${listed(things)} of`, ''];
}

/** Deeds that are told in the same words, whatever they hold. */
const PLAIN = {
  'refuse-match': ['Refused the match of', ''],
  played: ['Watched', ''],
  credits: ['Changed the cast and crew of', ''],
  remove: ['Deleted', ''],
  restore: ['Restored', ''],
} as const satisfies Partial<Record<TitleDeed['kind'], Words>>;
type PlainDeed = Extract<TitleDeed, { readonly kind: keyof typeof PLAIN }>;

function isPlain(edit: TitleDeed): edit is PlainDeed {
  return Object.hasOwn(PLAIN, edit.kind);
}

function editWords(edit: TitleDeed, itemCount: number): Words {
  if (isPlain(edit)) return PLAIN[edit.kind];
  switch (edit.kind) {
    case 'match':
    case 'match-many':
    case 'skip-match':
      return matchWords(edit);
    case 'set':
      return valueWords(edit);
    case 'list':
      return namesWords(edit, [`Added ${named(edit.add)} to ${thingOf(edit)} of`, '']);
    case 'artwork':
      return [`${edit.picture === null ? 'Gave back' : 'Chose'} the ${pictureName(edit.type)} of`, ''];
    case 'cast':
      return castWords(edit);
    case 'tags':
      return namesWords(edit, ['Tagged', ` with ${named(edit.add)}`]);
    case 'collections':
      return namesWords(edit, ['Put', ` into ${named(edit.add)}`]);
    case 'favourite':
      return edit.isFavourite ? keptWords(edit.notes, itemCount) : ['Removed', ' from favourites'];
    case 'notes':
      return notesWords(edit);
    case 'watched':
      return ['Marked', edit.isWatched ? ' as watched' : ' as not watched'];
    case 'user-rating':
      return edit.rating === null ? ['Removed your rating of', ''] : ['Rated', ` ${rated(edit.rating)}`];
    case 'lock':
      return [`${edit.isLocked ? 'Locked' : 'Unlocked'} ${theField(edit.field)} of`, ''];
    case 'release':
      return [`Gave back ${theField(edit.field)} of`, ''];
    case 'move':
      return ['Moved', ` to ${edit.libraryName ?? 'another library'}`];
  }
}

function matchWords(deed: Exclude<MatchDeed, PlainDeed>): Words {
  switch (deed.kind) {
    case 'match':
      return ['Matched', ` to ${cutWords(deed.to)}`];
    case 'match-many':
      return deed.wish === 'again' ? ['Matched', ' again'] : ['Refreshed the details of', ''];
    case 'skip-match':
      return [deed.isSkipped ? 'Skipped' : 'Put back into the inbox', ''];
  }
}

function valueWords(edit: Extract<TitleDeed, { kind: 'set' }>): Words {
  return edit.value === null || edit.value === ''
    ? [`Removed ${thingOf(edit)} of`, '']
    : [`Changed ${thingOf(edit)} of`, ` to ${cutWords(String(edit.value))}`];
}

function keptWords(notes: string | null | undefined, itemCount: number): Words {
  if (notes === undefined) return ['Added', ' to favourites'];
  if (itemCount > 1) return ['Made', ` favourites ${notes ? 'with' : 'without'} notes`];
  return notes ? ['Kept', ' as a favourite with notes'] : ['Removed the notes of', ''];
}

function notesWords({ notes, isAppended }: NotesChange): Words {
  if (notes === null) return ['Removed the notes of', ''];
  return [`${isAppended ? 'Added to' : 'Changed'} the notes of`, ''];
}

function castWords({ add, remove, change }: Extract<ItemEdit, { kind: 'cast' }>): Words {
  const names = (people: readonly { readonly name: string }[]) =>
    named([...new Set(people.map(({ name }) => name))]);
  if (remove.length + change.length === 0) return [`Added ${names(add)} to the cast and crew of`, ''];
  if (add.length + change.length === 0) return [`Removed ${names(remove)} from the cast and crew of`, ''];
  return ['Changed the cast and crew of', ''];
}

function namesWords(edit: Extract<ItemEdit, { kind: 'list' | 'tags' | 'collections' }>, added: Words): Words {
  if (edit.remove.length === 0) return added;
  if (edit.add.length > 0) return [`Changed ${thingOf(edit)} of`, ''];
  if (edit.kind === 'tags')
    return [`Removed the tag${edit.remove.length > 1 ? 's' : ''} ${named(edit.remove)} from`, ''];
  if (edit.kind === 'collections') return ['Removed', ` from ${named(edit.remove)}`];
  return [`Removed ${named(edit.remove)} from ${thingOf(edit)} of`, ''];
}

/** What an edit is of: "the year". */
function thingOf(edit: TitleDeed): string {
  switch (edit.kind) {
    case 'match':
    case 'match-many':
    case 'refuse-match':
    case 'skip-match':
      return 'the match';
    case 'played':
      return 'watched';
    case 'set':
    case 'list':
      return theField(edit.field);
    case 'lock':
    case 'release':
      return `the lock of ${theField(edit.field)}`;
    case 'artwork':
      return `the ${pictureName(edit.type)}`;
    case 'credits':
    case 'cast':
      return 'the cast and crew';
    case 'tags':
      return 'the tags';
    case 'collections':
      return 'the collections';
    case 'favourite':
      return 'the favourite';
    case 'notes':
      return 'the notes';
    case 'watched':
      return 'watched';
    case 'user-rating':
      return 'your rating';
    case 'move':
    case 'remove':
    case 'restore':
      return 'the library';
  }
}

function pictureName(type: PictureField): string {
  return type === 'poster' ? 'poster' : 'backdrop';
}

function theField(field: OwnField): string {
  return `the ${fieldName(field).toLowerCase()}`;
}

/** 8 or 7.5: a whole rating needs no digit behind its point. */
function rated(rating: number): string {
  return Number.isInteger(rating) ? String(rating) : formatRating(rating);
}

function named(names: readonly string[]): string {
  return listed(
    names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), `${names.length - MOST_NAMED} more`] : names,
  );
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** A value in words, without what is too long to be told. */
export function cutWords(text: string): string {
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE).trimEnd()}…` : text;
}

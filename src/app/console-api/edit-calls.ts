import { VALUE_FIELDS } from '../../shared/edits/editable-field.ts';
import type { ItemEdit } from '../../shared/edits/item-edit.ts';
import {
  requireFlag,
  requireId,
  requireIds,
  requireList,
  requireNumber,
  requireObject,
  requireWord,
} from './check-arguments.ts';
import type { ConsoleApi } from './console-api.ts';
import type { ConsoleParts } from './console-parts.ts';

/** All of them: the compiler misses one that is not here. */
const KINDS: Readonly<Record<ItemEdit['kind'], true>> = {
  set: true,
  list: true,
  credits: true,
  cast: true,
  artwork: true,
  tags: true,
  collections: true,
  favourite: true,
  notes: true,
  watched: true,
  'user-rating': true,
  lock: true,
  release: true,
  move: true,
  remove: true,
  restore: true,
};
const LISTS = ['genres', 'countries', 'keywords'];

/** Changing titles as a person, without a message on the page. */
export function editCall({ backend }: Pick<ConsoleParts, 'backend'>): ConsoleApi['items']['edit'] {
  return async (ids, edits) => {
    requireIds('ids', ids);
    requireList('edits', edits);
    edits.forEach((edit, index) => {
      requireEdit(`edits[${index}]`, edit);
    });
    return backend.edits.edit(Uint32Array.from(ids), edits);
  };
}

/** What was done, and taking it back. */
export function historyCalls({ backend }: Pick<ConsoleParts, 'backend'>): ConsoleApi['history'] {
  return {
    list: async ({ before, limit = 100 } = {}) => {
      if (before !== undefined) requireId('place.before', before);
      requireNumber('place.limit', limit, 1);
      return backend.edits.acts({ limit, ...(before === undefined ? {} : { before }) });
    },
    undo: async (id) => {
      if (id !== undefined) requireId('id', id);
      return backend.edits.undo(id);
    },
    redo: async (id) => {
      requireId('id', id);
      return backend.edits.redo(id);
    },
  };
}

/** The words an edit is made of; what its values may be is looked at where it is done. */
export function requireEdit(name: string, edit: ItemEdit): void {
  requireObject(name, edit);
  requireWord(`${name}.kind`, String(edit.kind), Object.keys(KINDS));
  if (edit.kind === 'set') requireWord(`${name}.field`, String(edit.field), VALUE_FIELDS);
  if (edit.kind === 'list') requireWord(`${name}.field`, String(edit.field), LISTS);
  if (edit.kind === 'lock' || edit.kind === 'release')
    requireWord(`${name}.field`, String(edit.field), [...VALUE_FIELDS, ...LISTS, 'credits']);
  if (edit.kind === 'list' || edit.kind === 'tags' || edit.kind === 'collections') {
    requireNames(`${name}.add`, edit.add);
    requireNames(`${name}.remove`, edit.remove);
  }
  if (edit.kind === 'cast')
    for (const part of ['add', 'remove', 'change'] as const) requirePeople(`${name}.${part}`, edit[part]);
  if (edit.kind === 'favourite') requireFlag(`${name}.isFavourite`, edit.isFavourite);
  if (edit.kind === 'watched') requireFlag(`${name}.isWatched`, edit.isWatched);
  if (edit.kind === 'move') requireId(`${name}.libraryId`, edit.libraryId);
  if (edit.kind === 'lock') requireFlag(`${name}.isLocked`, edit.isLocked);
}

function requirePeople(name: string, people: unknown): void {
  requireList(name, people);
  people.forEach((each, index) => {
    requireObject(`${name}[${index}]`, each);
    requireWord(`${name}[${index}].name`, typeof (each as { name?: unknown }).name, ['string']);
  });
}

function requireNames(name: string, names: unknown): void {
  requireList(name, names);
  names.forEach((each, index) => {
    requireWord(`${name}[${index}]`, typeof each, ['string']);
  });
}

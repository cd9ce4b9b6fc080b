import type { Done } from '../../shared/edits/item-edit.ts';
import { AppError } from '../../shared/reply.ts';
import type { SavedSearch } from '../../shared/saved-search.ts';
import { searchFile } from '../saved-searches/export-searches.ts';
import { importSearches } from '../saved-searches/import-searches.ts';
import {
  requireFile,
  requireFlag,
  requireId,
  requireIds,
  requireNumber,
  requireObject,
  requireText,
} from './check-arguments.ts';
import type { ConsoleApi } from './console-api.ts';
import type { ConsoleParts } from './console-parts.ts';
import { criteriaOf } from './criteria-of-query.ts';

/** The calls for saved searches. */
export function searchCalls(parts: ConsoleParts): ConsoleApi['searches'] {
  const { savedSearches } = parts.backend;
  return {
    list: savedSearches.list,
    create: async (draft) => {
      requireObject('draft', draft);
      requireTexts('draft', draft);
      requireText('draft.name', draft.name);
      if (draft.isPinned !== undefined) requireFlag('draft.isPinned', draft.isPinned);
      return madeBy(savedSearches.create({ ...draft, criteria: criteriaOf(draft.criteria) }));
    },
    update: async (id, changes) => {
      requireId('id', id);
      requireObject('changes', changes);
      requireTexts('changes', changes);
      const { criteria, ...texts } = changes;
      return madeBy(
        savedSearches.update(id, {
          ...texts,
          ...(criteria === undefined ? {} : { criteria: criteriaOf(criteria) }),
        }),
      );
    },
    pin: async (id, isPinned = true) => {
      requireId('id', id);
      requireFlag('isPinned', isPinned);
      return madeBy(savedSearches.setPinned(id, isPinned));
    },
    move: async (id, to) => {
      requireId('id', id);
      requireNumber('to', to, 0);
      return madeBy(savedSearches.move(id, to));
    },
    delete: async (id) => {
      requireId('id', id);
      return madeBy(savedSearches.delete(id));
    },
    restore: async (removed) => {
      requireObject('removed', removed);
      requireId('removed.id', removed.id);
      requireNumber('removed.position', removed.position, 0);
      requireText('removed.name', removed.name);
      requireText('removed.stored', removed.stored);
      requireFlag('removed.isPinned', removed.isPinned);
      requireNumber('removed.createdAt', removed.createdAt, 0);
      requireNumber('removed.updatedAt', removed.updatedAt, 0);
      return madeBy(savedSearches.restore(removed));
    },
    exportFile: async (ids) => {
      if (ids !== undefined) requireIds('ids', ids);
      const searches = await savedSearches.list();
      return searchFile(parts, ids?.map((id) => requireSearch(searches, id)) ?? searches);
    },
    importFile: async (file) => {
      requireFile('file', file);
      return (await importSearches(parts, file)).outcome;
    },
  };
}

async function madeBy<T>(done: Promise<Done<T>>): Promise<T> {
  return (await done).value;
}

function requireTexts(
  name: string,
  texts: { readonly name?: string; readonly description?: string | null },
): void {
  if (texts.name !== undefined) requireText(`${name}.name`, texts.name);
  if (texts.description) requireText(`${name}.description`, texts.description);
}

function requireSearch(searches: readonly SavedSearch[], id: number): SavedSearch {
  const search = searches.find((candidate) => candidate.id === id);
  if (search) return search;
  throw new AppError('not-found', `There is no saved search ${id}.`);
}

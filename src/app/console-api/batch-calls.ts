import { type GroupEdit, isGroupEdit } from '../../shared/edits/group-edit.ts';
import { AppError } from '../../shared/reply.ts';
import { batchTitle } from '../edits/batch-words.ts';
import { runBatch } from '../edits/run-batch.ts';
import { matchSelected } from '../metadata/match-selection.ts';
import { requireIds, requireList, requireObject, requireWord } from './check-arguments.ts';
import type { ConsoleApi, ItemsOf } from './console-api.ts';
import type { ConsoleParts } from './console-parts.ts';
import { criteriaOf } from './criteria-of-query.ts';
import { requireEdit } from './edit-calls.ts';

/** What is done to very many titles, as jobs. */
export function batchCalls(parts: ConsoleParts): Pick<ConsoleApi['items'], 'editAll' | 'match'> {
  return {
    editAll: async (of, edits) => {
      requireList('edits', edits);
      edits.forEach((edit, index) => {
        requireEdit(`edits[${index}]`, edit);
      });
      const itemIds = await idsOf(parts, of);
      const work = { kind: 'edit', itemIds, edits } as const;
      return runBatch(parts, { title: batchTitle(itemIds.length, edits), work });
    },
    match: async (of, wish = 'again') => {
      requireWord('wish', wish, ['again', 'refresh']);
      return matchSelected(parts, await idsOf(parts, of), wish);
    },
  };
}

/** What is done to tags and collections as such. */
export function groupCalls({ shelves }: ConsoleParts): ConsoleApi['groups'] {
  return {
    edit: async (edit: GroupEdit) => {
      requireObject('edit', edit);
      if (!isGroupEdit(edit))
        throw new AppError(
          'invalid-argument',
          'The argument edit is nothing that is done to tags or collections.',
        );
      return (await shelves()).change(edit);
    },
  };
}

async function idsOf({ source }: ConsoleParts, of: ItemsOf): Promise<Uint32Array> {
  if (!Array.isArray(of)) return source.order(criteriaOf(of as Exclude<ItemsOf, readonly number[]>));
  requireIds('of', of);
  return Uint32Array.from(of as readonly number[]);
}

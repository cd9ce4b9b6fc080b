import type {
  CollectionDetail,
  CollectionList,
  ShelvesApi,
  TagList,
  TimedTitles,
  TimePlace,
} from '../../../rpc/shelves-api.ts';
import type { ItemRow } from '../../../shared/media-item.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { collectionRepository } from '../repositories/collection-repository.ts';
import { countHiddenItems, hasHiddenItems, itemRows } from '../repositories/item-list-repository.ts';
import { shelfRepository } from '../repositories/shelf-repository.ts';
import { type Tag, type TagSet, tagRepository } from '../repositories/tag-repository.ts';
import { answerRead } from './answer-read.ts';
import { newestIds, readHome } from './home-shelves.ts';
import { branchesOf } from './tag-branch.ts';

const MOST_AT_ONCE = 200;

/** Reads what stands on the pages beside the lists, on any connection. */
export function createShelves(connection: Connection): ShelvesApi {
  return {
    home: (limit) => answerRead(connection, (statements) => readHome(statements, Math.min(limit, 50))),
    tagColors: () => answerRead(connection, (statements) => shelfRepository(statements).tagColors()),
    tags: () => answerRead(connection, readTags),
    collections: () => answerRead(connection, readCollections),
    collection: (id) => answerRead(connection, (statements) => readCollection(statements, id)),
    timed: (list, before, limit) =>
      answerRead(connection, (statements) => {
        const most = Math.min(limit, MOST_AT_ONCE);
        if (list === 'added') return readAdded(statements, before, most);
        const place = before ?? { at: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER };
        const titles = shelfRepository(statements).timed(list, place, most);
        return {
          titles,
          rows: itemRows(
            statements,
            Uint32Array.from(titles, ({ id }) => id),
          ),
        };
      }),
  };
}

/** In the order of the list of titles by when they were added. */
function readAdded(statements: Statements, before: TimePlace | null, limit: number): TimedTitles {
  const ids = newestIds(statements, limit, before?.id);
  const rows = itemRows(statements, ids);
  const titles = (JSON.parse(new TextDecoder().decode(rows)) as ItemRow[]).map(({ id, addedAt }) => ({
    ...{ id, at: addedAt },
    notes: null,
  }));
  return { titles, rows };
}

function readTags(statements: Statements): TagList {
  const shelf = shelfRepository(statements);
  const all = tagRepository(statements).list();
  const hidden = hiddenSets(statements, all);
  const hiddenWith = (ids: readonly number[]) =>
    hidden.reduce((sum, { tagIds, count }) => sum + (tagIds.some((id) => ids.includes(id)) ? count : 0), 0);
  const tags = all.map((tag) => ({ ...tag, count: tag.count - hiddenWith([tag.id]) }));
  const branches = [...branchesOf(tags)].map(([name, ids]) => ({
    name,
    count: shelf.branchCount(ids) - hiddenWith(ids),
  }));
  return { tags, branches };
}

/** Counting all and taking these away reads indexes alone where few are hidden, however many have a tag. */
function hiddenSets(statements: Statements, tags: readonly Tag[]): readonly TagSet[] {
  const hidden = countHiddenItems(statements);
  if (hidden === 0) return [];
  const tagged = tags.reduce((sum, { count }) => sum + count, 0);
  return tagRepository(statements).hiddenSets(hidden < tagged ? 'hidden' : 'tagged');
}

function readCollections(statements: Statements): CollectionList {
  const collections = shelfRepository(statements).collections(hasHiddenItems(statements));
  const ids = new Set(collections.flatMap(({ first }) => first));
  return { collections, rows: itemRows(statements, Uint32Array.from(ids)) };
}

function readCollection(statements: Statements, id: number): CollectionDetail {
  const [found] = shelfRepository(statements).collections(hasHiddenItems(statements), id);
  if (found === undefined)
    throw new AppError('not-found', 'This collection is not here any more.', `collection ${id}`);
  const { first: _, ...collection } = found;
  const itemIds = Uint32Array.from(collectionRepository(statements).itemIds(id));
  return { ...collection, itemIds };
}

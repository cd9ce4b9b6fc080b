import type { ChangeEvent } from '/src/rpc/change-event.ts';
import { INDEXED_SORTS } from '/src/shared/item-criteria.ts';
import { unwrap } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { createItems } from '/src/workers/db/services/items-service.ts';
import { createLibraries } from '/src/workers/db/services/libraries-service.ts';

/**
 * Holds what is told of changes against the database: lists that are told to be kept are as they were, and the title that
 * comes with it is as a reader has it. Throws where that is not so. Call what it gives after each change.
 */
export async function watchTold(connection: Connection, told: readonly ChangeEvent[]) {
  const items = createItems(connection);
  const lists = async (): Promise<string> => {
    const read = INDEXED_SORTS.map(async (sort) => {
      const { ids } = unwrap(await items.order({ sort, descending: false }, `told-${sort}`));
      return new TextDecoder().decode(unwrap(await items.rows(ids)).rows);
    });
    return JSON.stringify([await Promise.all(read), unwrap(await createLibraries(connection).list())]);
  };
  let [before, seen] = [await lists(), told.length];
  const kept = { lists: 0, others: 0 };
  return {
    kept,
    async check(): Promise<void> {
      const after = await lists();
      const news = told.slice(seen);
      for (const { item } of news) {
        if (item && JSON.stringify(item) !== JSON.stringify(unwrap(await items.get(item.id))))
          throw new Error(`It was told as ${JSON.stringify(item)}`);
      }
      const isKept = news.every(({ keepsLists }) => keepsLists === true);
      if (isKept && after !== before) throw new Error(`${before} became ${after}`);
      kept[isKept ? 'lists' : 'others'] += news.length;
      [before, seen] = [after, told.length];
    },
  };
}

import type { Priority } from '../client/call-queue.ts';
import type { DatabaseClient } from '../client/database-client.ts';
import type { ReaderApis } from '../rpc/database-apis.ts';
import type { Reply } from '../shared/reply.ts';
import type { Backend } from './backend.ts';

/** Questions to the search: what is on the screen first, then what is beside it, then whole orders. */
export function searchReads(database: DatabaseClient): Backend['search'] {
  const ask = <T>(
    priority: Priority,
    signal: AbortSignal | undefined,
    work: (search: ReaderApis['search']) => Promise<Reply<T>>,
  ) => database.search((apis) => work(apis.search), { priority, ...(signal ? { signal } : {}) });
  return {
    prepare: (signal) => ask('background', signal, (search) => search.prepare()),
    page: (criteria, at, limit, signal) =>
      ask('visible', signal, (search) => search.page(criteria, at, limit)),
    seekTitle: (criteria, text, signal) =>
      ask('visible', signal, (search) => search.seekTitle(criteria, text)),
    rows: (criteria, ids, signal) => ask('visible', signal, (search) => search.rows(criteria, ids)),
    order: (criteria, signal) => ask('background', signal, (search) => search.order(criteria)),
    facets: (criteria, signal) => ask('prefetch', signal, (search) => search.facets(criteria)),
    people: (criteria, signal) => ask('visible', signal, (search) => search.people(criteria)),
    figures: (libraryId, signal) => ask('visible', signal, (search) => search.figures(libraryId)),
    suggest: (field, text, limit, signal) =>
      ask('prefetch', signal, (search) => search.suggest(field, text, limit)),
  };
}

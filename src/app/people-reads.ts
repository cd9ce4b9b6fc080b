import type { DatabaseClient } from '../client/database-client.ts';
import type { Backend } from './backend.ts';
import { StoppableReads } from './stoppable-reads.ts';

/** Reads about people and companies, answered by any reader. */
export function peopleReads(database: DatabaseClient): Backend['people'] {
  const long = new StoppableReads(database, ({ people }, requestId) => people.cancel(requestId));
  return {
    person: (id) => database.read(({ people }) => people.person(id)),
    company: (id) => database.read(({ people }) => people.company(id)),
    personSummary: (id, requestId) =>
      long.run(requestId, ({ people }) => people.personSummary(id, requestId)),
    companySummary: (id, requestId) =>
      long.run(requestId, ({ people }) => people.companySummary(id, requestId)),
    page: (descending, limit) => database.read(({ people }) => people.page(descending, limit)),
    rows: (ids) => database.read(({ people }) => people.rows(ids)),
    order: (requestId) => long.run(requestId, ({ people }) => people.order(requestId)),
    seekName: (text) => database.read(({ people }) => people.seekName(text)),
    companies: (requestId) => long.run(requestId, ({ people }) => people.companies(requestId)),
    cancel: async (requestId) => long.stop(requestId),
  };
}

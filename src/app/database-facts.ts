import type { DatabaseClient } from '../client/database-client.ts';
import type { DatabaseFacts } from './backend.ts';

/**
 * How the database is kept and read just now.
 * @param readers how many readers there are where there may be several
 */
export function databaseFacts(database: DatabaseClient, readers: number): DatabaseFacts {
  const isSole = database.session?.sole === true;
  return {
    storage: isSole ? 'One connection at a time' : 'Several connections, with a write-ahead file',
    readers: isSole ? 1 : readers,
    isSole,
  };
}

import type { DatabaseClient } from '../client/database-client.ts';
import { readerCount } from '../client/reader-count.ts';
import type { DatabaseFacts } from './backend.ts';

/**
 * How the database is kept and read just now.
 * @param cores what the browser says this machine has
 * @param chosen the number of readers in the settings, if any
 */
export function databaseFacts(database: DatabaseClient, cores: number, chosen: number | null): DatabaseFacts {
  const isSole = database.session?.sole === true;
  return {
    storage: isSole ? 'One connection at a time' : 'Several connections, with a write-ahead file',
    readers: isSole ? 1 : readerCount(cores, chosen ?? undefined),
    recommendedReaders: readerCount(cores),
    recommendation: isSole
      ? 'This browser lets one worker at a time use the database, so the number makes no difference here.'
      : `One for each of this machine’s ${cores} cores, at least 2 and at most 4.`,
  };
}

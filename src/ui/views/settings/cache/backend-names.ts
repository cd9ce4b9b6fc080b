import type { CacheStatistics } from '../../../../shared/cache/cache-statistics.ts';

/** What the places for answers are called. */
export const BACKEND_NAMES: Readonly<Record<CacheStatistics['backend'], string>> = {
  indexeddb: 'IndexedDB',
  database: 'Database',
  disk: 'Disk',
  redis: 'Redis',
  memory: 'Memory',
};

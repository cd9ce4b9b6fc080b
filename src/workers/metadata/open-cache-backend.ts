import type { CacheBackend } from '../../cache/cache-backend.ts';
import { createDatabaseBackend } from '../../cache/database-backend.ts';
import { DiskBackend } from '../../cache/disk/disk-backend.ts';
import { IndexedDbBackend } from '../../cache/indexeddb/indexeddb-backend.ts';
import { LayeredBackend } from '../../cache/layered/layered-backend.ts';
import { RedisBackend } from '../../cache/redis/redis-backend.ts';
import type { ProviderCacheApi } from '../../rpc/cache-api.ts';
import type { CacheSettings } from '../../shared/cache/cache-settings.ts';

/** A backend, and why it is another one than was chosen, or null. */
export interface OpenedBackend {
  readonly backend: CacheBackend;
  readonly warning: () => string | null;
}

/** The backend the settings ask for, with the database beneath it. */
export function openCacheBackend(
  settings: CacheSettings,
  prefix: string,
  table: ProviderCacheApi,
): OpenedBackend {
  const database = createDatabaseBackend(table);
  const failing = (warning: string): OpenedBackend => ({ backend: database, warning: () => warning });
  if (settings.backend === 'redis' && settings.redisUrl === null)
    return failing('Redis was chosen, but no address is set: the database is used.');
  if (settings.backend === 'database') return { backend: database, warning: () => null };
  try {
    const layered = new LayeredBackend(openChosen(settings, prefix), database);
    return { backend: layered, warning: () => layered.warning };
  } catch (error) {
    // An address that is none.
    return failing(error instanceof Error ? error.message : String(error));
  }
}

function openChosen({ backend, redisUrl }: CacheSettings, prefix: string): CacheBackend {
  if (backend === 'redis' && redisUrl !== null) return new RedisBackend(redisUrl);
  if (backend === 'disk') return new DiskBackend(prefix);
  return new IndexedDbBackend(`${prefix}~answers`);
}

import type { CacheBackend } from '../../cache/cache-backend.ts';
import { createDatabaseBackend } from '../../cache/database-backend.ts';
import { IndexedDbBackend } from '../../cache/indexeddb/indexeddb-backend.ts';
import type { ProviderCacheApi } from '../../rpc/cache-api.ts';
import type { CacheSettings } from '../../shared/cache/cache-settings.ts';

/** The backend the settings ask for, with the database beneath it. */
export function openCacheBackend(
  settings: CacheSettings,
  prefix: string,
  table: ProviderCacheApi,
): { readonly backend: CacheBackend; readonly warning: () => string | null } {
  const database = createDatabaseBackend(table);
  if (settings.backend === 'database') return { backend: database, warning: () => null };
  return { backend: new IndexedDbBackend(`${prefix}~answers`), warning: () => null };
}

import type { ProviderCacheReads, ProviderCacheWrites } from '../../../rpc/cache-api.ts';
import type { Connection } from '../engine/connection.ts';

/** Reads the table of providers' answers. */
export function createProviderCacheReads(_connection: Connection): ProviderCacheReads {
  return {} as never;
}

/** Writes the table of providers' answers. */
export function createProviderCacheWrites(_connection: Connection): ProviderCacheWrites {
  return {} as never;
}

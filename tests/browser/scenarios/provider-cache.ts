import { createDatabaseBackend } from '/src/cache/database-backend.ts';
import type { ProviderTotals } from '/src/rpc/cache-api.ts';
import type { StoredEntry } from '/src/shared/cache/cache-entry.ts';
import { failed } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { providerCacheRepository } from '/src/workers/db/repositories/provider-cache-repository.ts';
import {
  createProviderCacheReads,
  createProviderCacheWrites,
} from '/src/workers/db/services/provider-cache-service.ts';
import { select } from './import-database.ts';
import { openLibrary } from './library-database.ts';

/** The backend over a new library. */
async function openCache() {
  const connection = await openLibrary();
  const table = { ...createProviderCacheReads(connection), ...createProviderCacheWrites(connection) };
  return { connection, cache: createDatabaseBackend(table) };
}

/** An entry as a test gives it. */
function entry(key: string, fields: Partial<StoredEntry> = {}): StoredEntry {
  const body = fields.body ?? new TextEncoder().encode(`"${key}"`);
  return {
    key,
    provider: 'tmdb',
    type: 'search',
    params: '{"title":"Solaris"}',
    encoding: 'identity',
    createdAt: 10,
    expiresAt: 100,
    keepUntil: 1000,
    lastAccessedAt: 10,
    hitCount: 0,
    bytes: body.length,
    ...fields,
    body,
  };
}

const plain = (found: readonly (StoredEntry | null)[]) =>
  found.map((one) => one && { ...one, body: [...one.body] });
const byProvider = (totals: readonly ProviderTotals[]) =>
  [...totals].sort((one, other) => (one.provider < other.provider ? -1 : 1));

/** The counters, and what they would be by looking at every entry. */
async function counted(connection: Connection) {
  const [kept] = await select(
    connection,
    'SELECT sum(entries) AS entries, sum(bytes) AS bytes FROM provider_cache_total',
  );
  const [real] = await select(
    connection,
    'SELECT count(*) AS entries, coalesce(sum(bytes), 0) AS bytes FROM provider_cache',
  );
  return { kept, real };
}

/** Entries put, put again, used, counted and deleted. */
export async function kept() {
  const { connection, cache } = await openCache();
  const packed = entry('b', { provider: 'tvmaze', encoding: 'gzip', body: new Uint8Array([0, 255, 7]) });
  await cache.setMany([entry('a'), packed, entry('c', { expiresAt: 50 })]);
  const found = plain(await cache.getMany(['b', 'none', 'a', 'b']));
  const again = entry('a', { body: new Uint8Array(10), createdAt: 20, expiresAt: 200, keepUntil: 300 });
  await cache.setMany([again]);
  await cache.note(
    [
      { key: 'a', hits: 2, at: 30 },
      { key: 'none', hits: 1, at: 30 },
      { key: 'b', hits: 1, at: 5 },
    ],
    [
      { provider: 'tmdb', hits: 3, misses: 1, stale: 1 },
      { provider: 'omdb', hits: 0, misses: 4, stale: 0 },
    ],
  );
  await cache.note([], [{ provider: 'tmdb', hits: 1, misses: 0, stale: 0 }]);
  const replaced = (await cache.getMany(['a', 'b'])).map(
    (one) => one && [one.createdAt, one.hitCount, one.lastAccessedAt, one.bytes],
  );
  const totals = byProvider(await cache.totals(50));
  const deleted = await cache.deleteMany(['a', 'none']);
  const left = byProvider(await cache.totals(50)).map(({ provider, entries }) => [provider, entries]);
  const both = await counted(connection);
  const indexed = await connection.read((statements) => {
    const repository = providerCacheRepository(statements);
    const keys = (entries: readonly { key: string }[]) => entries.map(({ key }) => key);
    return {
      searches: keys(repository.byQueryType('search', 10)).sort(),
      oldest: keys(repository.oldest(1)),
    };
  });
  await connection.close();
  return { found, replaced, totals, deleted, left, both, indexed };
}

/** What is taken away by age, by room and by provider, of more than one transaction takes. */
export async function tidied(entries: number) {
  const { connection, cache } = await openCache();
  const body = new Uint8Array(100);
  const all = Array.from({ length: entries }, (_, index) =>
    entry(String(index).padStart(8, '0'), {
      provider: index % 2 === 0 ? 'tmdb' : 'tvmaze',
      body,
      expiresAt: index < entries / 2 ? 100 : 200,
      keepUntil: index < entries / 4 ? 100 : 1000,
      lastAccessedAt: index,
    }),
  );
  await cache.setMany(all);
  await cache.note([], [{ provider: 'tmdb', hits: 1, misses: 1, stale: 1 }]);
  let writes = 0;
  let isDone = false;
  const removal = cache.removePast('keepUntil', 100).finally(() => {
    isDone = true;
  });
  // Other writes come in between.
  while (!isDone) {
    await cache.note([], []);
    if (!isDone) writes++;
  }
  const pastKeeping = await removal;
  const expired = await cache.removePast('expiresAt', 100);
  const evicted = await cache.evictTo((entries / 4) * 100);
  const first = (await select(connection, 'SELECT min(cache_key) AS key FROM provider_cache'))[0]?.key;
  const nothing = await cache.evictTo(entries * 100);
  const afterEviction = await counted(connection);
  const ofProvider = await cache.clear('tvmaze');
  const totals = byProvider(await cache.totals(0));
  const rest = await cache.clear();
  const none = byProvider(await cache.totals(0)).map(({ entries: left, bytes, hits }) => [left, bytes, hits]);
  await connection.close();
  return {
    pastKeeping,
    cameBetween: writes > 1,
    expired,
    evicted,
    first: Number(first),
    nothing,
    afterEviction,
    ofProvider,
    totals,
    rest,
    none,
  };
}

/** A failure of the table as the backend tells it. */
export async function failing() {
  const { connection, cache } = await openCache();
  const refused = await cache.setMany([entry('a'), entry('b', { keepUntil: 1 })]).then(
    () => 'ok',
    (error: unknown) => failed(error).error.code,
  );
  const left = await cache.getMany(['a']);
  await connection.close();
  return { refused, left };
}

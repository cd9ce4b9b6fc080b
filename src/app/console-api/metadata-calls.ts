import type { CacheQuery } from '../../shared/cache/cache-entry.ts';
import { PROVIDER_IDS, QUERY_TYPES } from '../../shared/metadata/provider-id.ts';
import type { TitleRef } from '../../shared/metadata/title-candidate.ts';
import type { TitleKind } from '../../shared/metadata/title-query.ts';
import { requireList, requireNumber, requireObject, requireText, requireWord } from './check-arguments.ts';
import type { ConsoleApi } from './console-api.ts';
import type { ConsoleParts } from './console-parts.ts';
import type { MetadataCalls } from './metadata-calls-api.ts';

const KINDS: readonly TitleKind[] = ['movie', 'series'];

/** The calls that ask providers. */
export function metadataCalls({ metadata }: ConsoleParts): MetadataCalls {
  const client = async () => (await metadata()).client;
  return {
    search: async (query, signal) => {
      requireObject('query', query);
      requireText('query.title', query.title);
      requireKind('query.kind', query.kind);
      return (await client()).ask((apis, id) => apis.metadata.search(query, id), { signal });
    },
    find: async (ids, kind = null, signal) => {
      requireObject('ids', ids);
      requireKind('kind', kind);
      return (await client()).ask((apis, id) => apis.metadata.find(ids, kind, id), { signal });
    },
    details: async (refs, signal) => {
      requireRefs('refs', refs);
      return (await client()).ask((apis, id) => apis.metadata.details(refs, id), { signal });
    },
    season: async (series, season, signal) => {
      requireRefs('series', series);
      requireNumber('season', season, 0);
      return (await client()).ask((apis, id) => apis.metadata.season(series, season, id), { signal });
    },
    episode: async (series, season, episode, signal) => {
      requireRefs('series', series);
      requireNumber('season', season, 0);
      requireNumber('episode', episode, 0);
      return (await client()).ask((apis, id) => apis.metadata.episode(series, season, episode, id), {
        signal,
      });
    },
    subtitles: async (query, signal) => {
      requireObject('query', query);
      requireList('query.languages', query.languages);
      return (await client()).ask((apis, id) => apis.metadata.subtitles(query, id), { signal });
    },
    downloadSubtitle: async (offer, signal) => {
      requireObject('offer', offer);
      requireProvider('offer.provider', offer.provider);
      requireText('offer.fileId', offer.fileId);
      return (await client()).ask((apis, id) => apis.metadata.downloadSubtitle(offer, id), { signal });
    },
    test: async (provider) => {
      requireProvider('provider', provider);
      return (await client()).call((apis) => apis.metadata.test(provider));
    },
    facts: async () => (await client()).call((apis) => apis.metadata.facts()),
    states: async () => (await client()).call((apis) => apis.metadata.states()),
  };
}

/** The calls to the cache itself. */
export function cacheCalls({ metadata }: ConsoleParts): ConsoleApi['cache'] {
  const client = async () => (await metadata()).client;
  return {
    get: async (query) => {
      requireCacheQuery('query', query);
      return (await client()).call(({ cache }) => cache.get(query));
    },
    set: async (query, value, ttlMs) => {
      requireCacheQuery('query', query);
      if (ttlMs !== undefined) requireNumber('ttlMs', ttlMs, 0);
      return (await client()).call(({ cache }) => cache.set(query, value, ttlMs));
    },
    setMany: async (entries) => {
      requireList('entries', entries);
      entries.forEach((entry, index) => {
        const name = `entries[${index}]`;
        requireObject(name, entry);
        requireCacheQuery(`${name}.query`, entry.query);
        if (entry.ttlMs !== undefined) requireNumber(`${name}.ttlMs`, entry.ttlMs, 0);
      });
      return (await client()).call(({ cache }) => cache.setMany(entries));
    },
    delete: async (query) => {
      requireCacheQuery('query', query);
      return (await client()).call(({ cache }) => cache.delete(query));
    },
    clearAll: async (provider) => {
      if (provider !== undefined) requireProvider('provider', provider);
      return (await client()).call(({ cache }) => cache.clearAll(provider));
    },
    clearExpired: async () => (await client()).call(({ cache }) => cache.clearExpired()),
    maintain: async () => (await client()).call(({ cache }) => cache.maintain()),
    stats: async () => (await client()).call(({ cache }) => cache.stats()),
    testRedis: async (url) => {
      requireText('url', url);
      return (await client()).call(({ cache }) => cache.testRedis(url));
    },
  };
}

function requireKind(name: string, kind: unknown): void {
  if (kind !== null) requireWord(name, kind, KINDS);
}

function requireProvider(name: string, provider: unknown): void {
  requireText(name, provider);
  requireWord(name, provider, PROVIDER_IDS);
}

function requireRefs(name: string, refs: unknown): asserts refs is readonly TitleRef[] {
  requireList(name, refs);
  refs.forEach((ref, index) => {
    requireObject(`${name}[${index}]`, ref);
    const { provider, id, kind } = ref as Partial<TitleRef>;
    requireProvider(`${name}[${index}].provider`, provider);
    requireText(`${name}[${index}].id`, id);
    requireWord(`${name}[${index}].kind`, kind, KINDS);
  });
}

function requireCacheQuery(name: string, query: CacheQuery): void {
  requireObject(name, query);
  requireProvider(`${name}.provider`, query.provider);
  requireText(`${name}.type`, query.type);
  requireWord(`${name}.type`, query.type, QUERY_TYPES);
  requireObject(`${name}.params`, query.params);
}

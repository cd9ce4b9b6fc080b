import { expose } from 'comlink';
import { testRedis } from '../../cache/redis/test-redis.ts';
import { ProviderError } from '../../providers/provider-error.ts';
import type { ArtworkApi } from '../../rpc/artwork-api.ts';
import type { CacheApi } from '../../rpc/cache-api.ts';
import type { MetadataApi } from '../../rpc/metadata-api.ts';
import { AppError, asReply, type Reply } from '../../shared/reply.ts';
import { RunningCalls } from '../../shared/running-calls.ts';
import { ArtworkService } from './artwork/artwork-service.ts';
import { createPictureSource } from './artwork/create-picture-source.ts';
import { createPictureKeeper } from './artwork/keep-picture.ts';
import { createMatchSource } from './match/create-match-source.ts';
import { MetadataSession } from './metadata-session.ts';

/** What the page may call in a metadata worker. */
export interface MetadataApis {
  readonly metadata: MetadataApi;
  readonly cache: CacheApi;
  readonly artwork: ArtworkApi;
}

/** The services of a metadata worker; each but `start` needs to have been started. */
export function createMetadataApis(): MetadataApis {
  const calls = new RunningCalls();
  let session: MetadataSession | undefined;
  const running = (): MetadataSession => {
    if (session) return session;
    throw new AppError('internal', 'The metadata worker was asked before it was started.');
  };
  /** A question that can be cancelled. */
  const ask = <T>(
    requestId: string,
    work: (adapter: MetadataSession['adapter'], signal: AbortSignal) => Promise<T>,
  ): Promise<Reply<T>> =>
    asReply(
      calls
        .run(requestId, (signal) => work(running().adapter, signal))
        .catch((error: unknown) => {
          throw error instanceof ProviderError ? ofProvider(error) : error;
        }),
    );
  const cached = <T>(work: (cache: MetadataSession['cache']) => Promise<T>): Promise<Reply<T>> =>
    asReply((async () => work(running().cache))());
  const artwork = new ArtworkService(() => {
    const { files, previews, timeoutMs, referrerFor } = running();
    return { files, previews, sources: { timeoutMs, referrerFor } };
  }, calls);
  const openMatch = (port: MessagePort, certainScore: number) => {
    // What it is asked by is settings of now; the adapter follows them.
    const { adapter } = running();
    expose(createMatchSource({ adapter, certainScore }), port);
  };
  return {
    metadata: {
      start: (setup, table) =>
        asReply(
          (async () => {
            session = new MetadataSession(setup, table);
          })(),
        ),
      configure: (setup) => asReply((async () => running().configure(setup))()),
      search: (query, id, onFresh) =>
        ask(id, (adapter, signal) => adapter.search(query, { signal, onFresh })),
      find: (ids, kind, id) => ask(id, (adapter, signal) => adapter.find(ids, kind, { signal })),
      details: (refs, id, onFresh) =>
        ask(id, (adapter, signal) => adapter.details(refs, { signal, onFresh })),
      season: (series, season, id) =>
        ask(id, (adapter, signal) => adapter.season(series, season, { signal })),
      episode: (series, season, episode, id) =>
        ask(id, (adapter, signal) => adapter.episode(series, season, episode, { signal })),
      subtitles: (query, id) => ask(id, (adapter, signal) => adapter.subtitles(query, { signal })),
      downloadSubtitle: (offer, id) =>
        ask(id, (adapter, signal) => adapter.downloadSubtitle(offer, { signal })),
      cancel: async (id) => calls.cancel(id),
      openMatch: (port, certainScore) => asReply((async () => openMatch(port, certainScore))()),
      openPictures: (port) =>
        asReply(
          (async () =>
            expose(
              createPictureKeeper(() => running().files),
              port,
            ))(),
        ),
      openPictureSource: (port) => asReply((async () => expose(createPictureSource(artwork), port))()),
      test: (provider) => asReply((async () => running().adapter.test(provider))()),
      facts: () => asReply((async () => running().adapter.facts())()),
      states: () => asReply((async () => running().adapter.states())()),
    },
    cache: {
      get: (query) => cached((cache) => cache.get(query)),
      set: (query, value, ttlMs) => cached((cache) => cache.set(query, value, ttlMs)),
      setMany: (entries) => cached((cache) => cache.setMany(entries)),
      delete: (query) => cached((cache) => cache.delete(query)),
      clearAll: (provider) => cached((cache) => cache.clearAll(provider)),
      clearExpired: () => cached((cache) => cache.clearExpired()),
      maintain: () => asReply((async () => running().maintain())()),
      stats: () => cached((cache) => cache.stats()),
      testRedis: (url) => asReply(testRedis(url)),
    },
    artwork,
  };
}

function ofProvider({ failure }: ProviderError): AppError {
  const { code, message } = failure;
  return new AppError(code === 'cancelled' ? 'cancelled' : 'provider-failed', message, `provider: ${code}`);
}

import { MetadataSettingsStore } from '../../src/app/metadata/metadata-settings-store.ts';
import type { MetadataTools } from '../../src/app/metadata/metadata-tools.ts';
import { ProviderKeysStore } from '../../src/app/metadata/provider-keys-store.ts';
import type { CacheStatistics } from '../../src/shared/cache/cache-statistics.ts';
import type { ProviderFacts, ProviderState, ProviderTest } from '../../src/shared/metadata/provider-facts.ts';
import type { ProviderId } from '../../src/shared/metadata/provider-id.ts';
import { ok, type Reply, unwrap } from '../../src/shared/reply.ts';

const FACTS: ProviderFacts = {
  id: 'tmdb',
  name: 'TMDB',
  description: 'Films and series of the whole world, with pictures and texts in many languages.',
  homepage: 'https://example.org/tmdb',
  kinds: ['movie', 'series'],
  keyless: false,
  keyFields: ['key', 'alternativeKey'],
  keyPage: 'https://example.org/tmdb/keys',
  apiBase: 'https://api.example.org/3',
  imageBase: 'https://images.example.org/t/p',
  hosts: ['images.example.org'],
  limit: { requests: 40, perMs: 1000, concurrent: 8 },
  longestCacheMs: 180 * 86_400_000,
  terms: {
    attribution: 'This product uses the TMDB API but is not endorsed or certified by TMDB.',
    licence: 'Terms of use',
    url: 'https://example.org/tmdb/terms',
  },
  access: { cors: 'Open to every site', referrerPolicy: 'no-referrer' },
};

/** Made-up facts of every provider, in the manner of the real ones. */
const EVERY_FACTS: readonly ProviderFacts[] = [
  FACTS,
  { ...FACTS, id: 'tvdb', name: 'TVDB', keyFields: ['key', 'pin'] },
  { ...FACTS, id: 'tvmaze', name: 'TVmaze', kinds: ['series'], keyless: true, keyFields: [] },
  { ...FACTS, id: 'wikidata', name: 'Wikidata', keyless: true, keyFields: [] },
  { ...FACTS, id: 'anilist', name: 'AniList', onlyAnime: true, keyless: true, keyFields: [] },
  { ...FACTS, id: 'omdb', name: 'OMDb', dailyLimit: 1000, keyFields: ['key'] },
  {
    ...FACTS,
    id: 'opensubtitles',
    name: 'OpenSubtitles',
    kinds: [],
    keyFields: ['key', 'username', 'password'],
  },
];

const STATES: readonly ProviderState['state'][] = [
  'ok',
  'key-missing',
  'limited',
  'resting',
  'offline',
  'key-refused',
  'failing',
];

function stateOf(facts: ProviderFacts, index: number): ProviderState {
  const now = Date.now();
  const state = STATES[index] ?? 'off';
  return {
    id: facts.id,
    state,
    until: state === 'limited' || state === 'resting' ? now + 40_000 : null,
    message: state === 'ok' ? null : `${facts.name} does not answer just now.`,
    budget: {
      used: 12 * index,
      allowed: 40,
      perMs: 10_000,
      waiting: index,
      today: 120,
      dailyLimit: facts.dailyLimit ?? null,
    },
    lastAnswerAt: index === 0 ? now - 3000 : null,
    lastFailure:
      state === 'failing' ? { at: now - 90_000, message: `${facts.name} answered with 500.` } : null,
  };
}

const STATISTICS: CacheStatistics = {
  entries: 1234,
  expired: 234,
  active: 1000,
  bytes: 12_000_000,
  hits: 750,
  misses: 250,
  stale: 50,
  backend: 'database',
  warning: 'Redis does not answer. Answers are kept in the database meanwhile.',
  sizeLimitBytes: 500_000_000,
  maintainedAt: null,
  byProvider: [
    {
      provider: 'tmdb',
      entries: 1000,
      expired: 200,
      active: 800,
      bytes: 1e7,
      hits: 700,
      misses: 200,
      stale: 50,
    },
    {
      provider: 'tvmaze',
      entries: 234,
      expired: 34,
      active: 200,
      bytes: 2e6,
      hits: 50,
      misses: 50,
      stale: 0,
    },
  ],
};

/** What pages ask the metadata worker, with answers that a test may change. */
export class FakeMetadata {
  states = EVERY_FACTS.map(stateOf);
  statistics = STATISTICS;
  test: Reply<ProviderTest> = ok({ ok: true, message: 'TMDB answers.', durationMs: 182 });
  redis: { ok: boolean; message: string } = { ok: false, message: 'Nothing answers at this address.' };
  /** What was asked that changes or costs something, in order. */
  readonly asked: string[] = [];

  /** Everything the app has for asking providers, of which only the worker is made up. */
  tools(): MetadataTools {
    return {
      settings: new MetadataSettingsStore(localStorage, 'test~metadata-settings'),
      keys: new ProviderKeysStore(localStorage, 'test~provider-keys'),
      client: {
        call: async (work: (apis: object) => Promise<Reply<unknown>>) => unwrap(await work(this.#apis)),
      },
      writes: {},
    } as unknown as MetadataTools;
  }

  readonly #note = (what: string) => {
    this.asked.push(what);
  };

  readonly #apis = {
    metadata: {
      facts: async () => ok(EVERY_FACTS),
      states: async () => ok(this.states),
      test: async (provider: ProviderId) => {
        this.#note(`test ${provider}`);
        return this.test;
      },
    },
    cache: {
      stats: async () => ok(this.statistics),
      clearExpired: async () => {
        this.#note('clearExpired');
        return ok({ entries: 234, bytes: 2e6 });
      },
      clearAll: async () => {
        this.#note('clearAll');
        this.statistics = { ...this.statistics, entries: 0, active: 0, expired: 0, bytes: 0, byProvider: [] };
        return ok({ entries: 1234, bytes: 12e6 });
      },
      maintain: async () => {
        this.#note('maintain');
        const none = { entries: 0, bytes: 0 };
        const evicted = { entries: 10, bytes: 1e6 };
        return ok({
          expired: none,
          evicted,
          durationMs: 35,
          after: { entries: 990, expired: 0, bytes: 9e6 },
        });
      },
      testRedis: async (url: string) => {
        this.#note(`testRedis ${url}`);
        return ok(this.redis);
      },
    },
  };
}

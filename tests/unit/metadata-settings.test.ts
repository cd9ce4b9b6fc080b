import { deepEqual, ok } from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import {
  parseMetadataSettings,
  printMetadataSettings,
} from '../../src/app/metadata/parse-metadata-settings.ts';
import { checkServiceAddress } from '../../src/app/metadata/service-address.ts';
import { CACHE_BACKENDS, CACHE_LIMITS } from '../../src/shared/cache/cache-settings.ts';
import {
  DEFAULT_METADATA_SETTINGS,
  METADATA_LIMITS,
  type MetadataSettings,
} from '../../src/shared/metadata/metadata-settings.ts';
import { PROVIDER_IDS, QUERY_TYPES } from '../../src/shared/metadata/provider-id.ts';

const address = fc.constantFrom('https://api.example.org/3', 'http://localhost:7379', 'https://example.org');
const integer = ({ min, max }: { min: number; max: number }) => fc.integer({ min, max });
const overrides = <Name extends string>(names: readonly Name[]) =>
  fc.dictionary(fc.constantFrom(...names), integer(CACHE_LIMITS.ttlOverrideMinutes));

const settings: fc.Arbitrary<MetadataSettings> = fc.record({
  version: fc.constant(1 as const),
  providers: fc
    .shuffledSubarray([...PROVIDER_IDS], { minLength: PROVIDER_IDS.length })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc.record(
            { id: fc.constant(id), enabled: fc.boolean(), apiBase: address, imageBase: address },
            { requiredKeys: ['id', 'enabled'] },
          ),
        ),
      ),
    ),
  languages: fc.uniqueArray(fc.constantFrom('de', 'pt-BR', 'en', 'zh-Hant-TW', 'es-419'), { minLength: 1 }),
  region: fc.constantFrom('DE', 'US', null),
  retries: integer(METADATA_LIMITS.retries),
  timeoutMs: integer(METADATA_LIMITS.timeoutMs),
  certainPercent: integer(METADATA_LIMITS.certainPercent),
  cache: fc.record({
    enabled: fc.boolean(),
    backend: fc.constantFrom(...CACHE_BACKENDS),
    ttlMinutes: integer(CACHE_LIMITS.ttlMinutes),
    ttlByType: overrides(QUERY_TYPES),
    ttlByProvider: overrides(PROVIDER_IDS),
    keepExpired: fc.boolean(),
    redisUrl: fc.option(address),
    sizeLimitMb: integer(CACHE_LIMITS.sizeLimitMb),
  }),
});

/** JSON that looks like settings in places and holds anything in others. */
const likeSettings = fc.record(
  {
    version: fc.jsonValue(),
    providers: fc.oneof(
      fc.jsonValue(),
      fc.array(
        fc.record({ id: fc.oneof(fc.constantFrom(...PROVIDER_IDS), fc.string()), apiBase: fc.jsonValue() }),
      ),
    ),
    languages: fc.oneof(fc.jsonValue(), fc.array(fc.oneof(fc.string(), fc.constantFrom('de', 'PT_br')))),
    region: fc.jsonValue(),
    retries: fc.double(),
    timeoutMs: fc.jsonValue(),
    certainPercent: fc.jsonValue(),
    cache: fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom('ttlMinutes', 'redisUrl'), fc.jsonValue())),
  },
  { requiredKeys: [] },
);

test('settings that were printed are read as they were', () => {
  fc.assert(
    fc.property(settings, (given) => {
      expect(parseMetadataSettings(printMetadataSettings(given, null), [])).toEqual(given);
    }),
  );
});

test('any text gives whole settings within their limits, which are read alike when printed', () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    likeSettings.map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(text, (stored) => {
      const read = parseMetadataSettings(stored, ['fr']);
      deepEqual(read.providers.map(({ id }) => id).sort(), [...PROVIDER_IDS].sort());
      ok(read.languages.length > 0);
      deepEqual(Intl.getCanonicalLocales([...read.languages]), read.languages);
      ok(read.retries >= METADATA_LIMITS.retries.min && read.retries <= METADATA_LIMITS.retries.max);
      deepEqual(parseMetadataSettings(printMetadataSettings(read, null), []), read);
    }),
    { numRuns: 500 },
  );
});

test('without settings the languages are those of the browser and English', () => {
  expect(parseMetadataSettings(null, ['de-DE', 'de'])).toEqual({
    ...DEFAULT_METADATA_SETTINGS,
    languages: ['de-DE', 'de', 'en'],
  });
});

test('providers are each there once: unknown ones dropped, missing ones behind those in the order', () => {
  const stored = {
    providers: [{ id: 'omdb', enabled: false }, { id: 'kitsu' }, { id: 'tvmaze' }, { id: 'omdb' }],
  };
  const { providers } = parseMetadataSettings(JSON.stringify(stored), []);
  expect(providers.slice(0, 3)).toEqual([
    { id: 'omdb', enabled: false },
    { id: 'tvmaze', enabled: true },
    { id: 'tmdb', enabled: true },
  ]);
  expect(providers).toHaveLength(PROVIDER_IDS.length);
});

test('of a newer version’s settings only what was changed is replaced', () => {
  const newer = {
    version: 9,
    providers: [
      { id: 'kitsu', enabled: true },
      { id: 'omdb', enabled: true, mirror: 'x' },
      { id: 'tmdb', enabled: true },
    ],
    languages: ['de'],
    retries: 'as often as it takes',
    cache: { ttlMinutes: 20, backend: 'cloud', shared: true },
    tone: 'kind',
  };
  const text = JSON.stringify(newer);
  const read = parseMetadataSettings(text, []);
  expect(read).toMatchObject({
    languages: ['de'],
    retries: 3,
    cache: { ttlMinutes: 20, backend: 'indexeddb' },
  });
  expect(JSON.parse(printMetadataSettings(read, text))).toEqual(newer);
  const changed = {
    ...read,
    languages: ['fr', 'de'],
    providers: read.providers.map((choice) =>
      choice.id === 'omdb' ? { ...choice, enabled: false } : choice,
    ),
    cache: { ...read.cache, ttlMinutes: 30 },
  };
  const printed = JSON.parse(printMetadataSettings(changed, text));
  expect(printed).toMatchObject({
    version: 9,
    languages: ['fr', 'de'],
    retries: 'as often as it takes',
    cache: { ttlMinutes: 30, backend: 'cloud', shared: true },
    tone: 'kind',
  });
  expect(printed.providers).toContainEqual({ id: 'omdb', enabled: false, mirror: 'x' });
  expect(printed.providers).toContainEqual({ id: 'kitsu', enabled: true });
});

for (const [text, value] of [
  [' https://api.example.org/3/ ', 'https://api.example.org/3'],
  ['https://api.example.org', 'https://api.example.org'],
  ['http://localhost:7379/', 'http://localhost:7379'],
  ['http://127.0.0.1:7379', 'http://127.0.0.1:7379'],
  ['http://192.168.1.20:7379', 'http://192.168.1.20:7379'],
  ['http://172.20.0.1', 'http://172.20.0.1'],
  ['http://[::1]:80/a', 'http://[::1]/a'],
  ['http://nas.local/redis', 'http://nas.local/redis'],
  ['http://nas:7379', 'http://nas:7379'],
] as const) {
  test(`the address ${text} is taken`, () => {
    expect(checkServiceAddress(text)).toEqual({ ok: true, value });
  });
}

for (const [text, reason] of [
  ['', /whole address/],
  ['api.example.org', /whole address/],
  ['ftp://example.org', /whole address/],
  ['javascript:alert(1)', /whole address/],
  ['redis://localhost:6379', /whole address/],
  ['https://me:secret@example.org', /user name/],
  ['https://example.org/?key=secret', /Leave out/],
  ['https://example.org/#a', /Leave out/],
  ['http://example.org', /https/],
  ['http://10.evil.example', /https/],
  ['http://192.168.1.20.example.org', /https/],
  ['http://172.32.0.1', /https/],
] as const) {
  test(`the address "${text}" is refused without repeating it`, () => {
    const checked = checkServiceAddress(text);
    expect(checked).toMatchObject({ ok: false, message: expect.stringMatching(reason) });
    expect(JSON.stringify(checked)).not.toContain('secret');
  });
}

import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { MetadataSettingsStore } from '../../src/app/metadata/metadata-settings-store.ts';
import {
  checkSecret,
  parseProviderKeys,
  printProviderKeys,
} from '../../src/app/metadata/parse-provider-keys.ts';
import { ProviderKeysStore } from '../../src/app/metadata/provider-keys-store.ts';
import { PROVIDER_IDS } from '../../src/shared/metadata/provider-id.ts';
import type { ProviderKeys } from '../../src/shared/metadata/provider-keys.ts';

const SETTINGS = 'reelshelf.~metadata-settings';
const KEYS = 'reelshelf.~provider-keys';

/** What is stored, for several tabs; full when `isFull`, refused when `isRefused`. */
class FakeStorage {
  readonly kept = new Map<string, string>();
  isFull = false;
  isRefused = false;

  getItem(key: string): string | null {
    if (this.isRefused) throw new DOMException('Denied.', 'SecurityError');
    return this.kept.get(key) ?? null;
  }

  setItem(key: string, text: string): void {
    if (this.isFull || this.isRefused) throw new DOMException('Full.', 'QuotaExceededError');
    this.kept.set(key, text);
  }
}

/** What another tab's change tells this one. */
function tell(tab: EventTarget, key: string | null, newValue: string | null): void {
  tab.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));
}

function open(storage = new FakeStorage()) {
  const tab = new EventTarget();
  return {
    storage,
    tab,
    settings: new MetadataSettingsStore(storage as unknown as Storage, SETTINGS, tab, ['en']),
    keys: new ProviderKeysStore(storage as unknown as Storage, KEYS, tab),
  };
}

test('what one tab changes another has, from the event and after a reload', () => {
  const one = open();
  const other = open(one.storage);
  one.settings.change({ retries: 7 });
  one.keys.change('tmdb', { key: ' abc ' });
  for (const [key, text] of one.storage.kept) tell(other.tab, key, text);
  for (const tab of [other, open(one.storage)]) {
    expect(tab.settings.value.retries).toBe(7);
    expect(tab.keys.value).toEqual({ tmdb: { key: 'abc' } });
  }
  tell(other.tab, null, null);
  expect(other.settings.value.retries).toBe(3);
  expect(other.keys.value).toEqual({});
});

test('a change adds to what another tab has stored meanwhile', () => {
  const one = open();
  const other = open(one.storage);
  one.settings.change({ retries: 7 });
  other.settings.changeCache({ ttlMinutes: 5 });
  expect(open(one.storage).settings.value).toMatchObject({ retries: 7, cache: { ttlMinutes: 5 } });
});

test('providers are moved and changed where they stand', () => {
  const { settings } = open();
  settings.moveProvider('omdb', 0);
  settings.changeProvider({ id: 'tvdb', enabled: false });
  expect(settings.value.providers.map(({ id }) => id)).toEqual([
    'omdb',
    ...PROVIDER_IDS.filter((id) => id !== 'omdb'),
  ]);
  expect(settings.value.providers[2]).toEqual({ id: 'tvdb', enabled: false });
  settings.changeCache({ ttlMinutes: 5 });
  settings.reset('providers');
  expect(settings.value.providers[0]?.id).toBe(PROVIDER_IDS[0]);
  expect(settings.value.cache.ttlMinutes).toBe(5);
  settings.reset('cache');
  expect(settings.value.cache.ttlMinutes).toBe(60);
});

for (const trouble of ['isFull', 'isRefused'] as const) {
  test(`storage that ${trouble === 'isFull' ? 'is full' : 'refuses'} loses nothing in this tab, and says so until it can be stored`, () => {
    const storage = new FakeStorage();
    storage[trouble] = true;
    const { settings, keys } = open(storage);
    settings.change({ retries: 7 });
    settings.change({ timeoutMs: 5000 });
    keys.change('omdb', { key: 'abc' });
    expect(settings.value).toMatchObject({ retries: 7, timeoutMs: 5000 });
    expect(keys.value).toEqual({ omdb: { key: 'abc' } });
    expect([settings.unsaved.value, keys.unsaved.value]).toEqual([true, true]);
    storage[trouble] = false;
    settings.change({ region: 'DE' });
    expect(settings.unsaved.value).toBe(false);
    expect(open(storage).settings.value).toMatchObject({ retries: 7, timeoutMs: 5000, region: 'DE' });
  });
}

test('what cannot be stored here stays beside what another tab stores', () => {
  const storage = new FakeStorage();
  const one = open(storage);
  const other = open(storage);
  storage.isFull = true;
  one.settings.change({ retries: 7 });
  storage.isFull = false;
  other.settings.changeCache({ ttlMinutes: 5 });
  tell(one.tab, SETTINGS, storage.kept.get(SETTINGS) ?? null);
  expect(one.settings.value).toMatchObject({ retries: 7, cache: { ttlMinutes: 5 } });
  expect(one.settings.unsaved.value).toBe(false);
  expect(open(storage).settings.value).toMatchObject({ retries: 7, cache: { ttlMinutes: 5 } });
});

test('keys are stored under their own name only, and walk along with nothing', () => {
  const { storage, settings, keys } = open();
  keys.change('tmdb', { key: 'top-secret' });
  settings.change({ retries: 1 });
  expect(storage.kept.get(KEYS)).toContain('top-secret');
  expect(storage.kept.get(SETTINGS)).not.toContain('top-secret');
  expect(JSON.stringify({ settings, keys })).not.toContain('top-secret');
  keys.change('tmdb', { key: '' });
  expect(storage.kept.get(KEYS)).toBe('{"version":1,"keys":{}}');
});

const secret = fc.stringMatching(/^[!-~]{1,40}$/).filter((text) => !/^bearer/i.test(text));
const secrets = fc.record({ key: secret, alternativeKey: secret, pin: secret }, { requiredKeys: [] });
const someKeys: fc.Arbitrary<ProviderKeys> = fc.dictionary(
  fc.constantFrom(...PROVIDER_IDS),
  secrets.filter((fields) => Object.keys(fields).length > 0),
);

test('keys that were printed are read as they were, and any text is read', () => {
  fc.assert(
    fc.property(someKeys, (keys) => expect(parseProviderKeys(printProviderKeys(keys, null))).toEqual(keys)),
  );
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const keys = parseProviderKeys(text);
      expect(parseProviderKeys(printProviderKeys(keys, null))).toEqual(keys);
    }),
  );
});

test('a newer version’s keys stay, those that are not known here too', () => {
  const stored = JSON.stringify({ version: 2, keys: { kitsu: { key: 'k' }, omdb: { key: 'o', seal: 's' } } });
  const keys = { ...parseProviderKeys(stored), omdb: { key: 'other' }, tmdb: { key: 't' } };
  expect(JSON.parse(printProviderKeys(keys, stored))).toEqual({
    version: 2,
    keys: { kitsu: { key: 'k' }, omdb: { key: 'other', seal: 's' }, tmdb: { key: 't' } },
  });
});

test('what is pasted is trimmed, and what cannot be a key is refused without repeating it', () => {
  expect(checkSecret('key', '\n Bearer ey.J0 \t')).toEqual({ ok: true, value: 'ey.J0' });
  expect(checkSecret('password', ' pass word ')).toEqual({ ok: true, value: 'pass word' });
  for (const text of ['two words', 'schlüssel', 'a\nb', 'x'.repeat(3000)]) {
    const checked = checkSecret('key', text);
    expect(checked.ok).toBe(false);
    expect(JSON.stringify(checked)).not.toContain(text);
  }
});

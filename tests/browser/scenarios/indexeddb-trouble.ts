import { CacheService } from '../../../src/cache/cache-service.ts';
import { CachedAnswers } from '../../../src/cache/cached-answers.ts';
import { IndexedDbBackend } from '../../../src/cache/indexeddb/indexeddb-backend.ts';
import type { CacheQuery } from '../../../src/shared/cache/cache-entry.ts';
import { DEFAULT_CACHE_SETTINGS } from '../../../src/shared/cache/cache-settings.ts';
import type { AppError } from '../../../src/shared/reply.ts';

const DATABASE = 'test~cache';
const film = (n: number): CacheQuery => ({ provider: 'tmdb', type: 'movie', params: { n } });
const codeOf = ({ code, message }: AppError) => `${code}: ${message}`;

function cacheOn(backend = new IndexedDbBackend(DATABASE, 300)) {
  return new CacheService({ backend, settings: DEFAULT_CACHE_SETTINGS, ceilings: {} });
}

/** Keeps answers that cannot be packed until there is no room; the test has made little. */
export async function full() {
  const cache = cacheOn();
  await cache.set(film(0), 'first');
  let failure = 'none';
  for (let n = 1; n <= 400 && failure === 'none'; n += 1) {
    await cache.set(film(n), noise(100_000)).catch((error: AppError) => {
      failure = codeOf(error);
    });
  }
  const { entries, warning } = await cache.stats();
  const isKept = await cache.keep(film(1000), noise(2_000_000));
  const first = await cache.lookUp(film(0));
  await cache.clearAll();
  return {
    failure,
    warning,
    hasSome: entries > 0,
    isKept,
    first: first?.value,
    left: (await cache.stats()).entries,
  };
}

/** Another connection holds an upgrade up, and lets go of it later. */
export async function blocked() {
  const [holder, letGo] = await holdUp();
  const backend = new IndexedDbBackend(DATABASE, 300);
  const cache = cacheOn(backend);
  const answers = new CachedAnswers({ cache, prefix: 'test', locks: navigator.locks });
  const { value } = await answers.answer(film(1), async () => 'asked');
  const failure = await cache.set(film(1), 'x').catch(codeOf);
  const { warning } = await cache.stats();
  letGo();
  await holder;
  let later: unknown;
  for (let tries = 0; tries < 50 && later === undefined; tries += 1) {
    later = await cache.set(film(2), 'kept').then(
      () => 'kept',
      () => new Promise((resolve) => setTimeout(resolve, 100)),
    );
  }
  return {
    value,
    failure,
    warning,
    later,
    found: (await cache.get(film(2)))?.value,
    calm: (await cache.stats()).warning,
  };
}

/** IndexedDB may not be used at all. */
export async function denied() {
  indexedDB.open = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  const cache = cacheOn();
  const answers = new CachedAnswers({ cache, prefix: 'test', locks: navigator.locks });
  const { value, from } = await answers.answer(film(1), async () => 'asked');
  return {
    value,
    from,
    failure: await cache.set(film(1), 'x').catch(codeOf),
    warning: (await cache.stats()).warning,
  };
}

/** Somebody deletes the database while it is used. */
export async function deleted() {
  const cache = cacheOn();
  await cache.set(film(1), 'kept');
  const isDeleted = await new Promise<boolean>((resolve) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    request.onsuccess = () => resolve(true);
    request.onblocked = () => resolve(false);
  });
  const before = await cache.get(film(1));
  await cache.set(film(1), 'kept again');
  return { isDeleted, before, after: (await cache.get(film(1)))?.value };
}

/** Records that are damaged one after the other, while there is more. */
export async function damaged() {
  const backend = new IndexedDbBackend(DATABASE);
  const cache = cacheOn(backend);
  await cache.setMany([1, 2, 3].map((n) => ({ query: film(n), value: n })));
  backend.close();
  const database = await opened(indexedDB.open(DATABASE));
  const keys = await opened(database.transaction('answers').objectStore('answers').getAllKeys());
  const store = database.transaction('answers', 'readwrite').objectStore('answers');
  for (const key of keys) if (key === 'c' || String(key).startsWith('e:')) store.put('rubbish', key);
  await opened(store.count());
  database.close();
  const found = await Promise.all([1, 2, 3].map((n) => cache.get(film(n))));
  await cache.set(film(1), 'new');
  await cache.maintain();
  return { found, after: (await cache.get(film(1)))?.value, entries: (await cache.stats()).entries };
}

/** Two that share storage and locks, as two tabs do, ask the same at once. */
export async function twoTabs() {
  let asked = 0;
  const ask = async () => {
    asked += 1;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { title: 'Dark' };
  };
  const tabs = [1, 2].map(
    () => new CachedAnswers({ cache: cacheOn(), prefix: 'test', locks: navigator.locks }),
  );
  const answers = await Promise.all(tabs.map((tab) => tab.answer(film(1), ask)));
  return { asked, values: answers.map(({ value }) => value), from: answers.map(({ from }) => from).sort() };
}

/** Has an upgrade wait for a connection; the function lets go of that. */
async function holdUp(): Promise<readonly [Promise<void>, () => void]> {
  const creation = indexedDB.open(DATABASE, 1);
  creation.onupgradeneeded = () => creation.result.createObjectStore('answers');
  const first = await opened(creation);
  const upgraded = opened(indexedDB.open(DATABASE, 2)).then((database) => database.close());
  return [upgraded, () => first.close()];
}

function opened<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function noise(length: number): string {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return Array.from(bytes, (byte) => String.fromCharCode(32 + (byte % 90))).join('');
}

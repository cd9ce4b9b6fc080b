import type { Page } from '@playwright/test';
import { languagesOf } from '../../src/providers/adapter/connected-provider.ts';
import { regionFor } from '../../src/providers/fields/language-wish.ts';
import type { CacheStatistics } from '../../src/shared/cache/cache-statistics.ts';
import type { MetadataSettings } from '../../src/shared/metadata/metadata-settings.ts';
import type { ProviderFacts } from '../../src/shared/metadata/provider-facts.ts';
import { type BenchResult, summarise } from '../statistics.ts';
import { type Suite, samplesFor } from '../suite.ts';
import type { CacheConsole } from './cache-console.ts';
import { type AskedOf, lookUpAll, seedCache, titleOf } from './cache-seed.ts';
import { forgetLongTasks, longestTask, watchLongTasks } from './long-tasks.ts';
import { recordCalls, takeWorkerTimes } from './worker-times.ts';

/** Entries in the cache, and how many of them answer searches for titles. */
const ENTRIES = 100_000;
const LOOKUPS = 10_000;
const HITS = 2000;
const STATISTICS = 40;
/** What expires in the present minute is counted one by one; measured is what holds at any other time, in ms. */
const MINUTE = 60_000;

/**
 * The cache of 100,000 answers in IndexedDB: a hit, as the page sees it and as the worker spends it; 10,000 searches
 * for titles of which all is kept, and the requests they make; statistics; and clearing what has expired, with the
 * longest task of the page's thread meanwhile.
 */
export const cacheSuite: Suite = async ({ browser, effort }) => {
  const page = await browser.open('#/settings');
  const origin = new URL(browser.url).origin;
  let requests = 0;
  browser.context.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) requests += 1;
  });
  await page.evaluate(watchLongTasks);
  await page.evaluate(clearAll);
  const providers = await page.evaluate(searchProviders);
  const settings = await page.evaluate(readSettings);
  const languages = languagesOf(settings);
  const spoken = { languages, region: regionFor(settings.region, languages) };
  if (providers.length === 0) throw new Error('No provider can be asked for films without a key.');
  console.error(`  cache: making ${ENTRIES.toLocaleString('en')} answers`);
  await seedCache(page, { providers, ...spoken, entries: ENTRIES, lookups: LOOKUPS });
  const seeded = Date.now();
  const hits = await measureHits(page, { providers, ...spoken }, samplesFor(effort, HITS, 500));
  requests = 0;
  const lookups = await lookUpAll(page, samplesFor(effort, LOOKUPS, LOOKUPS));
  const asked = requests;
  await page.waitForTimeout(Math.max(0, seeded + MINUTE + 1000 - Date.now()));
  const statistics = await page.evaluate(measureStatistics, samplesFor(effort, STATISTICS, 10));
  await page.evaluate(forgetLongTasks);
  const cleared = await page.evaluate(measureClearing, ENTRIES / 2);
  const longest = await page.evaluate(longestTask);
  await page.evaluate(clearAll);
  await page.close();
  return [
    ...hits,
    summarise('cache.lookups_10k', [lookups]),
    summarise('cache.requests_warm', [asked], 'requests'),
    summarise('cache.statistics', statistics),
    summarise('cache.clear_expired', [cleared]),
    summarise('cache.longest_task', [longest]),
  ];
};

async function measureHits(page: Page, asked: AskedOf, count: number): Promise<readonly BenchResult[]> {
  const titles = Array.from({ length: count }, (_, n) => titleOf((n * 7919) % LOOKUPS));
  await page.evaluate(hitTimes, { titles: titles.slice(0, 50), ...asked });
  await recordCalls(page);
  const seen = await page.evaluate(hitTimes, { titles, ...asked });
  // Spans of a worker come in batches.
  await page.waitForTimeout(1000);
  const worker = await takeWorkerTimes(page, 'cache.get');
  return [
    summarise('cache.hit', seen),
    // The same times once more: a figure has one target, and of these there are two.
    summarise('cache.hit_median', seen),
    summarise('cache.hit_worker', worker),
  ];
}

/** In the page: as they are for the language of this browser. */
async function readSettings(): Promise<MetadataSettings> {
  const tools = await document.querySelector('rs-app')?.app.metadata();
  if (!tools) throw new Error('The app is not there.');
  return tools.settings.value;
}

/** In the page: ids of the providers that a film is searched for at without any key. */
async function searchProviders(): Promise<ProviderFacts['id'][]> {
  const facts = await (globalThis.reelshelf as unknown as CacheConsole).metadata.facts();
  return facts
    .filter(({ keyless, kinds, onlyAnime }) => keyless && !onlyAnime && kinds.includes('movie'))
    .map(({ id }) => id);
}

/** In the page: ms of each. */
async function hitTimes(
  asked: AskedOf & { titles: readonly { title: string; year: number }[] },
): Promise<number[]> {
  const { cache } = globalThis.reelshelf as unknown as CacheConsole;
  const [provider = 'wikidata'] = asked.providers;
  const times: number[] = [];
  for (const { title, year } of asked.titles) {
    const params = { kind: 'movie', title, year, languages: asked.languages, region: asked.region };
    const start = performance.now();
    const hit = await cache.get({ provider, type: 'search', params });
    times.push(performance.now() - start);
    if (!hit || hit.isStale) throw new Error(`The answer for "${title}" is not there.`);
  }
  return times;
}

/** In the page: ms of each. */
async function measureStatistics(rounds: number): Promise<number[]> {
  const { cache } = globalThis.reelshelf as unknown as CacheConsole;
  await cache.stats();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const { entries }: CacheStatistics = await cache.stats();
    times.push(performance.now() - start);
    if (entries < 100_000) throw new Error(`The cache has ${entries} entries only.`);
  }
  return times;
}

/** In the page: ms until what has expired is gone. */
async function measureClearing(atLeast: number): Promise<number> {
  const start = performance.now();
  const { entries } = await (globalThis.reelshelf as unknown as CacheConsole).cache.clearExpired();
  const took = performance.now() - start;
  if (entries < atLeast) throw new Error(`Only ${entries} entries had expired.`);
  return took;
}

/** In the page. */
async function clearAll(): Promise<void> {
  await (globalThis.reelshelf as unknown as CacheConsole).cache.clearAll();
}

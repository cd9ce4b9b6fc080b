import type { Page } from '@playwright/test';
import type { ProviderId } from '../../src/shared/metadata/provider-id.ts';
import type { TitleCandidate } from '../../src/shared/metadata/title-candidate.ts';
import type { CacheConsole, CacheSeed } from './cache-console.ts';

/** Answers that are handed over at once. */
const BATCH = 1000;
/** Searches under way at once, as when many titles are looked up. */
const AT_ONCE = 32;

/** Who is asked, in which languages, and from where. */
export interface AskedOf {
  readonly providers: readonly ProviderId[];
  readonly languages: readonly string[];
  readonly region: string | null;
}

/** What the cache is to hold. */
export interface CacheSeeding extends AskedOf {
  /** In all. */
  readonly entries: number;
  /** Titles whose searches are answered; all else has expired. */
  readonly lookups: number;
}

/** The nth title that is looked up. */
export function titleOf(n: number): { readonly title: string; readonly year: number } {
  return { title: `The Measured Title ${n}`, year: 1950 + (n % 70) };
}

/** Fills the cache through the console. */
export async function seedCache(
  page: Page,
  { providers, languages, region, entries, lookups }: CacheSeeding,
): Promise<void> {
  const answers = providers.length * lookups;
  for (let from = answers; from < entries; from += BATCH) {
    await setMany(
      page,
      Array.from({ length: Math.min(BATCH, entries - from) }, (_, n) => filler(from + n)),
    );
  }
  for (const provider of providers) {
    for (let from = 0; from < lookups; from += BATCH) {
      await setMany(
        page,
        Array.from({ length: Math.min(BATCH, lookups - from) }, (_, n) =>
          answer({ provider, languages, region }, from + n),
        ),
      );
    }
  }
}

/** Searches for so many titles. ms until all are answered, each with a candidate. */
export async function lookUpAll(page: Page, count: number): Promise<number> {
  const titles = Array.from({ length: count }, (_, n) => titleOf(n));
  return page.evaluate(searchEach, { titles, atOnce: AT_ONCE });
}

/** In the page. */
async function searchEach({
  titles,
  atOnce,
}: {
  titles: readonly { title: string; year: number }[];
  atOnce: number;
}): Promise<number> {
  const { metadata } = globalThis.reelshelf as unknown as CacheConsole;
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let at = next++; at < titles.length; at = next++) {
        const { title, year } = titles[at] ?? { title: '', year: 0 };
        const { candidates } = await metadata.search({ kind: 'movie', title, year });
        if (candidates[0]?.title !== title) throw new Error(`"${title}" was not found.`);
      }
    }),
  );
  return performance.now() - start;
}

async function setMany(page: Page, seeds: readonly CacheSeed[]): Promise<void> {
  // As text: the types of what crosses are too deep for Playwright's.
  await page.evaluate(
    (given) => (globalThis.reelshelf as unknown as CacheConsole).cache.setMany(JSON.parse(given)),
    JSON.stringify(seeds),
  );
}

/** A search as the adapter asks it. */
function answer(
  { provider, languages, region }: Omit<AskedOf, 'providers'> & { readonly provider: ProviderId },
  n: number,
): CacheSeed {
  const { title, year } = titleOf(n);
  const found: TitleCandidate = {
    ref: { provider, id: `measured-${n}`, kind: 'movie' },
    title,
    originalTitle: null,
    alternativeTitles: [],
    year,
    overview: `In the year of the ${n}th benchmark somebody looks a title up and then at the clock.`,
    posterUrl: null,
    runtimeMin: 90,
    seasonCount: null,
    episodeCount: null,
    isAnime: false,
    externalIds: { imdb: `tt${9_000_000 + n}` },
    url: null,
  };
  const query = {
    provider,
    type: 'search' as const,
    params: { kind: 'movie', title, year, languages, region },
  };
  return { query, value: [{ ...found, ref: { ...found.ref } }] };
}

/** An answer about something else, past its time at once. */
function filler(n: number): CacheSeed {
  const provider = n % 2 === 0 ? 'tvmaze' : 'tmdb';
  const value = { id: n, title: `Title ${n}`, overview: `What is said of the title ${n}. `.repeat(12) };
  return { query: { provider, type: 'series', params: { id: String(n) } }, value, ttlMs: 1 };
}

import type { Page } from '@playwright/test';
import { PROVIDERS } from '../../src/providers/providers.ts';
import { DEFAULT_METADATA_SETTINGS } from '../../src/shared/metadata/metadata-settings.ts';
import type { ProviderId } from '../../src/shared/metadata/provider-id.ts';
import { type ProviderServer, startProviderServer } from '../../tests/support/provider-server.ts';
import type { BenchBrowser } from '../bench-browser.ts';
import { readCatalogue } from '../match/catalogue.ts';
import { CatalogueSearch } from '../match/catalogue-search.ts';
import { hastenProviders } from '../match/fast-clock.ts';
import { formatStyles, formatWrong, judgeMatches, percentOf } from '../match/judge-matches.ts';
import {
  askAsBefore,
  askStandIn,
  matchLibrary,
  readTitles,
  removeLibrary,
  scanNames,
} from '../match/match-library.ts';
import { makeCollection, type NamedTitle } from '../match/name-collection.ts';
import { RequestLog } from '../match/request-log.ts';
import { noteSentRequests, takeSentRequests } from '../match/sent-requests.ts';
import { type BenchResult, summarise } from '../statistics.ts';
import { type Suite, samplesFor } from '../suite.ts';
import { forgetLongTasks, longestTask, watchLongTasks } from './long-tasks.ts';

const TITLES = 10_000;
/** Titles that are asked for as fast as the limits allow. */
const COLD_TITLES = 400;
const ASKED = ['tmdb', 'tvmaze'] as const satisfies readonly ProviderId[];
/** While the cache is filled a second lasts this much less. */
const SPEED = 400;
/** Pictures are small, so that what is measured is not the making of pictures. */
const WIDEST_PICTURE = 60;
const WRONG_TOLD = 20;

/**
 * A collection of 10,000 titles named as people name files, against stand-ins for TMDB and TVMaze that answer from the
 * catalogue the names were made from: what a match takes when all answers are kept, how many it matches by itself, how
 * many of those are right, and how near a match without any answers comes to what the providers' limits allow.
 */
export const matchSuite: Suite = async ({ browser, effort }) => {
  const catalogue = readCatalogue();
  const where = catalogue.isReal ? 'the real catalogues' : 'made-up titles: the real catalogues are not here';
  console.error(`  match: ${catalogue.titles.length.toLocaleString('en')} titles of ${where}`);
  const count = samplesFor(effort, TITLES, 2000);
  const all = makeCollection(catalogue, count + COLD_TITLES);
  const server = await startProviderServer({
    titles: new CatalogueSearch(catalogue.titles),
    widestPicture: WIDEST_PICTURE,
  });
  try {
    const warm = await measureWarm(browser, server, all.slice(0, count));
    return [...warm, ...(await measureCold(browser, server, all.slice(count)))];
  } finally {
    await server.stop();
  }
};

async function measureWarm(
  browser: BenchBrowser,
  server: ProviderServer,
  collection: readonly NamedTitle[],
): Promise<readonly BenchResult[]> {
  const paths = collection.flatMap((named) => named.paths);
  const filling = await openPage(browser, server);
  await hastenProviders(filling, SPEED);
  const first = await scanNames(filling, 'bench-match-filling', paths);
  const { ms: filled } = await matchLibrary(filling, first);
  console.error(`  match: ${askedOf(server)} answers kept in ${(filled / 1000).toFixed(0)} s`);
  await removeLibrary(filling, first);
  await filling.close();

  const page = await openPage(browser, server);
  const libraryId = await scanNames(page, 'bench-match', paths);
  await page.evaluate(watchLongTasks);
  await page.evaluate(forgetLongTasks);
  server.resetCounts();
  const { ms, titles } = await matchLibrary(page, libraryId);
  const longest = await page.evaluate(longestTask);
  const requests = askedOf(server);
  const judged = judgeMatches(collection, await readTitles(page, libraryId));
  await removeLibrary(page, libraryId);
  await page.close();
  const missing = judged.filter(({ found }) => found === undefined).length;
  console.error(
    `  match: ${titles} titles asked for, ${missing} named ones are not there\n${formatStyles(judged)}`,
  );
  const wrong = judged.filter(({ verdict }) => verdict === 'wrong');
  for (const one of wrong.slice(0, WRONG_TOLD)) console.error(`  ${formatWrong(one)}`);
  const matched = judged.filter(({ verdict }) => verdict !== 'left');
  return [
    summarise('match.items_10k_warm', [(ms / titles) * TITLES]),
    summarise('match.requests_warm', [requests], 'requests'),
    summarise('match.longest_task', [longest]),
    summarise('match.wrong_percent', [100 - percentOf(matched, 'right')], '%'),
    summarise('match.right_percent', [percentOf(matched, 'right')], '%'),
    summarise('match.left_percent', [percentOf(judged, 'left')], '%'),
    summarise('match.automatic_percent', [percentOf(judged, 'right', 'wrong')], '%'),
  ];
}

async function measureCold(
  browser: BenchBrowser,
  server: ProviderServer,
  collection: readonly NamedTitle[],
): Promise<readonly BenchResult[]> {
  const page = await openPage(browser, server);
  const libraryId = await scanNames(
    page,
    'bench-match-cold',
    collection.flatMap((named) => named.paths),
  );
  await noteSentRequests(page);
  const { ms } = await matchLibrary(page, libraryId);
  const log = new RequestLog();
  for (const [url, at] of await takeSentRequests(page)) log.note(nameIn(url), at);
  await removeLibrary(page, libraryId);
  await page.evaluate(() => globalThis.reelshelf.cache.clearAll());
  await askAsBefore(page);
  await page.close();
  const limits = ASKED.map((name) => ({ name, limit: limitOf(name) }));
  const least = Math.max(...limits.map(({ name, limit }) => log.leastMs(name, limit)));
  return [
    summarise('match.cold_to_limits', [ms / least], '×'),
    summarise(
      'match.cold_most_in_span',
      limits.map(({ name, limit }) => log.mostInSpan(name, limit)),
      '×',
    ),
  ];
}

async function openPage(browser: BenchBrowser, server: ProviderServer): Promise<Page> {
  const page = await browser.open('#/settings');
  const choices = DEFAULT_METADATA_SETTINGS.providers.map((choice) =>
    ASKED.some((id) => id === choice.id)
      ? { ...choice, ...server.bases[choice.id] }
      : { ...choice, enabled: false },
  );
  await askStandIn(page, choices);
  return page;
}

function askedOf(server: ProviderServer): number {
  return ASKED.reduce((sum, name) => sum + server.requests(name), 0);
}

/** The stand-in that is asked: the first folder of the address. */
function nameIn(url: string): string {
  return new URL(url).pathname.split('/')[1] ?? '';
}

function limitOf(id: ProviderId) {
  const provider = PROVIDERS[id];
  if (!provider) throw new Error(`There is no provider ${id}.`);
  return provider.facts.limit;
}

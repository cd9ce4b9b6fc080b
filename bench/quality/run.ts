import { parseArgs } from 'node:util';
import { projectRoot } from '../../scripts/ensure-packages.mjs';
import { startStaticServer } from '../../scripts/static-server.mjs';
import { startBenchBrowser } from '../bench-browser.ts';
import { buildApp } from '../build-app.ts';
import { askQueries } from './ask-queries.ts';
import { QUERY_KINDS, readJudgedQueries } from './judged-query.ts';
import { formatMiss, formatScores, percent } from './quality-report.ts';
import { CATALOGUE_FOLDER, hasCatalogues, importCatalogues } from './real-library.ts';
import { rankOf, scoreRanks } from './score-queries.ts';

/** Shares that all queries together have to reach. */
const TARGETS = { first: 0.9, inFirstFive: 0.98 };

const { values: options } = parseArgs({ options: { 'no-build': { type: 'boolean', default: false } } });
if (!hasCatalogues()) {
  console.log(`Skipped: the catalogues that the queries are judged against are not at ${CATALOGUE_FOLDER}.`);
  process.exit(0);
}
if (!options['no-build'] && !buildApp(projectRoot)) process.exit(1);
const server = await startStaticServer({ directory: 'dist' });
const browser = await startBenchBrowser(server.url);
try {
  const page = await browser.open();
  const items = await importCatalogues(page);
  const kinds = [];
  for (const kind of QUERY_KINDS) {
    const queries = readJudgedQueries(kind);
    const found = await askQueries(
      page,
      queries.map(({ query }) => query),
    );
    const judged = queries.map((query, at) => {
      const rows = found[at] ?? [];
      return { query, found: rows, rank: rankOf(query, rows) };
    });
    kinds.push({ kind, judged });
  }
  const all = kinds.flatMap(({ judged }) => judged);
  const total = scoreRanks(all.map(({ rank }) => rank));
  const lines = kinds.map(({ kind, judged }) => [kind, scoreRanks(judged.map(({ rank }) => rank))] as const);
  console.log(`${total.queries} queries, ${items.toLocaleString('en')} titles of real catalogues\n`);
  console.log(formatScores([...lines, ['all', total]]));
  if (process.env.WRONG === '1') {
    for (const { kind, judged } of kinds)
      for (const miss of judged) if (miss.rank !== 1) console.log(formatMiss(kind, miss));
  }
  if (total.first < TARGETS.first || total.inFirstFive < TARGETS.inFirstFive) {
    console.error(
      `\nWanted: first in ${percent(TARGETS.first)}, in the first five in ${percent(TARGETS.inFirstFive)}.`,
    );
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  await server.close();
}

import { spawnSync } from 'node:child_process';
import { startStaticServer } from '../scripts/static-server.mjs';
import { startBenchBrowser } from './bench-browser.ts';
import { describeEnvironment } from './environment.ts';
import { readOptions } from './options.ts';
import { formatTable, writeJson } from './report.ts';
import type { BenchResult } from './statistics.ts';
import type { Suite } from './suite.ts';
import type { SuiteName } from './suite-names.ts';
import { countSuite } from './suites/count.ts';
import { importSuite } from './suites/import.ts';
import { pageSuite } from './suites/page.ts';
import { scrollSuite } from './suites/scroll.ts';
import { startupSuite } from './suites/startup.ts';

const SUITES: Readonly<Record<SuiteName, Suite>> = {
  import: importSuite,
  startup: startupSuite,
  page: pageSuite,
  count: countSuite,
  scroll: scrollSuite,
};

const options = readOptions(process.argv.slice(2));
if (options.build) {
  const build = spawnSync('npm', ['run', 'build', '--silent'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (build.status !== 0) process.exit(build.status ?? 1);
}
const server = await startStaticServer({ directory: 'dist' });
const browser = await startBenchBrowser(server.url);
const environment = describeEnvironment(options.items, browser.version);
console.log(`Reelshelf ${environment.commit} · ${environment.items.toLocaleString('en')} items`);
console.log(`${environment.cpu}, ${environment.cores} cores · Chromium ${environment.browser}\n`);

const results: BenchResult[] = [];
try {
  // The other suites read the library that the import suite makes.
  const suites: readonly SuiteName[] = options.suites.includes('import')
    ? options.suites
    : ['import', ...options.suites];
  for (const name of suites) {
    const started = Date.now();
    const measured = await SUITES[name]({
      browser,
      items: options.items,
      measure: options.suites.includes(name),
    });
    console.error(`${name}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
    results.push(...measured);
  }
} finally {
  await browser.close();
  await server.close();
}

console.log(formatTable(results));
if (options.json !== null) await writeJson(options.json, environment, results);

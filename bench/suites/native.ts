import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/ensure-packages.mjs';
import { COMPARED } from '../native/compared-statements.ts';
import { exportLibrary } from '../native/export-library.ts';
import { readArguments, runInApp, timeInApp } from '../native/measure-in-app.ts';
import { nativeVersion, timeNative } from '../native/native-sqlite.ts';
import { type BenchResult, summarise } from '../statistics.ts';
import { type Suite, samplesFor } from '../suite.ts';

const ARGUMENTS = 20;
const ROUNDS = 20;
/** Its clock has whole ms: so many runs at least. */
const NATIVE_RUNS = 2000;

/**
 * The app's own statements in the browser and in the `sqlite3` of this machine, on the same file with the same
 * parameters: how many times as long one run takes on average in the browser. A statement that this
 * `sqlite3` cannot run is left out by name; without a `sqlite3` there are no results.
 */
export const nativeSuite: Suite = async ({ browser, effort }) => {
  const version = nativeVersion();
  if (version === undefined) {
    console.error('  native: skipped, there is no sqlite3 on the path');
    return [];
  }
  const rounds = samplesFor(effort, ROUNDS, 5);
  const page = await browser.open('#/settings');
  const given = await readArguments(page, ARGUMENTS);
  await runInApp(page, given, rounds);
  const inApp = new Map<string, number | undefined>();
  for (const { name } of COMPARED) inApp.set(name, await timeInApp(page, name));
  const { file, remove } = await exportLibrary(page);
  await page.close();
  const results: BenchResult[] = [];
  try {
    for (const { name, parameters } of COMPARED) {
      const took = inApp.get(name);
      const sql = readFileSync(join(projectRoot, 'src/workers/db/sql', `${name}.sql`), 'utf8');
      const sets = parameters(given);
      const native = timeNative(file, sql, sets, Math.max(rounds, Math.ceil(NATIVE_RUNS / sets.length)));
      if ('fault' in native) console.error(`  native: ${name} left out, SQLite ${version}: ${native.fault}`);
      else if (took === undefined) console.error(`  native: ${name} left out, it did not run in the app`);
      else results.push(summarise(`native.${name.replaceAll('/', '.')}`, [took / native.took], '×'));
    }
  } finally {
    await remove();
  }
  const ratios = results.map(({ p50 }) => p50);
  return [summarise('native.ratio', ratios, '×'), ...results];
};

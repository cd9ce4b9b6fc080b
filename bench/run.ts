import { projectRoot } from '../scripts/ensure-packages.mjs';
import { startStaticServer } from '../scripts/static-server.mjs';
import { buildApp } from './build-app.ts';
import { describeEnvironment } from './environment.ts';
import { readOptions } from './options.ts';
import { formatTable, writeJson } from './report.ts';
import { runSession } from './session.ts';

const options = readOptions(process.argv.slice(2));
if (options.build && !buildApp(projectRoot)) process.exit(1);
const server = await startStaticServer({ directory: 'dist' });
const { items, suites } = options;
console.log(`Reelshelf · ${items.toLocaleString('en')} items`);
const session = await runSession({ url: server.url, suites, items, effort: 1 }).finally(server.close);

const environment = describeEnvironment(items, session.browserVersion);
console.log(`\nCommit ${environment.commit} · Chromium ${environment.browser}`);
console.log(`${environment.cpu}, ${environment.cores} cores\n`);
console.log(formatTable(session.results, items));
if (options.json !== null) await writeJson(options.json, environment, session.results);
for (const { suite, message } of session.failures)
  console.error(`\n${suite} could not be measured: ${message}`);
if (session.failures.length > 0) process.exitCode = 1;

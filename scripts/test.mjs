// `npm test`: installs what is missing, builds for the tests of the built app, and runs every test.
// What follows `--` goes to Playwright: npm test -- --project unit -g "sort title"
import { ensurePackages } from './ensure-packages.mjs';
import { fail } from './fail.mjs';
import { runTool } from './run.mjs';

ensurePackages();
const args = process.argv.slice(2);
const { selectedProjects } = await import('./selected-projects.mjs');
const projects = selectedProjects(args);

const { offerRedis } = await import('./redis.mjs');
offerRedis();
/** @type {NodeJS.ProcessEnv} */
const environment = {};
if (projects.some((project) => project !== 'unit')) {
  const { ensureChromium } = await import('./chromium.mjs');
  environment.CHROMIUM_PATH = ensureChromium();
}
if (projects.includes('e2e') && (await runTool('vite', ['build', '--logLevel', 'warn'])) !== 0) {
  fail('The build did not succeed; its message is above.');
}
process.exitCode = await runTool('playwright', ['test', ...args], environment);

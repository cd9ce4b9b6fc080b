// `npm run bench:check`: installs what is missing, then compares this tree's speed with the last commit's.
// Its options follow `--`.
import { ensurePackages } from './ensure-packages.mjs';
import { runTool } from './run.mjs';

ensurePackages();
const { ensureChromium } = await import('./chromium.mjs');
const environment = { CHROMIUM_PATH: ensureChromium() };
process.exitCode = await runTool('tsx', ['bench/check.ts', ...process.argv.slice(2)], environment);

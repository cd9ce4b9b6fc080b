// `npm run bench`: installs what is missing, then runs the benchmarks. Their options follow `--`.
import { ensurePackages } from './ensure-packages.mjs';
import { runTool } from './run.mjs';

ensurePackages();
const { ensureChromium } = await import('./chromium.mjs');
const environment = { CHROMIUM_PATH: ensureChromium() };
process.exitCode = await runTool('tsx', ['bench/run.ts', ...process.argv.slice(2)], environment);

// `npm run quality`: asks the app 300 judged queries over real catalogues, where those are at hand.
import { ensurePackages } from './ensure-packages.mjs';
import { runTool } from './run.mjs';

ensurePackages();
const { ensureChromium } = await import('./chromium.mjs');
const environment = { CHROMIUM_PATH: ensureChromium() };
process.exitCode = await runTool('tsx', ['bench/quality/run.ts', ...process.argv.slice(2)], environment);

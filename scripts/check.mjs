// `npm run check`: every check that needs no browser, all of them even when one fails.
import { ensurePackages } from './ensure-packages.mjs';
import { runScript, runTool } from './run.mjs';

ensurePackages();

const checks = [
  { name: 'types', advice: 'fix the errors above', run: () => runTool('tsc', ['-b']) },
  { name: 'layers', advice: 'import only what the layer table allows', run: () => runScript('check-layers') },
  {
    name: 'lint and format',
    advice: 'npm run format repairs most',
    run: () => runTool('biome', ['check', '--error-on-warnings']),
  },
  { name: 'dead code', advice: 'delete what nothing uses', run: () => runTool('knip', []) },
  {
    name: 'build',
    advice: 'fix the error above',
    run: () => runTool('vite', ['build', '--logLevel', 'warn']),
  },
  { name: 'size', advice: 'load less at the first screen', run: () => runScript('check-size') },
];

/** @type {string[]} */
const failures = [];
for (const { name, advice, run } of checks) {
  console.log(`\n— ${name}`);
  if ((await run()) !== 0) failures.push(`${name}: ${advice}`);
}
if (failures.length > 0) {
  console.error(`\nNot in order:\n  ${failures.join('\n  ')}`);
  process.exitCode = 1;
} else {
  console.log(`\nAll in order: ${checks.map(({ name }) => name).join(', ')}.`);
}

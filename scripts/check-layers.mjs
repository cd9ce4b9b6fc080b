// Checks the table in .dependency-cruiser.mjs: which folder may import which.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import config from '../.dependency-cruiser.mjs';
import { projectRoot } from './ensure-packages.mjs';

/**
 * Every import that a rule forbids, one line each, and the number of modules looked at.
 * @param {string} root the folder that holds `src`
 * @returns {Promise<{ violations: string[], modules: number }>}
 */
export async function checkLayers(root) {
  const { tsConfig, ...options } = config.options;
  const { output } = await cruise(
    ['src'],
    { ...options, baseDir: root, ruleSet: { forbidden: config.forbidden }, validate: true },
    {},
    { tsConfig: extractTsConfig(join(projectRoot, tsConfig.fileName)) },
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser returned text instead of its result.');
  const comments = new Map(config.forbidden.map(({ name, comment }) => [name, comment]));
  const violations = output.summary.violations.map(
    ({ from, to, rule }) => `${from} imports ${to}\n    ${rule.name}: ${comments.get(rule.name)}`,
  );
  return { violations, modules: output.modules.filter(({ source }) => source.startsWith('src/')).length };
}

/** @param {string} root */
function countSources(root) {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  ).length;
}

if (import.meta.filename === process.argv[1]) {
  const { violations, modules } = await checkLayers(projectRoot);
  const sources = countSources(projectRoot);
  for (const violation of violations) console.error(violation);
  // A parser that silently reads nothing reports no violations either.
  if (modules < sources)
    console.error(`Only ${modules} of ${sources} source files were looked at: the checker is broken.`);
  if (violations.length > 0 || modules < sources) process.exitCode = 1;
  else console.log(`${modules} modules keep to their layers.`);
}

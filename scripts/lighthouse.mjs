// `npm run lighthouse`: the built app has to score 100 in accessibility, best practices and performance.
// Lighthouse is fetched for the occasion: it asks for a newer Node than the app does.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArgs, ensureChromium } from './chromium.mjs';
import { projectRoot } from './ensure-packages.mjs';
import { startStaticServer } from './static-server.mjs';

const lighthouse = 'lighthouse@13.5.0';
const categories = ['accessibility', 'best-practices', 'performance'];
/** Performance depends on what else the machine does just then, so the best of some runs counts. */
const attempts = 3;

/** @typedef {{ score: number | null, title: string, displayValue?: string }} Audit */
/** @typedef {{ categories: Record<string, { score: number | null }>, audits: Record<string, Audit> }} Report */

/**
 * One run of Lighthouse as a desktop browser sees the page.
 * @param {string} url
 * @param {string} file where the report goes
 * @returns {Promise<Report>}
 */
async function measure(url, file) {
  const args = [
    '--yes',
    lighthouse,
    url,
    '--quiet',
    '--preset=desktop',
    '--output=json',
    `--output-path=${file}`,
  ];
  const child = spawn(
    'npx',
    [
      ...args,
      `--only-categories=${categories.join(',')}`,
      `--chrome-flags=${['--headless', ...chromiumArgs].join(' ')}`,
    ],
    {
      stdio: 'inherit',
      env: { ...process.env, CHROME_PATH: ensureChromium() },
      shell: process.platform === 'win32',
    },
  );
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`Lighthouse ended with ${code}; its message is above.`);
  return JSON.parse(await readFile(file, 'utf8'));
}

const folder = await mkdtemp(join(tmpdir(), 'reelshelf-lighthouse-'));
const server = await startStaticServer({ directory: join(projectRoot, 'dist'), basePath: '/reelshelf/' });
/** @type {Map<string, number>} */
const best = new Map();
try {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const { categories: scores, audits } = await measure(server.url, join(folder, `${attempt}.json`));
    for (const name of categories) {
      const score = Math.round((scores[name]?.score ?? 0) * 100);
      best.set(name, Math.max(best.get(name) ?? 0, score));
    }
    console.log([...best].map(([name, score]) => `${name} ${score}`).join(', '));
    if ([...best.values()].every((score) => score === 100)) break;
    for (const { score, title, displayValue = '' } of Object.values(audits)) {
      if (score !== null && score < 0.9) console.log(`  ${score} ${title} ${displayValue}`);
    }
  }
} finally {
  await server.close();
  await rm(folder, { recursive: true, force: true });
}
if ([...best.values()].some((score) => score < 100)) {
  console.error('Not 100 everywhere: see the audits above.');
  process.exitCode = 1;
}

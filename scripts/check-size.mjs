// Checks what the first screen loads before it can do anything: the entry's JavaScript with all its
// static imports, gzipped. Workers, wasm and what is imported on demand are apart.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from './ensure-packages.mjs';

/** The most the first screen may load, in bytes gzipped. */
const limit = 60_000;

/** @typedef {{ file: string, isEntry?: boolean, imports?: readonly string[] }} Chunk */

/**
 * The files an entry loads statically, itself first.
 * @param {Readonly<Record<string, Chunk>>} manifest Vite's build manifest
 * @returns {string[]}
 */
export function staticFiles(manifest) {
  const waiting = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  /** @type {Set<string>} */
  const seen = new Set();
  for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
    if (seen.has(key)) continue;
    seen.add(key);
    waiting.push(...(manifest[key]?.imports ?? []));
  }
  return [...seen].flatMap((key) => manifest[key]?.file ?? []).filter((file) => file.endsWith('.js'));
}

if (import.meta.filename === process.argv[1]) {
  const dist = join(projectRoot, 'dist');
  const files = staticFiles(JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')));
  const sizes = files.map((file) => ({ file, bytes: gzipSync(readFileSync(join(dist, file))).length }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { file, bytes } of sizes) console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${file}`);
  console.log(
    `${(total / 1000).toFixed(1).padStart(7)} kB  of ${limit / 1000} kB gzipped at the first screen`,
  );
  if (files.length === 0) {
    console.error('No entry was found in dist/.vite/manifest.json: the check is broken.');
    process.exitCode = 1;
  } else if (total > limit) {
    console.error('Too much. Import views and rare features on demand (`await import(…)`), and see with');
    console.error('`npx vite build --sourcemap` which package weighs most in the files above.');
    process.exitCode = 1;
  }
}

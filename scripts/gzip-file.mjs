import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

/** The types of text files, which every static host compresses. @type {ReadonlyMap<string, string>} */
const types = new Map([
  ['.html', 'text/html;charset=utf-8'],
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
  ['.svg', 'image/svg+xml'],
  ['.webmanifest', 'application/manifest+json'],
]);

/** @type {Map<string, { tag: string, body: Buffer }>} */
const compressed = new Map();

/**
 * A text file of a folder, compressed; nothing when it is no text or not there.
 * @param {string} directory
 * @param {string} url path and query, a folder standing for its index.html
 * @returns {Promise<{ type: string, tag: string, body: Buffer } | undefined>}
 */
export async function gzipFile(directory, url) {
  const path = normalize(decodeURIComponent(url.replace(/[?#].*$/, '')).replace(/\/$/, '/index.html'));
  const file = join(directory, path);
  const type = types.get(extname(file));
  if (type === undefined || path.startsWith(`..${sep}`)) return undefined;
  const facts = await stat(file).catch(() => undefined);
  if (!facts?.isFile()) return undefined;
  const tag = `W/"${facts.size}-${facts.mtimeMs}"`;
  const known = compressed.get(file);
  if (known?.tag === tag) return { type, ...known };
  const body = await compress(await readFile(file));
  compressed.set(file, { tag, body });
  return { type, tag, body };
}

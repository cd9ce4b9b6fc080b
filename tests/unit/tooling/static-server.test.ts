import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { startStaticServer } from '../../../scripts/static-server.mjs';

const test = base.extend<{ url: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  url: async ({}, use) => {
    const directory = await mkdtemp(join(tmpdir(), 'reelshelf-server-'));
    await mkdir(join(directory, 'assets'));
    await writeFile(join(directory, 'index.html'), '<!doctype html>');
    await writeFile(join(directory, 'assets', 'engine-abc.wasm'), '');
    const server = await startStaticServer({ directory, basePath: '/a/b' });
    await use(server.url);
    await server.close();
    await rm(directory, { recursive: true });
  },
});

test('the app stands in its folder only', async ({ url }) => {
  expect((await fetch(url)).status).toBe(200);
  expect((await fetch(new URL('/', url))).status).toBe(404);
  expect((await fetch(new URL('/a/b', url), { redirect: 'manual' })).headers.get('location')).toBe('/a/b/');
});

test('a hashed file is kept for good, the page is asked for anew', async ({ url }) => {
  const engine = await fetch(new URL('assets/engine-abc.wasm', url));
  expect(engine.headers.get('content-type')).toBe('application/wasm');
  expect(engine.headers.get('cache-control')).toContain('immutable');
  expect((await fetch(url)).headers.get('cache-control')).toBe('no-cache');
});

test('text is compressed for whoever accepts it, and not sent again unchanged', async ({ url }) => {
  const page = await fetch(url);
  expect(page.headers.get('content-encoding')).toBe('gzip');
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(await page.text()).toBe('<!doctype html>');
  const again = await fetch(url, { headers: { 'If-None-Match': page.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
  const plain = await fetch(url, { headers: { 'Accept-Encoding': 'identity' } });
  expect(plain.headers.get('content-encoding')).toBeNull();
});

test('nothing outside the folder is served', async ({ url }) => {
  const outside = await fetch(`${url}%2e%2e/%2e%2e/package.json`);
  expect(outside.status).toBe(404);
  expect((await fetch(`${url}..%2fsecret.html`)).status).toBe(404);
  expect((await fetch(`${url}%zz.html`)).status).toBe(404);
});

test('nothing asks for cross-origin isolation', async ({ url }) => {
  const { headers } = await fetch(url);
  expect(headers.get('cross-origin-opener-policy')).toBeNull();
  expect(headers.get('cross-origin-embedder-policy')).toBeNull();
});

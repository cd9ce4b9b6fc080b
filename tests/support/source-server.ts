import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { bundleSources } from './source-bundle.ts';

const HARNESS = '/tests/support/harness.html';
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.wasm': 'application/wasm' };

/** A server of the sources: its port, and what ends it. */
export interface SourceServer {
  readonly port: number;
  readonly close: () => void;
}

/**
 * Serves what {@link bundleSources} makes of the sources as they are now, and the blank page of the tests; and what a
 * test has put there for those after it.
 */
export async function startSourceServer(): Promise<SourceServer> {
  const files = new Map(await bundleSources()).set(
    HARNESS,
    readFileSync(join(import.meta.dirname, 'harness.html')),
  );
  const kept = new Map<string, Uint8Array>();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'PUT') {
      // A test that ends meanwhile breaks it off.
      const body = await buffer(request).catch(() => undefined);
      if (body) kept.set(pathname, body);
      response.writeHead(204).end();
      return;
    }
    const file = files.get(pathname) ?? kept.get(pathname);
    if (file === undefined) {
      response.writeHead(404, { 'Content-Type': 'text/plain' });
      response.end(`${pathname} is not among what the tests name by its path.\n`);
      return;
    }
    response.writeHead(200, {
      'Content-Type': TYPES[extname(pathname)] ?? 'text/javascript',
      // One build serves one browser, whose tests and workers load the same modules again and again.
      'Cache-Control': kept.has(pathname) ? 'no-store' : 'max-age=3600',
    });
    response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

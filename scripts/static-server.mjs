import { createServer } from 'node:http';
import sirv from 'sirv';
import { gzipFile } from './gzip-file.mjs';

/**
 * @typedef {object} StaticServer
 * @property {string} url where the app is, base path included, with a slash at its end
 * @property {number} port
 * @property {() => Promise<void>} close ends open connections too
 */

/**
 * Serves a built app as a plain static host does: text compressed, no cross-origin isolation, no
 * rewriting. Files under `assets/` carry a hash in their names and never change; all else is asked for anew.
 * @param {object} options
 * @param {string} options.directory
 * @param {number} [options.port] 0, the default, takes a free one
 * @param {string} [options.host]
 * @param {string} [options.basePath] the folder of the site the app stands in, such as `/shelf/`
 * @param {(path: string) => void} [options.onRequest] told of every request's path
 * @returns {Promise<StaticServer>}
 */
export async function startStaticServer({
  directory,
  port = 0,
  host = '127.0.0.1',
  basePath = '/',
  onRequest,
}) {
  const base = `/${basePath}/`.replace(/\/+/g, '/');
  const serve = sirv(directory, { dev: true, etag: true, setHeaders: setCacheControl });
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    onRequest?.(path);
    if (path === base.slice(0, -1)) {
      response.writeHead(301, { Location: base }).end();
    } else if (!path.startsWith(base)) {
      notFound(response, base);
    } else {
      request.url = path.slice(base.length - 1);
      if (await sendCompressed(directory, request, response)) return;
      serve(request, response, () => notFound(response, base));
    }
  });
  await listen(server, port, host);
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://localhost:${address.port}${base}`,
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} base
 */
function notFound(response, base) {
  response.writeHead(404, { 'Content-Type': 'text/plain' }).end(`Not here: the app is at ${base}\n`);
}

/**
 * Sends a text file compressed to whoever accepts that; resolves to whether it did.
 * @param {string} directory
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function sendCompressed(directory, request, response) {
  const { url = '/', method, headers } = request;
  if (method !== 'GET' || !/\bgzip\b/.test(String(headers['accept-encoding']))) return false;
  const file = await gzipFile(directory, url).catch(() => undefined);
  if (file === undefined) return false;
  setCacheControl(response, url);
  response.setHeader('ETag', file.tag).setHeader('Vary', 'Accept-Encoding');
  if (headers['if-none-match'] === file.tag) response.writeHead(304).end();
  else response.writeHead(200, { 'Content-Type': file.type, 'Content-Encoding': 'gzip' }).end(file.body);
  return true;
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 */
function setCacheControl(response, path) {
  const immutable = path.startsWith('/assets/');
  response.setHeader('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

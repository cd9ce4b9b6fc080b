import { createServer } from 'node:http';
import sirv from 'sirv';

/**
 * @typedef {object} StaticServer
 * @property {string} url where the app is, base path included, with a slash at its end
 * @property {number} port
 * @property {() => Promise<void>} close ends open connections too
 */

/**
 * Serves a built app as a plain static host does: no cross-origin isolation, no rewriting. Files
 * under `assets/` carry a hash in their names and never change; all else is asked for anew.
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
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    onRequest?.(path);
    if (path === base.slice(0, -1)) {
      response.writeHead(301, { Location: base }).end();
      return;
    }
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end(`Not here: the app is at ${base}\n`);
    };
    if (!path.startsWith(base)) {
      missing();
      return;
    }
    request.url = path.slice(base.length - 1);
    serve(request, response, missing);
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

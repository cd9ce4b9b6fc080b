import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers a request; `count` is how many have come for this path, from 1. */
export type Behaviour = (
  request: IncomingMessage,
  response: ServerResponse,
  count: number,
) => void | Promise<void>;

/** A request as it arrived. */
export interface ArrivedRequest {
  readonly method: string;
  /** With the query. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A local server that does what a real one should not. */
export interface MisbehavingServer {
  /** `http://127.0.0.1:port`. */
  readonly origin: string;
  readonly requests: readonly ArrivedRequest[];
  /** Bytes of bodies handed to the network so far. */
  readonly bytesWritten: () => number;
  readonly close: () => Promise<void>;
}

/** Answers with JSON. */
export const json =
  (value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  (_, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(JSON.stringify(value));
  };

/** Answers with a page, as captive portals and broken proxies do. */
export const page =
  (status = 200): Behaviour =>
  (_, response) => {
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end('<!doctype html><title>Sign in</title>');
  };

/** Never answers. */
export const silent: Behaviour = () => undefined;

/** Begins an answer and never ends it. */
export const slowBody: Behaviour = (_, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.write('{"results":[');
};

/** JSON that ends too early. */
export const truncated: Behaviour = (_, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.end('{"results":[{"title":"Alien","yea');
};

/** Ends the connection in the middle of the body. */
export const brokenOff: Behaviour = (_, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
  response.write('{"results":[', () => response.destroy());
};

/** Ends the connection without an answer. */
export const hangUp: Behaviour = (_, response) => {
  response.destroy();
};

/** 200 MB of one JSON text, as fast as they are read. */
export const endless =
  (declared: boolean): Behaviour =>
  (_, response) => {
    const chunk = Buffer.alloc(1_000_000, 'a');
    response.writeHead(200, {
      'Content-Type': 'application/json',
      ...(declared ? { 'Content-Length': '200000000' } : {}),
    });
    let left = 200;
    const write = () => {
      while (left > 0 && !response.destroyed) {
        left--;
        if (!response.write(chunk)) return;
      }
      if (left === 0) response.end();
    };
    response.on('drain', write);
    write();
  };

/** Sends elsewhere. */
export const redirect =
  (location: string): Behaviour =>
  (_, response) => {
    response.writeHead(302, { Location: location });
    response.end();
  };

/** The first of these for the first request, and so on; the last one from then on. */
export const inTurn =
  (...behaviours: readonly Behaviour[]): Behaviour =>
  (request, response, count) =>
    behaviours[Math.min(count, behaviours.length) - 1]?.(request, response, count);

/** Starts a server that behaves by the path of a request; any other path is a 404. */
export async function startMisbehavingServer(
  behaviours: Readonly<Record<string, Behaviour>>,
): Promise<MisbehavingServer> {
  const requests: ArrivedRequest[] = [];
  const counts = new Map<string, number>();
  let bytes = 0;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const count = (counts.get(pathname) ?? 0) + 1;
    counts.set(pathname, count);
    let body = '';
    for await (const chunk of request) body += chunk;
    const { method = '', url = '', headers } = request;
    requests.push({ method, url, headers, body });
    const behave = behaviours[pathname] ?? json({ error: 'not found' }, 404);
    await behave(request, response, count);
  });
  server.on('connection', (socket) => socket.on('close', () => (bytes += socket.bytesWritten)));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    bytesWritten: () => bytes,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

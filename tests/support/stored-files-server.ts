import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const CORS = { 'Access-Control-Allow-Origin': '*' };

/** Keeps files that pages post to it, and hands them out: much quicker than as arguments and results of `page.evaluate`. */
export class StoredFilesServer {
  readonly #files = new Map<string, Buffer>();
  #server: Promise<Server> | undefined;

  /** Paths of the files below a folder, as they are written in an address. */
  paths(folder: string): string[] {
    const start = `/${folder}/`;
    return [...this.#files.keys()]
      .filter((path) => path.startsWith(start))
      .map((path) => path.slice(start.length));
  }

  /** Where files of a folder are posted and fetched. */
  async address(folder: string): Promise<string> {
    this.#server ??= this.#start();
    const { port } = (await this.#server).address() as AddressInfo;
    return `http://127.0.0.1:${port}/${folder}`;
  }

  #start(): Promise<Server> {
    const server = createServer(async (request, response) => {
      const path = request.url ?? '';
      if (request.method === 'POST') {
        const parts: Buffer[] = [];
        for await (const part of request) parts.push(part as Buffer);
        this.#files.set(path, Buffer.concat(parts));
      }
      response.writeHead(200, CORS).end(request.method === 'GET' ? this.#files.get(path) : undefined);
    });
    // It ends with the process.
    server.unref();
    return new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve(server));
    });
  }
}

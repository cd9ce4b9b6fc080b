// `npm start`: installs what is missing, builds, and serves the app. Environment: PORT, HOST, BASE_PATH.
import { join } from 'node:path';
import { ensurePackages, projectRoot } from './ensure-packages.mjs';
import { fail } from './fail.mjs';
import { runTool } from './run.mjs';

const port = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 0 || port > 65535)
  fail(`PORT=${process.env.PORT} is not a port number.`);

ensurePackages();
// Opened before the build: a port in use is told at once.
const url = await serve();
if ((await runTool('vite', ['build', '--logLevel', 'warn'])) !== 0) {
  fail('The build did not succeed; its message is above.');
}
console.log(`Reelshelf is at ${url}  (Ctrl+C stops it)`);

/** Opens the port; resolves to the app's URL. */
async function serve() {
  const { startStaticServer } = await import('./static-server.mjs');
  try {
    const server = await startStaticServer({
      directory: join(projectRoot, 'dist'),
      port,
      host: process.env.HOST ?? '127.0.0.1',
      basePath: process.env.BASE_PATH ?? '/',
    });
    return server.url.replace(/(:\d+)\/$/, '$1');
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    if (error.code !== 'EADDRINUSE') fail(`Port ${port} cannot be opened: ${error.message}`);
    return fail(`Port ${port} is in use by another program.`, [
      `Stop that program, or choose another port: PORT=${port + 1} npm start`,
    ]);
  }
}

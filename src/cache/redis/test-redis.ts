import { AppError } from '../../shared/reply.ts';
import { parseRedisAddress, type RedisAddress } from './redis-address.ts';
import { RedisConnection } from './redis-connection.ts';

/** How long a server is given to say that it is there at all, in ms. */
const TIMEOUT = 3000;

/** Whether a Webdis-compatible server answers at the address, with a Redis behind it that runs scripts. */
export async function testRedis(url: string): Promise<{ readonly ok: boolean; readonly message: string }> {
  try {
    const address = parseRedisAddress(url);
    await testAddress(address);
    return { ok: true, message: `Redis at ${address.name} answers.` };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

async function testAddress(address: RedisAddress): Promise<void> {
  const connection = new RedisConnection(address);
  try {
    const answer = await connection.command('PING');
    if (!Array.isArray(answer) || answer[1] !== 'PONG') {
      throw new AppError('storage-unavailable', `At ${address.name} something else than Webdis answers.`);
    }
    await connection.command('EVAL', 'return 1', 0);
  } catch (error) {
    throw (await unreachedBecause(address, error)) ?? error;
  } finally {
    connection.close();
  }
}

/** A browser does not tell a server that forbids reading from one that is not there; asking blindly does. */
async function unreachedBecause({ url, name }: RedisAddress, error: unknown): Promise<AppError | undefined> {
  if (!(error instanceof AppError && error.detail === 'TypeError')) return undefined;
  if (globalThis.location?.protocol === 'https:' && url.startsWith('http:')) {
    return new AppError(
      'storage-unavailable',
      `${name} could not be reached. This page came over https, from where browsers ask few servers over http: an https address may be needed.`,
    );
  }
  try {
    await fetch(url, { mode: 'no-cors', credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT) });
  } catch {
    return undefined;
  }
  return new AppError(
    'storage-unavailable',
    `At ${name} a server answers, but it does not let this page read its answers (CORS). Webdis does so by itself.`,
  );
}

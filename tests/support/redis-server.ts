import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../../scripts/redis.mjs';

/** A `redis-server` with a `webdis` before it, both of this machine's packages. */
export interface RedisServer {
  /** Where webdis answers, without a slash at the end. */
  readonly url: string;
  /** Ends redis-server as a failing machine does; webdis stays. */
  killRedis(): Promise<void>;
  /** Starts redis-server again, empty. */
  restartRedis(): Promise<void>;
  stop(): Promise<void>;
}

/** Why there can be no server here; undefined when there can. */
export function redisMissing(): string | undefined {
  const missing = ['redis-server', 'webdis'].filter((name) => findProgram(name) === undefined);
  return missing.length === 0
    ? undefined
    : `${missing.join(' and ')} not installed (Debian: apt-get install redis-server webdis)`;
}

/** How the two are started. */
interface RedisOptions {
  /** Further arguments of redis-server. */
  readonly redis?: readonly string[];
  /** `user:password` without which scripts are forbidden. */
  readonly login?: string;
}

/** Starts both on free ports of this machine. */
export async function startRedisServer({ redis: more = [], login }: RedisOptions = {}): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'reelshelf-redis-'));
  const [redisPort, webdisPort] = [await freePort(), await freePort()];
  const startRedis = () =>
    start('redis-server', [
      ...['--port', String(redisPort), '--bind', '127.0.0.1', '--dir', folder],
      ...['--save', '', '--appendonly', 'no', ...more],
    ]);
  const settings = join(folder, 'webdis.json');
  writeFileSync(
    settings,
    JSON.stringify({
      redis_host: '127.0.0.1',
      redis_port: redisPort,
      http_host: '127.0.0.1',
      http_port: webdisPort,
      threads: 1,
      pool_size: 2,
      daemonize: false,
      websockets: false,
      database: 0,
      acl: login === undefined ? [] : [{ disabled: ['EVAL'] }, { http_basic_auth: login, enabled: ['EVAL'] }],
      verbosity: 0,
      logfile: join(folder, 'webdis.log'),
    }),
  );
  let redis = startRedis();
  const url = `http://127.0.0.1:${webdisPort}`;
  const webdis = start('webdis', [settings]);
  const stop = async () => {
    await Promise.all([end(webdis), end(redis)]);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answering(url);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    stop,
    killRedis: () => end(redis),
    restartRedis: async () => {
      redis = startRedis();
      await answering(url);
    },
  };
}

function start(name: string, args: readonly string[]): ChildProcess {
  return spawn(findProgram(name) ?? name, args, { stdio: 'ignore' });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const status = await fetch(`${url}/PING`).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`webdis at ${url} does not answer.`);
}

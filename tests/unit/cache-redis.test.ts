import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { LayeredBackend } from '../../src/cache/layered/layered-backend.ts';
import { MemoryBackend } from '../../src/cache/memory-backend.ts';
import { parseRedisAddress } from '../../src/cache/redis/redis-address.ts';
import { RedisBackend } from '../../src/cache/redis/redis-backend.ts';
import { testRedis } from '../../src/cache/redis/test-redis.ts';
import { redisMissing, startRedisServer } from '../support/redis-server.ts';
import { storedEntry } from '../support/stored-entry.ts';

const missing = redisMissing();
const NOW = 1_700_000_000_000;
const HOUR = 3_600_000;

test.describe('with redis-server and webdis', () => {
  test.skip(missing !== undefined, missing);

  test('two devices share answers, uses and totals', async () => {
    const server = await startRedisServer();
    const [one, other] = [new RedisBackend(server.url), new RedisBackend(`${server.url}/`)];
    try {
      const entries = Array.from({ length: 700 }, (_, index) => storedEntry(index));
      const film = storedEntry(5, { provider: 'wikidata', encoding: 'gzip', body: allBytes(), hitCount: 3 });
      await Promise.all([one.setMany(entries.slice(0, 400)), other.setMany(entries.slice(300))]);
      await one.setMany([film]);
      const keys = entries.map(({ key }) => key);
      expect(await other.getMany([...keys, 'ff'.repeat(32)])).toEqual([
        ...entries.map((entry, index) => (index === 5 ? film : entry)),
        null,
      ]);
      const touch = { key: film.key, hits: 2, at: NOW + 500 };
      await Promise.all([
        one.note([touch], [{ provider: 'tmdb', hits: 2, misses: 1, stale: 1 }]),
        other.note([{ ...touch, hits: 1, at: NOW }], [{ provider: 'tmdb', hits: 1, misses: 0, stale: 0 }]),
      ]);
      expect(await one.getMany([film.key])).toEqual([{ ...film, hitCount: 6, lastAccessedAt: NOW + 500 }]);
      expect(await other.totals(NOW + HOUR + 99)).toEqual([
        { provider: 'tmdb', entries: 699, expired: 99, bytes: 699 * 40, hits: 3, misses: 1, stale: 1 },
        { provider: 'wikidata', entries: 1, expired: 1, bytes: 256, hits: 0, misses: 0, stale: 0 },
      ]);
      expect(await one.removePast('expiresAt', NOW + HOUR + 99)).toEqual({
        entries: 100,
        bytes: 99 * 40 + 256,
      });
      expect(await other.evictTo(4_000)).toEqual({ entries: 500, bytes: 20_000 });
      expect((await one.getMany(keys)).findIndex((entry) => entry !== null)).toBe(600);
      expect(await one.deleteMany([...keys.slice(599, 603), film.key])).toBe(3);
      expect(await other.clear('tmdb')).toEqual({ entries: 97, bytes: 97 * 40 });
      expect(await one.totals(NOW)).toEqual([]);
      await one.setMany([film, storedEntry(7)]);
      expect(await one.clear()).toEqual({ entries: 2, bytes: 296 });
      expect(await (await fetch(`${server.url}/DBSIZE`)).json()).toEqual({ DBSIZE: 0 });
    } finally {
      await server.stop();
    }
  });

  test('what Redis lets go by itself is no longer counted, and what others wrote there is not read', async () => {
    const server = await startRedisServer();
    const backend = new RedisBackend(server.url);
    try {
      const [first, second, third] = [storedEntry(1), storedEntry(2), storedEntry(3)];
      await backend.setMany([first, second, third]);
      const key = (entry: { key: string }) => `reelshelf:1:e:${entry.key}`;
      const { PTTL } = await (await fetch(`${server.url}/PTTL/${key(first)}`)).json();
      expect(PTTL).toBeGreaterThan(86_000_000);
      expect(PTTL).toBeLessThanOrEqual(86_400_000);
      await fetch(`${server.url}/DEL/${key(first)}`);
      await fetch(`${server.url}/HSET/${key(second)}/f/%7B%7D%0Aabcd`);
      expect(await backend.getMany([first.key, second.key, third.key])).toEqual([null, null, third]);
      expect(await backend.totals(NOW)).toMatchObject([{ entries: 2, bytes: 80 }]);
      await fetch(`${server.url}/DEL/${key(third)}`);
      await fetch(`${server.url}/ZADD/reelshelf:1:gone/1/${third.key}`);
      expect(await backend.totals(NOW)).toMatchObject([{ entries: 1, bytes: 40 }]);
    } finally {
      await server.stop();
    }
  });

  test('Redis gone in the middle is a warning and the fallback; later it is used again', async () => {
    const server = await startRedisServer();
    const beneath = new MemoryBackend();
    let now = NOW;
    const layered = new LayeredBackend(new RedisBackend(server.url), beneath, { now: () => now });
    try {
      await layered.setMany([storedEntry(1)]);
      await server.killRedis();
      expect(await layered.getMany([storedEntry(1).key])).toEqual([storedEntry(1)]);
      const host = new URL(server.url).host;
      expect(layered.warning).toBe(
        `Webdis at ${host} answers, but Redis behind it does not. Until it can be used again, answers are kept in the library’s database.`,
      );
      expect((await testRedis(server.url)).message).toBe(
        `Webdis at ${host} answers, but Redis behind it does not.`,
      );
      await layered.setMany([storedEntry(2)]);
      expect(await layered.totals(NOW)).toMatchObject([{ entries: 2 }]);
      await server.restartRedis();
      now += 30_000;
      const keys = [storedEntry(1).key, storedEntry(2).key];
      expect(await layered.getMany(keys)).toEqual([storedEntry(1), storedEntry(2)]);
      await expect.poll(() => layered.warning).toBeNull();
      expect(await layered.getMany(keys)).toEqual([storedEntry(1), storedEntry(2)]);
      await expect.poll(() => layered.totals(NOW)).toMatchObject([{ entries: 2 }]);
    } finally {
      await server.stop();
    }
  });

  test('a Redis without room says so', async () => {
    const server = await startRedisServer({
      redis: ['--maxmemory', '3mb', '--maxmemory-policy', 'noeviction'],
    });
    try {
      const backend = new RedisBackend(server.url);
      const large = storedEntry(1, { body: new Uint8Array(2_000_000) });
      const fill = async () => {
        for (let number = 1; number < 6; number++)
          await backend.setMany([{ ...large, ...storedKey(number) }]);
      };
      await expect(fill()).rejects.toMatchObject({
        code: 'storage-full',
        message: `The Redis server at ${new URL(server.url).host} has no room left.`,
      });
    } finally {
      await server.stop();
    }
  });

  test('the test of an address tells that it works, and which login does not', async () => {
    const login = 'shelf:pa$s';
    const server = await startRedisServer({ login });
    const { host } = new URL(server.url);
    const withLogin = `http://${login}@${host}`;
    const forbidden = `The Redis server at ${host} forbids the command: user and password are not right, or Webdis does not allow EVAL.`;
    try {
      expect(await testRedis(withLogin)).toEqual({ ok: true, message: `Redis at ${host} answers.` });
      for (const address of [server.url, `http://shelf:wrong@${host}`]) {
        expect(await testRedis(address)).toEqual({ ok: false, message: forbidden });
      }
      const backend = new RedisBackend(withLogin);
      await backend.setMany([storedEntry(1)]);
      expect(await backend.getMany([storedEntry(1).key])).toEqual([storedEntry(1)]);
    } finally {
      await server.stop();
    }
  });
});

test('the test of an address says what is wrong, and never the password', async () => {
  const answers: Readonly<Record<string, readonly [number, string]>> = {
    '/401/': [401, ''],
    '/403/': [403, ''],
    '/404/': [404, ''],
    '/500/': [500, ''],
    '/302/': [302, ''],
    '/html/': [200, '<!doctype html><p>Hello'],
    '/json/': [200, '{"hello":{"a":1}}'],
    '/text/': [200, 'hello'],
    '/large/': [200, '"'.padEnd(33_000_000, 'x')],
  };
  const seen: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers.authorization);
    if (request.url === '/silent/') return;
    const [status, body] = answers[request.url ?? ''] ?? [404, ''];
    response.writeHead(status, { Location: '/elsewhere' }).end(body);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const at = `127.0.0.1:${port}`;
  const test = async (path: string) => (await testRedis(`http://me:s%C3%A9cret@${at}/${path}`)).message;
  try {
    const other = `At ${at} something else than Webdis answers.`;
    expect(
      await Promise.all([...Object.keys(answers), '/silent/'].map((path) => test(path.slice(1)))),
    ).toEqual([
      `The Redis server at ${at} asks for a user and a password. Settings hold none: let it answer this device without.`,
      `The Redis server at ${at} forbids the command: user and password are not right, or Webdis does not allow EVAL.`,
      other,
      `The Redis server at ${at} answers with an error (HTTP 500).`,
      other,
      `At ${at} a web page answers, not Webdis.`,
      other,
      other,
      other,
      `The Redis server at ${at} did not answer within 3 seconds.`,
    ]);
    expect(new Set(seen)).toEqual(new Set([`Basic ${Buffer.from('me:sécret').toString('base64')}`]));
  } finally {
    server.closeAllConnections();
    server.close();
  }
  expect(await test('')).toBe(`The Redis server at ${at} could not be reached.`);
});

test('only addresses of web servers are taken', async () => {
  for (const address of [
    'redis://nas.local:6379',
    'nas.local:7379',
    'file:///tmp/x',
    '',
    'javascript:alert(1)',
  ]) {
    expect(() => parseRedisAddress(address)).toThrow(/has to begin with http/);
  }
  expect(parseRedisAddress(' https://nas.local/redis?x#y ')).toEqual({
    url: 'https://nas.local/redis/',
    name: 'nas.local',
    authorization: null,
  });
});

function storedKey(number: number) {
  return { key: storedEntry(number).key };
}

function allBytes(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: 256 }, (_, index) => index);
}

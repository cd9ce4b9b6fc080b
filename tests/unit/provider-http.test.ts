import { expect, test } from '@playwright/test';
import { ProviderError } from '../../src/providers/provider-error.ts';
import type { ProviderFailure } from '../../src/shared/metadata/provider-failure.ts';
import {
  brokenOff,
  endless,
  hangUp,
  inTurn,
  json,
  type MisbehavingServer,
  page,
  redirect,
  silent,
  slowBody,
  startMisbehavingServer,
  truncated,
} from '../support/misbehaving-server.ts';
import { askingAt, LeapingClock } from '../support/provider-fixture.ts';

let server: MisbehavingServer;
let other: MisbehavingServer;

test.beforeAll(async () => {
  other = await startMisbehavingServer({ '/stolen': json({ from: 'elsewhere' }) });
  server = await startMisbehavingServer({
    '/3/ok': json({ title: 'Alien' }),
    '/3/silent': silent,
    '/3/slow': slowBody,
    '/3/401': json({ status_message: 'Invalid API key' }, 401),
    '/3/403': json({}, 403),
    '/3/429': json({}, 429, { 'Retry-After': '2' }),
    '/3/429-long': json({}, 429, { 'Retry-After': '120' }),
    '/3/418': json({}, 418),
    '/3/500': json({}, 500),
    '/3/recovers': inTurn(json({}, 500), page(503), json({ title: 'Alien' })),
    '/3/busy': inTurn(json({}, 429, { 'Retry-After': '2' }), json({ title: 'Alien' })),
    '/3/truncated': truncated,
    '/3/broken-off': brokenOff,
    '/3/hang-up': hangUp,
    '/3/page': page(),
    '/3/unmarked-page': (_, response) => void response.end('<html>'),
    '/3/declared': endless(true),
    '/3/endless': endless(false),
    '/3/away': redirect(`${other.origin}/stolen`),
    '/3/round': redirect('/3/ok'),
    '/3/accepted': json({ Error: 'Movie not found!' }, 401),
    '/3/empty': (_, response) => void response.writeHead(204).end(),
  });
});

test.afterAll(async () => {
  await server.close();
  await other.close();
});

/** The failure of asking for a path with a key. */
async function failureOf(path: string, options: Parameters<typeof askingAt>[1] = {}) {
  const { http } = askingAt(`${server.origin}/3`, options);
  return failureIn(http().json({ path, query: { api_key: 'geheim-123' } }));
}

async function failureIn(asked: Promise<unknown>): Promise<ProviderFailure> {
  const error = await asked.then(
    (value) => ({ answered: value }),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ProviderError)) throw new Error(`No ProviderError: ${JSON.stringify(error)}`);
  expect(JSON.stringify(error.failure)).not.toContain('geheim');
  expect(error.message).toBe(error.failure.message);
  return error.failure;
}

test('an answer, a redirect at home, no such thing, and nothing', async () => {
  const { http, health } = askingAt(`${server.origin}/3/`);
  expect(await http().json({ path: '/ok', query: { a: 'ä b', none: undefined } })).toEqual({
    title: 'Alien',
  });
  expect(server.requests.at(-1)?.url).toBe('/3/ok?a=%C3%A4+b');
  expect(await http().json({ path: '/round' })).toEqual({ title: 'Alien' });
  expect(await http().json({ path: '/nowhere' })).toBeNull();
  expect(await http().json({ path: '/empty' })).toBeNull();
  expect(await http().text({ path: `${server.origin}/3/ok` })).toBe('{"title":"Alien"}');
  expect(await http().json({ path: '/accepted', acceptStatus: [401] })).toEqual({
    Error: 'Movie not found!',
  });
  expect(health.state()).toMatchObject({ state: 'ok', budget: { today: 6, waiting: 0 } });
});

test('a question with a body is sent as JSON, without cookies', async () => {
  const { http } = askingAt(`${server.origin}/3`);
  await http().json({
    path: '/ok',
    method: 'POST',
    body: { query: 'Ä' },
    headers: { Authorization: 'Bearer x' },
  });
  const { method, body, headers } = server.requests.at(-1) ?? {};
  expect([method, body]).toEqual(['POST', '{"query":"Ä"}']);
  expect(headers).toMatchObject({ 'content-type': 'application/json', authorization: 'Bearer x' });
  expect(headers?.cookie).toBeUndefined();
});

const FAILURES = [
  ['/401', { code: 'key-refused', status: 401, message: 'TMDB refused the key.' }],
  ['/403', { code: 'forbidden', status: 403, message: 'TMDB does not allow this question (status 403).' }],
  ['/418', { code: 'refused', status: 418, message: 'TMDB did not take the question (status 418).' }],
  ['/500', { code: 'server-error', status: 500, message: 'TMDB has a fault of its own (status 500).' }],
  ['/truncated', { code: 'malformed', message: 'TMDB gave an answer that is cut off or damaged.' }],
  ['/page', { code: 'not-json', message: 'TMDB answered with a web page instead of data.' }],
  ['/unmarked-page', { code: 'not-json', message: 'TMDB answered with a web page instead of data.' }],
  ['/away', { code: 'address-refused', message: 'TMDB may not be asked at this address.' }],
  [
    '/broken-off',
    { code: 'unreachable', message: 'The connection to TMDB broke off in the middle of its answer.' },
  ],
  [
    '/429',
    {
      code: 'rate-limited',
      status: 429,
      message: 'TMDB had too many questions and can be asked again in 2 seconds.',
    },
  ],
] as const;

for (const [path, expected] of FAILURES)
  test(`${path} fails as ${expected.code}, in words`, async () => {
    expect(await failureOf(path)).toMatchObject({ provider: 'tmdb', ...expected });
  });

for (const path of ['/silent', '/slow'])
  test(`${path} is given up when its time is over, body and all`, async () => {
    expect(await failureOf(path, { timeoutMs: 1000 })).toEqual({
      provider: 'tmdb',
      code: 'timeout',
      message: 'TMDB did not answer within 1 second.',
    });
  });

for (const path of ['/declared', '/endless'])
  test(`200 MB (${path}) are not read`, async () => {
    const before = server.bytesWritten();
    expect(await failureOf(path)).toEqual({
      provider: 'tmdb',
      code: 'too-large',
      message: 'TMDB gave an answer larger than 20 MB, which was not read.',
    });
    await expect.poll(() => server.bytesWritten()).toBeGreaterThan(before);
    expect(server.bytesWritten() - before).toBeLessThan(60_000_000);
  });

test('a port where nobody listens is unreachable', async () => {
  const gone = await startMisbehavingServer({});
  await gone.close();
  const { http } = askingAt(gone.origin);
  expect(await failureIn(http().json({ path: '/x' }))).toEqual({
    provider: 'tmdb',
    code: 'unreachable',
    message: 'TMDB cannot be reached: it is down, its address is wrong, or it is blocked.',
  });
});

test('a server that answers anything at all, but not this, is told from one that is away', async () => {
  const { http } = askingAt(`${server.origin}/3`);
  expect(await failureIn(http().json({ path: '/hang-up' }))).toMatchObject({
    code: 'cors',
    message: 'TMDB answers, but does not let this site read its answers (CORS).',
  });
  expect(server.requests.at(-1)).toMatchObject({ method: 'HEAD', url: '/' });
});

test('without a network nothing is sent, except to an address at home', async () => {
  const environment = { isOnline: () => false };
  const { http, health } = askingAt('https://api.example.org/3', { environment });
  expect(await failureIn(http().json({ path: '/ok' }))).toEqual({
    provider: 'tmdb',
    code: 'offline',
    message: 'TMDB was not asked, because this device is offline.',
  });
  expect(health.state()).toMatchObject({ state: 'offline' });
  const atHome = askingAt(`${server.origin}/3`, { environment });
  expect(await atHome.http().json({ path: '/ok' })).toEqual({ title: 'Alien' });
});

test('what fails for a moment is tried again, later each time', async () => {
  const clock = new LeapingClock();
  const { http, health } = askingAt(`${server.origin}/3`, {
    retries: 3,
    environment: { clock, random: () => 0.5 },
  });
  expect(await http().json({ path: '/recovers' })).toEqual({ title: 'Alien' });
  expect(clock.slept).toEqual([250, 500]);
  expect(health.state().state).toBe('ok');
});

test('what was asked to wait waits as long as it was told', async () => {
  const clock = new LeapingClock();
  const { http } = askingAt(`${server.origin}/3`, { retries: 3, environment: { clock, random: () => 0 } });
  const begun = clock.elapsed();
  expect(await http().json({ path: '/busy' })).toEqual({ title: 'Alien' });
  expect(clock.elapsed() - begun).toBe(2000);
});

test('a long wait is not waited: it fails at once and nobody asks until it is over', async () => {
  const clock = new LeapingClock();
  const { http, health } = askingAt(`${server.origin}/3`, { retries: 3, environment: { clock } });
  const failure = await failureIn(http().json({ path: '/429-long' }));
  expect(failure).toMatchObject({
    code: 'rate-limited',
    retryAt: clock.now() + 120_000,
    message: 'TMDB had too many questions and can be asked again in 2 minutes.',
  });
  const asked = server.requests.length;
  expect(await failureIn(http().json({ path: '/ok' }))).toMatchObject({ code: 'rate-limited' });
  expect(server.requests).toHaveLength(asked);
  expect(health.state()).toMatchObject({ state: 'limited', until: clock.now() + 120_000 });
  clock.pass(120_001);
  expect(await http().json({ path: '/ok' })).toEqual({ title: 'Alien' });
  expect(clock.slept).toEqual([]);
});

test('what a key cannot change is not tried again', async () => {
  const clock = new LeapingClock();
  for (const path of ['/401', '/403', '/truncated', '/page', '/declared', '/away'])
    await failureOf(path, { retries: 3, environment: { clock } });
  expect(clock.slept).toEqual([]);
});

test('who fails five times in a row is left alone, then tried', async () => {
  const clock = new LeapingClock();
  const { http, health } = askingAt(`${server.origin}/3`, { environment: { clock } });
  for (let time = 0; time < 5; time++) await failureIn(http().json({ path: '/500' }));
  const asked = server.requests.length;
  expect(await failureIn(http().json({ path: '/ok' }))).toEqual({
    provider: 'tmdb',
    code: 'resting',
    message: 'TMDB failed several times and is left alone for 30 seconds.',
    retryAt: clock.now() + 30_000,
  });
  expect(server.requests).toHaveLength(asked);
  expect(health.state()).toMatchObject({
    state: 'resting',
    until: clock.now() + 30_000,
    lastFailure: { message: 'TMDB has a fault of its own (status 500).' },
  });
  clock.pass(30_000);
  expect(await http().json({ path: '/ok' })).toEqual({ title: 'Alien' });
  expect(health.state().state).toBe('ok');
});

test('withdrawing ends a question under way and one that waits to be tried again', async () => {
  const { http } = askingAt(`${server.origin}/3`, { retries: 3, environment: { random: () => 0.9999 } });
  for (const path of ['/silent', '/500']) {
    const question = new AbortController();
    const asked = failureIn(http(question.signal).json({ path }));
    setTimeout(() => question.abort(), 100);
    expect(await asked).toEqual({
      provider: 'tmdb',
      code: 'cancelled',
      message: 'The question to TMDB was withdrawn.',
    });
  }
});

test('a date that jumps back blocks nobody', async () => {
  const clock = new LeapingClock();
  const { http } = askingAt(`${server.origin}/3`, {
    facts: { limit: { requests: 1, perMs: 1000, concurrent: 1 } },
    environment: { clock },
  });
  await http().json({ path: '/ok' });
  clock.date -= 10 * 365 * 86_400_000;
  await http().json({ path: '/ok' });
  expect(clock.slept).toEqual([1000]);
});

test('addresses off the list are not asked', async () => {
  const refused = async (base: string, path: string, bases = {}) => {
    const { http } = askingAt(base, {
      bases,
      facts: { hosts: ['files.example.org'] },
      environment: { fetch: () => Promise.reject(new Error('It was asked.')) },
    });
    return (await failureIn(http().json({ path }))).code;
  };
  expect(await refused('https://api.example.org', 'https://evil.example/x')).toBe('address-refused');
  expect(await refused('https://api.example.org', 'https://u:p@api.example.org/x')).toBe('address-refused');
  expect(await refused('http://api.example.org', '/x')).toBe('address-refused');
  expect(await refused('http://192.168.1.2', '/x')).toBe('address-refused');
  expect(await refused('nonsense', '/x')).toBe('address-refused');
  expect(await refused('https://api.example.org', '/x', { apiBase: 'http://api.example.net' })).toBe(
    'address-refused',
  );
  expect(await refused('https://api.example.org', '/x', { apiBase: 'http://nas.local:8080/tmdb/' })).toBe(
    'unreachable',
  );
  expect(await refused('https://api.example.org', '//evil.example/x')).toBe('unreachable');
  expect(await refused('https://api.example.org', 'https://files.example.org/x')).toBe('unreachable');
});

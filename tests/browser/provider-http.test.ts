import { expect, test } from '../support/browser-test.ts';
import {
  type Behaviour,
  endless,
  json,
  type MisbehavingServer,
  redirect,
  startMisbehavingServer,
} from '../support/misbehaving-server.ts';
import { runInPage } from '../support/run-in-page.ts';

const scenarios = '/tests/browser/scenarios/provider-http.ts';
const CORS = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'X-Key' };

/** Lets every site read. */
const open =
  (behaviour: Behaviour): Behaviour =>
  async (request, response, count) => {
    for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value);
    if (request.method === 'OPTIONS') response.writeHead(204).end();
    else await behaviour(request, response, count);
  };

let server: MisbehavingServer;
let other: MisbehavingServer;

test.beforeAll(async () => {
  other = await startMisbehavingServer({ '/ok': open(json({ from: 'elsewhere' })) });
  server = await startMisbehavingServer({
    '/ok': open(json({ title: 'Alien' })),
    '/closed': json({ title: 'Alien' }),
    '/large': open(endless(false)),
    '/away': open(redirect(`${other.origin}/ok`)),
    '/500': open(json({}, 500)),
  });
});

test.afterAll(async () => {
  await server.close();
  await other.close();
});

test('a worker reads what it may, and tells the failures apart', async ({ runInWorker }) => {
  const ask = (base: string, path = '/ok') => runInWorker<unknown>(scenarios, 'ask', base, path);
  expect(await ask(server.origin)).toEqual({ title: 'Alien' });
  const request = server.requests.findLast(({ method }) => method === 'GET');
  expect(request?.headers.referer).toMatch(/^http:\/\/test-\d+\.localhost:\d+\/$/);
  expect(await ask(server.origin, '/closed')).toBe(
    'cors: TMDB answers, but does not let this site read its answers (CORS).',
  );
  const probe = server.requests.at(-1);
  expect([probe?.method, probe?.url, probe?.headers['x-key']]).toEqual(['HEAD', '/', undefined]);
  expect(await ask('https://nowhere.invalid')).toBe(
    'unreachable: TMDB cannot be reached: it is down, its address is wrong, or it is blocked.',
  );
  expect(await ask(server.origin, '/large')).toBe(
    'too-large: TMDB gave an answer larger than 20 MB, which was not read.',
  );
  expect(await ask(server.origin, '/away')).toBe('address-refused: TMDB may not be asked at this address.');
  expect(await ask(server.origin, '/500')).toBe('server-error: TMDB has a fault of its own (status 500).');
});

test('without a network it says so', async ({ page }) => {
  // The module has to be there before.
  expect(await runInPage(page, scenarios, 'ask', server.origin)).toEqual({ title: 'Alien' });
  await page.context().setOffline(true);
  expect(await runInPage(page, scenarios, 'ask', 'https://nowhere.invalid')).toBe(
    'offline: TMDB was not asked, because this device is offline.',
  );
  await page.context().setOffline(false);
});

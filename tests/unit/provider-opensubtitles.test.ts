import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import type { ProviderContext } from '../../src/providers/metadata-provider.ts';
import { opensubtitles } from '../../src/providers/opensubtitles/opensubtitles.ts';
import { ProviderError } from '../../src/providers/provider-error.ts';
import type { SubtitleQuery } from '../../src/shared/metadata/title-details.ts';
import { type AnswerRequest, providerContext, refusedKey } from '../support/provider-context.ts';
import { askingAt } from '../support/provider-fixture.ts';

const LOGIN = { key: 'first-key', username: ' someone ', password: ' pass word' };

const OFFER = {
  provider: 'opensubtitles',
  fileId: '901',
  language: 'de',
  release: null,
  fileName: 'kept.srt',
  downloads: null,
  hearingImpaired: false,
  machineTranslated: false,
  matchesHash: false,
} as const;

/** Answers logging in with one token after the other, and the rest with a function. */
function loggedIn(answer: AnswerRequest, more: Partial<ProviderContext> = {}) {
  let tokens = 0;
  return providerContext(
    (request) => {
      if (request.path !== '/login') return answer(request);
      tokens++;
      return { token: `token-${tokens}`, base_url: 'api.opensubtitles.com', status: 200 };
    },
    { secrets: LOGIN, ...more },
  );
}

async function searchesFor(query: SubtitleQuery) {
  const { context, requests } = providerContext(() => ({ data: [] }));
  await opensubtitles.subtitles?.(query, context);
  return requests.map((request) => new URLSearchParams(request.query as Record<string, string>).toString());
}

test('OpenSubtitles: a search takes the key alone, and offers each file', async () => {
  const file = (file_id: unknown, file_name: string) => ({ file_id, file_name });
  const { context, requests } = providerContext(
    () => ({
      data: [
        {
          attributes: {
            language: 'pt-BR',
            release: 'Lighthouse.2004.720p',
            download_count: 12,
            hearing_impaired: true,
            ai_translated: true,
            moviehash_match: true,
            files: [file(901, 'one.srt'), file(902, 'two.srt'), file('../x', 'none.srt')],
          },
        },
        { attributes: { language: 'de', files: [file(903, 'drei.srt')] } },
        { attributes: { language: null, files: [file(904, 'x.srt')] } },
      ],
    }),
    { secrets: LOGIN },
  );
  const offers = await opensubtitles.subtitles?.(
    { imdbId: 'tt0000077', languages: ['pt-BR', 'de'] },
    context,
  );
  expect(requests).toMatchObject([
    {
      path: '/subtitles',
      headers: { 'Api-Key': 'first-key', 'X-User-Agent': expect.stringMatching(/^Reelshelf v/) },
    },
  ]);
  expect(offers?.map(({ fileId, language }) => `${fileId} ${language}`)).toEqual([
    '901 pt-BR',
    '902 pt-BR',
    '903 de',
  ]);
  expect(offers?.[0]).toEqual({
    provider: 'opensubtitles',
    fileId: '901',
    language: 'pt-BR',
    release: 'Lighthouse.2004.720p',
    fileName: 'one.srt',
    downloads: 12,
    hearingImpaired: true,
    machineTranslated: true,
    matchesHash: true,
  });
});

test('OpenSubtitles: it is asked by id, then by title, sorted and in lower case', async () => {
  const languages = ['pt-BR', 'en-US', 'zh-Hant', 'not a language'];
  const known = 'languages=en%2Cpt-br%2Czh-tw';
  expect(
    await searchesFor({ title: ' The Lighthouse ', year: 2004, imdbId: 'tt0000077', tmdbId: '9', languages }),
  ).toEqual([`imdb_id=77&${known}`, `${known}&query=the+lighthouse&year=2004`]);
  expect(
    await searchesFor({
      title: 'Series',
      year: 2004,
      tmdbId: '9',
      season: 2,
      episode: 3,
      languages: ['pt', 'nb'],
    }),
  ).toEqual([
    'episode_number=3&languages=no%2Cpt-br%2Cpt-pt&parent_tmdb_id=9&season_number=2',
    'languages=no%2Cpt-br%2Cpt-pt&tmdb_id=9',
    'episode_number=3&languages=no%2Cpt-br%2Cpt-pt&query=series&season_number=2',
  ]);
  expect(await searchesFor({ movieHash: '8E245D9679D31E12', languages: [] })).toEqual([
    'moviehash=8e245d9679d31e12',
  ]);
  await expect(searchesFor({ movieHash: 'x', imdbId: '1; drop', languages: ['de'] })).rejects.toMatchObject({
    failure: { code: 'unsupported' },
  });
});

test('OpenSubtitles: a download logs in once, and fetches the file at the website without the key', async () => {
  const texts: unknown[] = [];
  const link = 'https://www.opensubtitles.com/download/abc/subfile/keeper.srt';
  const { context, requests } = loggedIn(() => ({ link, file_name: 'folder/keeper.srt', remaining: 19 }));
  const text = '1\n00:00:01,000 --> 00:00:02,000\n<i>Hello</i>\n';
  const http = {
    ...context.http,
    text: async (request: unknown) => {
      texts.push(request);
      return text;
    },
  };
  const file = await opensubtitles.downloadSubtitle?.(OFFER, { ...context, http });
  await opensubtitles.downloadSubtitle?.(OFFER, { ...context, http });
  expect(file).toEqual({ fileName: 'keeper.srt', text, remaining: 19 });
  expect(requests.map(({ path }) => path)).toEqual(['/login', '/download', '/download']);
  expect(requests[0]?.body).toEqual({ username: 'someone', password: ' pass word' });
  expect(requests[1]).toMatchObject({
    method: 'POST',
    body: { file_id: 901, sub_format: 'srt' },
    headers: { Authorization: 'Bearer token-1', 'Api-Key': 'first-key' },
  });
  expect(texts).toEqual([{ path: link }, { path: link }]);
  expect(opensubtitles.facts.hosts).toContain(new URL(link).host);
});

test('OpenSubtitles: when the downloads are used up it says until when', async () => {
  const failureFor = async (body: unknown, offer = OFFER as Parameters<typeof ask>[0]) => {
    const { context } = providerContext(() => body);
    return ask(offer, context);
  };
  const ask = async (
    offer: Parameters<NonNullable<typeof opensubtitles.downloadSubtitle>>[0],
    context: ProviderContext,
  ) => opensubtitles.downloadSubtitle?.(offer, context).catch((error: ProviderError) => error.failure);
  const reset = new Date(Date.now() + 3_600_000).toISOString();
  const message = 'You have downloaded your allowed 20 subtitles for 24h.';
  expect(await failureFor({ message, remaining: -1, reset_time_utc: reset })).toMatchObject({
    code: 'rate-limited',
    status: 406,
    retryAt: Date.parse(reset),
  });
  const never = await failureFor({ message, reset_time_utc: '9999-01-01T00:00:00Z' });
  expect((never as { retryAt: number }).retryAt).toBeLessThan(Date.now() + 2 * 86_400_000);
  expect(await failureFor({ message: 'Invalid file_id' })).toMatchObject({ code: 'not-found' });
  expect(await failureFor({})).toMatchObject({ code: 'unexpected' });
  expect(await failureFor({}, { ...OFFER, fileId: '../login' })).toMatchObject({ code: 'not-found' });
  // The file is gone at the website.
  expect(await failureFor({ link: 'https://www.opensubtitles.com/x', remaining: 1 })).toMatchObject({
    code: 'not-found',
  });
});

test('OpenSubtitles: a token that has ended is renewed once, and a refused login is not tried again', async () => {
  const answer: AnswerRequest = ({ headers }) => {
    if (headers?.Authorization !== 'Bearer token-1') throw refusedKey('opensubtitles');
    return { message: 'Invalid file_id' };
  };
  const session = new Map([['token', { value: 'old-token', until: Date.now() + 1e9 }]]);
  const ended = loggedIn(answer, { session });
  await expect(opensubtitles.downloadSubtitle?.(OFFER, ended.context)).rejects.toMatchObject({
    failure: { code: 'not-found' },
  });
  expect(ended.requests.map(({ path }) => path)).toEqual(['/download', '/login', '/download']);
  const wrong = providerContext(() => ({ message: 'Error, invalid username/password', status: 401 }), {
    secrets: LOGIN,
  });
  for (let time = 0; time < 3; time++)
    await expect(opensubtitles.downloadSubtitle?.(OFFER, wrong.context)).rejects.toThrow(
      'OpenSubtitles refuses user name or password.',
    );
  expect(wrong.requests).toHaveLength(1);
  await expect(opensubtitles.test(wrong.context)).rejects.toMatchObject({ failure: { code: 'key-refused' } });
  expect(wrong.requests).toHaveLength(2);
});

test('OpenSubtitles: those who pay are asked at their own host', async () => {
  const { context, requests } = providerContext(
    ({ path }) =>
      path === '/login' ? { token: 't', base_url: 'vip-api.opensubtitles.com' } : { data: { vip: true } },
    { secrets: LOGIN },
  );
  await opensubtitles.test(context);
  expect(requests[1]?.path).toBe('https://vip-api.opensubtitles.com/api/v1/infos/user');
  const elsewhere = providerContext(
    ({ path }) => (path === '/login' ? { token: 't', base_url: 'evil.test' } : { data: { vip: true } }),
    { secrets: LOGIN },
  );
  await opensubtitles.test(elsewhere.context);
  expect(elsewhere.requests[1]?.path).toBe('/infos/user');
});

test('OpenSubtitles: a test tells a refused key from a missing one and from a missing login', async () => {
  const messageFor = async (
    answer: AnswerRequest,
    secrets: ProviderContext['secrets'] = { key: 'first-key' },
  ) =>
    opensubtitles.test(providerContext(answer, { secrets }).context).catch((error: Error) => error.message);
  const refused = 'OpenSubtitles refuses the key.';
  const noConsumer = () => ({ message: 'You cannot consume this service' });
  expect(await messageFor(noConsumer)).toBe(refused);
  expect(await messageFor(noConsumer, LOGIN)).toBe(refused);
  expect(await messageFor(() => ({}), {})).toMatch(/needs a key/);
  expect(await messageFor(() => ({ data: [] }))).toBeUndefined();
  expect(await messageFor(() => ({ message: 'x' }))).toMatch(/something other/);
  const { context } = providerContext(() => {
    throw refusedKey('opensubtitles');
  });
  const download = opensubtitles.downloadSubtitle?.(OFFER, context);
  await expect(download).rejects.toThrow('OpenSubtitles wants a user name and a password.');
  await expect(download).rejects.toBeInstanceOf(ProviderError);
});

test('OpenSubtitles: over HTTP its refusals are told apart, and a file is fetched in UTF-8', async () => {
  const answers: Record<string, () => [status: number, body: unknown]> = {};
  const keys: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    if (path === '/file.srt') keys.push(request.headers['api-key'] as string | undefined);
    const [status, body] = answers[path]?.() ?? [404, {}];
    const isText = typeof body === 'string';
    response.writeHead(status, { 'Content-Type': isText ? 'application/octet-stream' : 'application/json' });
    response.end(isText ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const asking = askingAt(origin, { facts: { ...opensubtitles.facts, apiBase: origin } });
    const http = asking.http();
    const { context } = providerContext(() => null, { http, secrets: LOGIN });
    const codeOf = (question: Promise<unknown> | undefined) =>
      question?.then(
        () => 'answered',
        (error: ProviderError) => error.failure.code,
      );
    answers['/subtitles'] = () => [403, { message: 'You cannot consume this service' }];
    expect(await codeOf(opensubtitles.subtitles?.({ title: 'x', languages: ['de'] }, context))).toBe(
      'key-refused',
    );
    answers['/login'] = () => [401, { message: 'Error, invalid username/password', status: 401 }];
    expect(await codeOf(opensubtitles.downloadSubtitle?.(OFFER, context))).toBe('key-refused');
    context.session.clear();
    answers['/login'] = () => [200, { token: 't', base_url: 'api.opensubtitles.com', status: 200 }];
    answers['/download'] = () => [
      406,
      { message: 'You have downloaded your allowed 20 subtitles', remaining: -1 },
    ];
    expect(await codeOf(opensubtitles.downloadSubtitle?.(OFFER, context))).toBe('rate-limited');
    answers['/download'] = () => [200, { link: `${origin}/file.srt`, file_name: 'x.srt', remaining: 3 }];
    answers['/file.srt'] = () => [200, '1\n00:00:01,000 --> 00:00:02,000\nGrüße'];
    expect((await opensubtitles.downloadSubtitle?.(OFFER, context))?.text).toContain('Grüße');
    expect(keys).toEqual([undefined]);
    answers['/download'] = () => [200, { link: 'https://elsewhere.test/file.srt', remaining: 2 }];
    expect(await codeOf(opensubtitles.downloadSubtitle?.(OFFER, context))).toBe('address-refused');
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bitmapFile } from '../support/bitmap-file.ts';
import { test as base, expect } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/artwork.ts';

const SCENARIOS = '/tests/browser/scenarios/artwork.ts';
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

/** A picture that no format makes small. */
function noisyBitmap(width: number, height: number): Buffer {
  const file = bitmapFile(width, height, [0, 0, 0]);
  let state = 7;
  for (let at = 54; at < file.length; at++) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    file[at] = state >> 16;
  }
  return file;
}

const CORS = { 'access-control-allow-origin': '*' };

/** What a server of pictures may answer. */
const ANSWERS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/poster.bmp': (response) =>
    response
      .writeHead(200, { ...CORS, 'content-type': 'image/bmp' })
      .end(bitmapFile(800, 1200, [200, 40, 30])),
  '/wide.bmp': (response) =>
    response.writeHead(200, { ...CORS, 'content-type': 'image/bmp' }).end(noisyBitmap(1920, 1080)),
  '/later.bmp': (response) => void setTimeout(() => ANSWERS['/poster.bmp']?.(response), 400),
  '/no-cors.bmp': (response) =>
    response.writeHead(200, { 'content-type': 'image/bmp' }).end(bitmapFile(8, 12, [0, 0, 0])),
  '/missing.bmp': (response) => response.writeHead(404, CORS).end(),
  '/page.html': (response) =>
    response.writeHead(200, { ...CORS, 'content-type': 'text/html' }).end('<script>alert(1)</script>'),
  '/drawing.svg': (response) =>
    response
      .writeHead(200, { ...CORS, 'content-type': 'image/svg+xml' })
      .end('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  '/broken.png': (response) =>
    response.writeHead(200, { ...CORS, 'content-type': 'image/png' }).end('no picture at all'),
  '/large.png': (response) => {
    response.writeHead(200, { ...CORS, 'content-type': 'image/png', 'content-length': String(200 << 20) });
    response.flushHeaders();
  },
  '/endless.png': (response) => {
    response.writeHead(200, { ...CORS, 'content-type': 'image/png' });
    const chunk = Buffer.alloc(1 << 20);
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', more);
    more();
  },
  '/silent.png': () => undefined,
  '/elsewhere.png': (response) => {
    const port = response.req.socket.localPort;
    response.writeHead(302, { ...CORS, location: `http://localhost:${port}/poster.bmp` }).end();
  },
};

const test = base.extend<{ pictures: { origin: string; asked: string[] } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern
  pictures: async ({}, use) => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      const path = request.url ?? '';
      asked.push(path);
      ANSWERS[path.replace(/\?.*/, '')]?.(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked });
    server.closeAllConnections();
    server.close();
  },
});

test('a picture is fetched once, stored in three sizes with its colour, and read until it is removed', async ({
  runInWorker,
  pictures,
}) => {
  const found = await runInWorker<Outcome<'storeAndRead'>>(SCENARIOS, 'storeAndRead', pictures.origin);
  expect(found.artwork).toMatchObject({ type: 'poster', width: 640, height: 960, dominantColor: '#c8281e' });
  expect(found.isSame).toBe(true);
  expect(pictures.asked).toEqual(['/poster.bmp']);
  expect(found.sizes).toEqual({
    small: { width: 128, height: 192, type: 'webp' },
    medium: { width: 320, height: 480, type: 'webp' },
    large: { width: 640, height: 960, type: 'webp' },
  });
  expect(found.keys).toEqual([found.artwork.key]);
  expect(found.missing).toEqual([null, null]);
  expect(found.gone).toEqual([null]);
});

test('a backdrop and a still are stored in sizes of their own, beside a poster of the same address', async ({
  runInWorker,
  pictures,
}) => {
  const found = await runInWorker<Outcome<'otherTypes'>>(SCENARIOS, 'otherTypes', pictures.origin);
  expect(found.backdrop).toMatchObject({ type: 'fanart', width: 1280, height: 720 });
  expect(found.backdropSizes).toEqual({
    small: null,
    medium: { width: 640, height: 360, type: 'webp' },
    large: { width: 1280, height: 720, type: 'webp' },
  });
  // As noisy as a picture can be: it takes a fifth of a byte a pixel and not more.
  expect(found.backdrop.bytes).toBeLessThan((1280 * 720 + 640 * 360) * 0.2);
  expect(found.stillSizes).toEqual({
    small: null,
    medium: { width: 320, height: 180, type: 'webp' },
    large: null,
  });
  expect(new Set(found.keys).size).toBe(3);
});

test('what is no picture, too large, too slow, elsewhere or withheld is refused by name, and nothing is kept', async ({
  runInWorker,
  pictures,
}) => {
  const paths = [
    '/no-cors.bmp',
    '/missing.bmp',
    '/page.html',
    '/drawing.svg',
    '/broken.png',
    '/large.png',
    '/endless.png',
    '/silent.png',
    '/elsewhere.png',
  ];
  const elsewhere = 'https://pictures.example/a.png';
  const found = await runInWorker<Outcome<'refusals'>>(
    SCENARIOS,
    'refusals',
    pictures.origin,
    paths,
    elsewhere,
  );
  const host = new URL(pictures.origin).host;
  const unreachable = `provider-failed: ${host} could not be reached, or does not let this site read its pictures.`;
  expect(found.said).toEqual([
    unreachable,
    `provider-failed: ${host} has no such picture (404).`,
    `provider-failed: ${host} sent something that is no picture (text/html).`,
    `provider-failed: ${host} sent something that is no picture (image/svg+xml).`,
    `provider-failed: What ${host} sent is no picture that can be shown.`,
    `provider-failed: ${host} sent a picture of more than 20 MB.`,
    `provider-failed: ${host} sent a picture of more than 20 MB.`,
    `provider-failed: ${host} took too long to send a picture.`,
    `invalid-argument: Pictures from localhost:${new URL(pictures.origin).port} are not fetched: no provider has them there.`,
    'invalid-argument: Pictures from pictures.example are not fetched: no provider has them there.',
    'invalid-argument: Pictures from such an address are not fetched: no provider has them there.',
  ]);
  expect(found.keys).toEqual([]);
});

test('a picture is stored for whoever still wants it', async ({ runInWorker, pictures }) => {
  const said = await runInWorker<Outcome<'withdrawnByOne'>>(SCENARIOS, 'withdrawnByOne', pictures.origin);
  expect(said).toEqual(['cancelled: Cancelled.', 'ok']);
});

test('a candidate’s picture is fetched once and shown offline', async ({ runInWorker, pictures }) => {
  const found = await runInWorker<Outcome<'previewTwice'>>(SCENARIOS, 'previewTwice', pictures.origin);
  expect(found).toEqual({
    first: { width: 92, height: 138, type: 'webp' },
    second: { width: 92, height: 138, type: 'webp' },
  });
  expect(pictures.asked).toEqual(['/poster.bmp']);
});

test('a picture goes a week after it was first seen in no use, and none while it is not known which are shown', async ({
  runInWorker,
  pictures,
}) => {
  const found = await runInWorker<Outcome<'tidied'>>(SCENARIOS, 'tidied', pictures.origin);
  expect(found).toEqual({
    justReplaced: 0,
    afterUndo: 0,
    replacedAgain: [0, 0],
    unreadable: 0,
    before: [true, true],
    unusedForAWeek: 1,
    after: [true, false],
  });
});

test('a picture long unused stays when it is stored again', async ({ runInWorker, pictures }) => {
  const found = await runInWorker<Outcome<'wantedAgain'>>(SCENARIOS, 'wantedAgain', pictures.origin);
  expect(found).toEqual({ isRenewed: true, removed: 0, isThere: true });
  expect(pictures.asked).toHaveLength(1);
});

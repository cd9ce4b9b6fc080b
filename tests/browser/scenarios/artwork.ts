import type { ArtworkType } from '/src/shared/artwork.ts';
import type { ArtworkSize } from '/src/shared/metadata/stored-artwork.ts';
import { type Reply, unwrap } from '/src/shared/reply.ts';
import { RunningCalls } from '/src/shared/running-calls.ts';
import { ArtworkFiles } from '/src/workers/metadata/artwork/artwork-files.ts';
import { ArtworkService } from '/src/workers/metadata/artwork/artwork-service.ts';
import { PreviewCache } from '/src/workers/metadata/artwork/preview-cache.ts';
import { tidyArtwork } from '/src/workers/metadata/artwork/tidy-artwork.ts';

const FOLDER = 'test~artwork';

/** A service that may fetch from one origin. */
function openArtwork(origin: string, timeoutMs = 5000) {
  const files = new ArtworkFiles(FOLDER);
  const sources = {
    referrerFor: (address: URL) => (address.origin === origin ? ('no-referrer' as const) : null),
    timeoutMs,
  };
  const previews = new PreviewCache('test~previews');
  const calls = new RunningCalls();
  const service = new ArtworkService(() => ({ files, previews, sources }), calls);
  return { files, service, calls };
}

async function sizeOf(blob: Blob | null | undefined) {
  if (!blob) return null;
  const { width, height } = await createImageBitmap(blob);
  return { width, height, type: (await blob.slice(8, 12).text()) === 'WEBP' ? 'webp' : 'other' };
}

const outcome = (reply: Reply<unknown>) => (reply.ok ? 'ok' : `${reply.error.code}: ${reply.error.message}`);

/** Stores a picture, twice, and reads it in every size. */
export async function storeAndRead(origin: string) {
  const { files, service } = openArtwork(origin);
  const url = `${origin}/poster.bmp`;
  const [stored, again] = await Promise.all([
    service.store(url, 'poster', 'a'),
    service.store(url, 'poster', 'b'),
  ]);
  const artwork = unwrap(stored);
  const later = unwrap(await openArtwork(origin).service.store(url, 'poster', 'c'));
  const sizes: Record<string, unknown> = {};
  for (const size of ['small', 'medium', 'large'] as ArtworkSize[])
    sizes[size] = await sizeOf(unwrap(await service.read([artwork.key], size))[0]);
  const keys: string[] = [];
  for await (const key of files.keys()) keys.push(key);
  const missing = unwrap(await service.read(['0'.repeat(32), 'no key'], 'small'));
  unwrap(await service.remove([artwork.key]));
  const gone = unwrap(await service.read([artwork.key], 'small'));
  return { artwork, isSame: again.ok && later.key === artwork.key, sizes, keys, missing, gone };
}

/** One address as poster, backdrop and still. */
export async function otherTypes(origin: string) {
  const { service } = openArtwork(origin);
  const store = async (type: ArtworkType) => unwrap(await service.store(`${origin}/wide.bmp`, type, type));
  const [poster, backdrop, still] = [await store('poster'), await store('fanart'), await store('thumbnail')];
  const sizesOf = async (key: string) => {
    const sizes: Record<string, unknown> = {};
    for (const size of ['small', 'medium', 'large'] as ArtworkSize[])
      sizes[size] = await sizeOf(unwrap(await service.read([key], size))[0]);
    return sizes;
  };
  return {
    backdrop,
    backdropSizes: await sizesOf(backdrop.key),
    stillSizes: await sizesOf(still.key),
    keys: [poster.key, backdrop.key, still.key],
  };
}

/** One picture wanted twice at a time; the one who asked first does not want it any more. */
export async function withdrawnByOne(origin: string) {
  const { service, calls } = openArtwork(origin);
  const url = `${origin}/later.bmp`;
  const first = service.store(url, 'poster', 'a');
  const second = service.store(url, 'poster', 'b');
  await new Promise((resolve) => setTimeout(resolve, 100));
  calls.cancel('a');
  return [outcome(await first), outcome(await second)];
}

/** What is said of each address that gives no picture. */
export async function refusals(origin: string, paths: readonly string[], elsewhere: string) {
  const { files, service } = openArtwork(origin, 800);
  const said: string[] = [];
  for (const url of [...paths.map((path) => `${origin}${path}`), elsewhere, 'not an address'])
    said.push(outcome(await service.store(url, 'poster' as ArtworkType, 'x')));
  const keys: string[] = [];
  for await (const key of files.keys()) keys.push(key);
  return { said, keys };
}

/** A small picture, which is kept for when there is no network. */
export async function previewTwice(origin: string) {
  const { service } = openArtwork(origin);
  const url = `${origin}/poster.bmp`;
  const first = await sizeOf(unwrap(await service.preview(url, 92, 'a')));
  const second = await sizeOf(unwrap(await openArtwork(origin).service.preview(url, 92, 'b')));
  return { first, second };
}

/** What happens to one picture in use and one that is replaced long after it was stored, of tidying up. */
export async function tidied(origin: string) {
  const { files, service } = openArtwork(origin);
  const store = async (name: string) =>
    unwrap(await service.store(`${origin}/poster.bmp?${name}`, 'poster', name)).key;
  const [shown, replaced] = [await store('shown'), await store('replaced')];
  const day = 24 * 60 * 60 * 1000;
  const start = Date.now();
  const tidy = (days: number, used: readonly string[]) =>
    tidyArtwork(files, async (keys) => keys.filter((key) => used.includes(key)), start + days * day);
  const isThere = async (key: string) => (await files.describe(key)) !== null;
  const justReplaced = await tidy(30, [shown]);
  const afterUndo = await tidy(33, [shown, replaced]);
  const replacedAgain = [await tidy(38, [shown]), await tidy(44, [shown])];
  const closed = () => Promise.reject(new Error('closed'));
  const unreadable = await tidyArtwork(files, closed, start + 46 * day);
  const before = [await isThere(shown), await isThere(replaced)];
  const unusedForAWeek = await tidy(46, [shown]);
  const after = [await isThere(shown), await isThere(replaced)];
  return { justReplaced, afterUndo, replacedAgain, unreadable, before, unusedForAWeek, after };
}

/** Whether a picture that is long unused stays when somebody stores it again, who has yet to show it. */
export async function wantedAgain(origin: string) {
  const { files, service } = openArtwork(origin);
  const store = async () => unwrap(await service.store(`${origin}/poster.bmp`, 'poster', 'a')).key;
  const key = await store();
  const now = Date.now();
  await files.noteUnused(new Map([[key, now - 30 * 24 * 60 * 60 * 1000]]));
  const storedBefore = (await files.storedAt(key)) ?? 0;
  while (Date.now() <= storedBefore) await new Promise((resolve) => setTimeout(resolve, 1));
  // It is renewed once a day.
  const clock = Date.now;
  Date.now = () => clock() + 2 * 24 * 60 * 60 * 1000;
  await store();
  Date.now = clock;
  return {
    isRenewed: ((await files.storedAt(key)) ?? 0) > storedBefore,
    removed: await tidyArtwork(files, async () => [], Date.now()),
    isThere: (await files.describe(key)) !== null,
  };
}

import type { ItemRow } from '/src/shared/media-item.ts';
import type { MergedDetails } from '/src/shared/metadata/title-details.ts';
import { unwrap } from '/src/shared/reply.ts';
import { createEditWrites } from '/src/workers/db/services/edits-service.ts';
import { beginFirstLoad } from '/src/workers/db/services/first-load-service.ts';
import { createSearch } from '/src/workers/db/services/search-service.ts';
import { faults, select } from './import-database.ts';
import { codeOf, DETAILS, matchByScore, NOTHING, openFilms, PICTURE, rows } from './metadata-films.ts';

/** An item before and after details were put into it, who is left, and what a search finds. */
export async function applied() {
  const { connection, told, writes, get } = await openFilms();
  const search = createSearch(connection, () => ({ prefix: 'library-database', generation: 1 }));
  const find = async (text: string) => {
    const { rows } = unwrap(await search.page({ text, sort: 'relevance', descending: false }, 0, 10));
    return (JSON.parse(new TextDecoder().decode(rows)) as ItemRow[]).map(({ title }) => title);
  };
  const foundBefore = [await find('quiet harbour'), await find('zuflucht'), await find('cleo new')];
  const before = await get();
  unwrap(await writes.apply(1, DETAILS));
  const after = await get();
  const found = [
    await find('quiet harbour'),
    await find('zuflucht'),
    await find('cleo new'),
    await find('lighthouse'),
  ];
  const people = await select(
    connection,
    `SELECT name, source || ':' || external_id AS id FROM person LEFT JOIN person_external_id ON person_id = person.id
     ORDER BY name`,
  );
  const genres = await select(connection, 'SELECT name FROM genre ORDER BY name');
  const companies = await select(connection, 'SELECT name FROM company ORDER BY name');
  const broken = await faults(connection);
  await connection.close();
  const names = (list: readonly Record<string, unknown>[]) => list.map(({ name }) => name);
  return {
    before: before.title,
    after,
    foundBefore,
    found,
    people,
    genres: names(genres),
    companies: names(companies),
    told,
    broken,
  };
}

/** What is left of an item when the details say nothing, or nothing that the schema takes. */
export async function notSaid() {
  const { connection, get } = await openFilms();
  const before = await get();
  await matchByScore(connection, 1, NOTHING);
  const nothing = await get();
  const odd: MergedDetails = {
    ...NOTHING,
    title: '  ',
    year: 12,
    runtimeMin: 0,
    rating: 0,
    votes: 0,
    airedDate: '2001-02-30',
    genres: [' '],
    credits: [{ name: ' ', role: 'actor', character: null, personExternalId: null }],
    externalIds: { imdb: '' },
  };
  await matchByScore(connection, 1, odd);
  const oddly = await get();
  await connection.close();
  const changing = { updatedAt: 0, status: '', metadataSources: [] };
  const rest = (detail: typeof before) => JSON.stringify({ ...detail, ...changing });
  return {
    isKept: rest(nothing) === rest(before),
    isKeptOddly: rest(oddly) === rest(before),
    status: nothing.status,
    sources: nothing.metadataSources.map(({ provider, providerTitleId, chosenBy }) => [
      provider,
      providerTitleId,
      chosenBy,
    ]),
  };
}

/** The ids of an item that was taken for one title and then for another. */
export async function corrected() {
  const { connection, writes, get } = await openFilms();
  const ids = async () =>
    (await get()).externalIds.map(({ source, externalId }) => `${source}:${externalId}`);
  const before = await ids();
  await matchByScore(connection, 1, DETAILS);
  const matched = await ids();
  const ref = { provider: 'tvmaze', id: '44', kind: 'movie' } as const;
  const other: MergedDetails = { ...NOTHING, ref, refs: [ref], externalIds: { tvmaze: '44' } };
  const undo = unwrap(await writes.apply(1, other));
  const now = await ids();
  unwrap(await createEditWrites(connection, () => undefined).undo(undo));
  const restored = await ids();
  await connection.close();
  return { before, matched, now, restored };
}

/** What is refused, and what a video takes. */
export async function refusals() {
  const { connection, writes, told, idOf } = await openFilms();
  const [series, episode, clip] = [await idOf('Series'), await idOf('Part'), await idOf('Clip')];
  const before = await rows(connection);
  const outcomes = [
    await writes.apply(99, DETAILS),
    await writes.apply(episode, DETAILS),
    await writes.apply(series, DETAILS),
    await writes.apply(1, { ...DETAILS, ref: { ...DETAILS.ref, kind: 'series' } }),
    await writes.setArtwork(99, [PICTURE]),
    await writes.setArtwork(1, [{ ...PICTURE, dominantColor: 'url(x)' }]),
  ].map(codeOf);
  const isUnchanged = JSON.stringify(await rows(connection)) === JSON.stringify(before);
  const tellings = told.length;
  const video = codeOf(await writes.apply(clip, DETAILS));
  await beginFirstLoad(connection);
  const meanwhile = codeOf(await writes.apply(1, DETAILS)).split(':')[0];
  await connection.close();
  return { outcomes, isUnchanged, tellings, video, meanwhile };
}

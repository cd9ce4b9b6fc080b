import type { EpisodeDetails, SeasonDetails } from '/src/shared/metadata/title-details.ts';
import { unwrap } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { createEditWrites } from '/src/workers/db/services/edits-service.ts';
import { createEpisodes } from '/src/workers/db/services/episodes-service.ts';
import { createItems } from '/src/workers/db/services/items-service.ts';
import { createMetadataWrites } from '/src/workers/db/services/metadata-writes-service.ts';
import { execute, FEW, importItems, item, makeLibrary, removeLibrary, select } from './import-database.ts';
import { openLibrary } from './library-database.ts';
import { NOTHING, PICTURE, rows } from './metadata-films.ts';

const TODAY = '2020-06-15';
/** Ids as they are given out: the series with its first episode. */
const SERIES = 1;
/** The act that chose a series is none that is kept any more. */
const NO_ACT = 0;

function episode(season: number, number: number, more: Partial<EpisodeDetails> = {}): EpisodeDetails {
  return {
    season,
    episode: number,
    title: `Part ${season}.${number}`,
    overview: `What happens in ${season}.${number}.`,
    airedDate: `20${18 + season}-06-${String(number + 9)}`,
    runtimeMin: 45,
    rating: null,
    votes: null,
    imageUrl: 'https://example.org/still.jpg',
    externalIds: { tvdb: `${season}0${number}` },
    credits: [
      { name: `Guest ${number}`, role: 'actor', character: 'Pilot', personExternalId: `tmdb:${number}` },
    ],
    ...more,
  };
}

function season(number: number, episodes: readonly EpisodeDetails[]): SeasonDetails {
  const counted = { season: number, episodeCount: episodes.length, episodes };
  return { ...counted, title: `Season ${number}`, overview: null, posterUrl: null };
}

const KNOWN = [0, 1, 2, 3].map((number) => season(number, []));
const SEASONS = [
  season(0, [episode(0, 1, { airedDate: '2018-01-01' })]),
  season(
    1,
    [1, 2, 3, 4].map((number) => episode(1, number, number === 2 ? { airedDate: null } : {})),
  ),
  // The 15th is today, and the last has no date.
  season(
    2,
    [5, 6, 7].map((number) => episode(2, number, number === 7 ? { airedDate: null } : {})),
  ),
];

/** A series of which the first two episodes are in one file, the third in none, and the fourth was watched. */
async function openSeries() {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const one = (number: number) =>
    item({
      title: `Episode ${number}`,
      mediaType: 'episode',
      seriesTitle: 'Signals',
      season: 1,
      episode: number,
    });
  await importItems(connection, [one(1), one(2), one(4)], { expectedItems: FEW });
  const ids = await select(
    connection,
    `SELECT id FROM media_item WHERE media_type = 'episode' ORDER BY episode`,
  );
  const [first, second, fourth] = ids.map(({ id }) => Number(id));
  const series = await select(connection, `SELECT id FROM media_item WHERE media_type = 'series'`);
  await execute(
    connection,
    `INSERT INTO media_file (id, media_item_id, path, name, is_missing, created_at, updated_at)
     VALUES (1, ${first}, '/a', 'a', 0, 0, 0), (2, ${fourth}, '/b', 'b', 1, 0, 0);
     INSERT INTO media_file_other_item VALUES (1, ${second});
     INSERT INTO watched_state (media_item_id, is_watched, play_count, resume_ms, last_watched_at) VALUES (${fourth}, 1, 1, NULL, 5)`,
  );
  const writes = createMetadataWrites(connection, () => undefined);
  return {
    connection,
    writes,
    episodes: createEpisodes(connection),
    seriesId: Number(series[0]?.id ?? SERIES),
  };
}

const listed = (connection: Connection) =>
  select(connection, 'SELECT season, episode, title FROM series_episode ORDER BY season, episode');

/** What the page of a series is told of its seasons, before anybody has listed them, after that, and renumbered. */
export async function seasons() {
  const { connection, writes, episodes, seriesId } = await openSeries();
  const before = unwrap(await episodes.seasons(seriesId, TODAY));
  unwrap(
    await writes.fillEpisodes(seriesId, { known: KNOWN, seasons: SEASONS, isOther: false, actId: NO_ACT }),
  );
  const after = unwrap(await episodes.seasons(seriesId, TODAY));
  const firstSeason = unwrap(await episodes.season(seriesId, 1, TODAY));
  const secondSeason = unwrap(await episodes.season(seriesId, 2, TODAY));
  const fourth = firstSeason.find(({ episode: number }) => number === 4)?.id ?? 0;
  unwrap(
    await writes.setStills([
      { itemId: fourth, artwork: { ...PICTURE, key: '57' } },
      { itemId: 999, artwork: PICTURE },
    ]),
  );
  const still = unwrap(await episodes.season(seriesId, 1, TODAY)).map(
    ({ still: picture }) => picture?.key ?? null,
  );
  const credits = unwrap(await createItems(connection).get(fourth)).credits;
  await execute(connection, `UPDATE media_item SET episode = 3 WHERE id = ${fourth}`);
  const renumbered = unwrap(await episodes.seasons(seriesId, TODAY));
  const neighbours = unwrap(await episodes.neighbours(fourth));
  await removeLibrary(connection, 1);
  const left = [await listed(connection), await select(connection, 'SELECT * FROM series_season')];
  await connection.close();
  return { before, after, firstSeason, secondSeason, still, credits, renumbered, neighbours, left };
}

/** Another series is chosen: what was decided on by hand stays, and taking it back leaves no trace. */
export async function chosenAgain() {
  const { connection, writes, seriesId } = await openSeries();
  unwrap(
    await writes.fillEpisodes(seriesId, { known: KNOWN, seasons: SEASONS, isOther: false, actId: NO_ACT }),
  );
  await execute(connection, `UPDATE media_item SET status = 'manual', title = 'Mine' WHERE episode = 1`);
  const before = await rows(connection);
  const other = [
    season(
      1,
      [1, 2, 9].map((number) => episode(1, number, { title: `Other ${number}`, credits: [] })),
    ),
  ];
  const actId = unwrap(await writes.apply(seriesId, { ...NOTHING, ref: { ...NOTHING.ref, kind: 'series' } }));
  unwrap(await writes.fillEpisodes(seriesId, { known: other, seasons: other, isOther: true, actId }));
  const titles = await select(
    connection,
    `SELECT title, status FROM media_item WHERE media_type = 'episode' ORDER BY episode`,
  );
  const otherListed = await listed(connection);
  const edits = createEditWrites(connection, () => undefined);
  const { left } = unwrap(await edits.undo(actId));
  const after = await rows(connection);
  const late = await writes.fillEpisodes(seriesId, { known: other, seasons: other, isOther: true, actId });
  await connection.close();
  const changed = Object.keys(before).filter(
    (table) => JSON.stringify(before[table]) !== JSON.stringify(after[table]),
  );
  return { titles, otherListed, left, changed, late: late.ok ? 'ok' : late.error.code };
}

/** A season of many episodes: how long reading it takes, in ms, and how many are read. */
export async function longSeason() {
  const { connection, writes, episodes, seriesId } = await openSeries();
  const many = season(
    1,
    Array.from({ length: 1200 }, (_, index) => episode(1, index + 1, { airedDate: '2019-01-01' })),
  );
  const started = performance.now();
  unwrap(
    await writes.fillEpisodes(seriesId, { known: [many], seasons: [many], isOther: false, actId: NO_ACT }),
  );
  const filledMs = performance.now() - started;
  const reading = performance.now();
  const read = unwrap(await episodes.season(seriesId, 1, TODAY));
  const readMs = performance.now() - reading;
  const [summary] = unwrap(await episodes.seasons(seriesId, TODAY));
  await connection.close();
  return { filledMs, readMs, count: read.length, summary };
}

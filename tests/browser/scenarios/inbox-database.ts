import type { MergedDetails, SeasonDetails } from '/src/shared/metadata/title-details.ts';
import { unwrap } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { createEditWrites } from '/src/workers/db/services/edits-service.ts';
import { createInbox } from '/src/workers/db/services/inbox-service.ts';
import { createInboxWrites } from '/src/workers/db/services/inbox-writes-service.ts';
import { execute, FEW, importItems, item, makeLibrary, select } from './import-database.ts';
import { openLibrary } from './library-database.ts';
import { CANDIDATE, match } from './match-runs.ts';
import { NOTHING, rows } from './metadata-films.ts';

const SERIES_REF = { provider: 'tmdb', id: '44', kind: 'series' } as const;
export const SERIES: MergedDetails = {
  ...NOTHING,
  ref: SERIES_REF,
  refs: [SERIES_REF],
  title: 'Northern Signals',
  year: 2015,
};
export const SEASON: SeasonDetails = {
  season: 1,
  title: null,
  overview: null,
  posterUrl: null,
  episodeCount: 3,
  episodes: ['Low Tide', 'Slack Water', 'High Tide'].map((title, index) => ({
    season: 1,
    episode: index + 1,
    title,
    overview: null,
    airedDate: '2015-01-02',
    runtimeMin: 45,
    rating: null,
    votes: null,
    imageUrl: null,
    externalIds: {},
    credits: [],
  })),
};

export function inboxOf(connection: Connection) {
  const inbox = createInbox(connection);
  const edits = createEditWrites(connection, () => undefined);
  const list = async (
    name: 'waiting' | 'failed' | 'skipped' | 'matched',
    libraryId: number | null = null,
  ) => {
    const ids = unwrap(await inbox.order(name, libraryId));
    return unwrap(await inbox.rows(name, [...ids]));
  };
  /** As the inbox, its message and the history do: how many titles were left. */
  const undo = async (act: { readonly id: number }) => unwrap(await edits.undo(act.id)).left;
  return { ...inbox, writes: createInboxWrites(connection, () => undefined), list, undo };
}

export const idOf = async (connection: Connection, title: string) =>
  Number((await select(connection, `SELECT id FROM media_item WHERE title = '${title}'`))[0]?.id);

export const titlesOf = (list: readonly { title: string }[]) => list.map(({ title }) => title);

export function raise(message: string): never {
  throw new Error(message);
}

/** All that was said of titles and what a person made of them: not what a match remembers of its own work. */
export async function contents(connection: Connection): Promise<string> {
  const { media_file: files, match_refusal: _refusals, ...others } = await rows(connection);
  const sorted = (list: unknown) => (list as object[]).map((row) => JSON.stringify(row)).sort();
  return JSON.stringify([
    sorted(files),
    ...Object.entries(others).map(([name, list]) => [name, sorted(list)]),
  ]);
}
/** Titles that share a folder: two series that are one, and two films that are versions of one. */
export async function openFolders(): Promise<Connection> {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const episode = (seriesTitle: string, number: number) =>
    item({ title: `Part ${number}`, mediaType: 'episode', seriesTitle, season: 1, episode: number });
  await importItems(
    connection,
    [
      item({ title: 'Harbour one' }),
      item({ title: 'Harbour two' }),
      episode('Signals', 1),
      episode('Signals', 2),
      episode('N Signals', 2),
      episode('N Signals', 3),
    ],
    { expectedItems: FEW },
  );
  const paths = await select(
    connection,
    `SELECT item.id, item.media_type, item.title, series.title AS series FROM media_item AS item
     LEFT JOIN media_item AS series ON series.id = item.series_id WHERE item.media_type <> 'series'`,
  );
  for (const { id, media_type: type, title, series } of paths) {
    const folder = type === 'movie' ? 'Videos/Harbour' : 'Videos/Signals/Season 1';
    await execute(
      connection,
      `INSERT INTO media_file (media_item_id, path, name, size_bytes, created_at, updated_at)
       VALUES (${id}, '${folder}/${series ?? ''} ${title}.mkv', '${title}.mkv', 9, 0, 0)`,
    );
  }
  await execute(
    connection,
    `INSERT INTO tag VALUES (1, 'to see', NULL, 0, 0);
     INSERT INTO item_tag SELECT id, 1 FROM media_item WHERE title IN ('Harbour two', 'N Signals');
     INSERT INTO watched_state (media_item_id, is_watched, play_count, resume_ms, last_watched_at) SELECT id, 1, 3, NULL, 77 FROM media_item WHERE title IN ('Harbour two', 'Part 2');
     INSERT INTO play_event (media_item_id, started_at) SELECT id, 5 FROM media_item WHERE title = 'Harbour two';
     INSERT INTO history_event (media_item_id, event_type, timestamp) SELECT id, 'seen', 5 FROM media_item;`,
  );
  await match(connection, ({ itemId, query }) => ({
    itemId,
    verdict: 'unsure',
    candidates: [{ ...CANDIDATE, title: query.title }],
  }));
  return connection;
}

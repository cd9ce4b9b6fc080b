import type { ChangeEvent } from '/src/rpc/change-event.ts';
import type { WatchedState } from '/src/shared/playback.ts';
import { type Reply, unwrap } from '/src/shared/reply.ts';
import { createEditWrites } from '/src/workers/db/services/edits-service.ts';
import { createPlayback } from '/src/workers/db/services/playback-service.ts';
import { createPlaybackWrites } from '/src/workers/db/services/playback-writes-service.ts';
import { execute, faults } from './import-database.ts';
import { DETAILS, matchByScore } from './metadata-films.ts';
import { episodes, film, openScanned, parsed } from './scan-database.ts';

const SHORE = film('The Long Shore', 1987, { sizeBytes: 4000, modifiedAt: 4 });
const SEASON = [
  episodes('signals.s01e01e02.mkv', 'Signals', { seasons: [1], episodes: [1, 2] }),
  episodes('signals.s01e03.mkv', 'Signals', { seasons: [1], episodes: [3] }),
  episodes('signals.s00e01.mkv', 'Signals', { seasons: [0], episodes: [1] }),
];

const PARTS = [1, 2].map((part) =>
  film('The Tide', 1990, {
    name: `The Tide cd${part}.mkv`,
    parsed: parsed({ title: 'The Tide', year: 1990, part }),
  }),
);

async function openPlayback() {
  const { connection, scan, rows } = await openScanned();
  await scan({ Films: [SHORE], Signals: SEASON });
  const events: ChangeEvent[] = [];
  const items = await rows('SELECT id, title, season, episode, media_type AS type FROM media_item');
  const idOf = (title: string) => Number(items.find((row) => row.title === title)?.id);
  const episodeId = (season: number, episode: number) =>
    Number(items.find((row) => row.season === season && row.episode === episode)?.id);
  return {
    ...{ connection, scan, rows, events, idOf, episodeId },
    reads: createPlayback(connection),
    writes: createPlaybackWrites(connection, (event) => events.push(event)),
  };
}

const codeOf = (reply: Reply<unknown>) => (reply.ok ? 'none' : reply.error.code);

/** A position through a rename, a rescan and a match; what is told of it; what is refused. */
export async function positions() {
  const { connection, scan, rows, events, idOf, reads, writes } = await openPlayback();
  const id = idOf('The Long Shore');
  const fileId = unwrap(await reads.item(id)).files[0]?.id ?? 0;
  const before = unwrap(await reads.state(id));
  unwrap(await writes.setPosition(id, fileId, 1_390_000.4, true));
  const passing = events.length;
  unwrap(await writes.setPosition(id, fileId, 1_400_000, false));
  const told = events.splice(0);
  await scan({ Films: [], Moved: [{ ...SHORE, name: 'shore.mkv' }], Signals: SEASON });
  await matchByScore(connection, id, DETAILS);
  const after = unwrap(await reads.item(id));
  unwrap(await writes.setPosition(id, fileId, null, false));
  const forgotten = unwrap(await reads.state(id));
  const untouched = idOf('Signals');
  unwrap(await writes.setPosition(untouched, fileId, null, false));
  const kept = await rows('SELECT media_item_id AS id FROM watched_state');
  const refused = [
    codeOf(await writes.setPosition(id, fileId, -1, false)),
    codeOf(await writes.setPosition(id, fileId, Number.NaN, false)),
    codeOf(await writes.setPosition(9999, fileId, 1, false)),
    codeOf(await reads.item(9999)),
  ];
  const broke = await faults(connection);
  await connection.close();
  return { id, before, passing, told, after, forgotten, kept: kept.map((row) => row.id), refused, broke };
}

/** Two episodes in one file played to their end; what comes next, and what to go on with. */
export async function finished() {
  const { connection, scan, rows, events, idOf, episodeId, reads, writes } = await openPlayback();
  await scan({ Films: [SHORE], Tide: PARTS, Signals: SEASON });
  const tide = Number((await rows("SELECT id FROM media_item WHERE title = 'The Tide'"))[0]?.id);
  const parts = unwrap(await reads.item(tide)).files.map(({ id }) => id);
  const behindParts = [];
  for (const id of parts) behindParts.push(unwrap(await reads.next(tide, id)));
  const ofParts: WatchedState[] = [];
  const noteParts = async () => ofParts.push(unwrap(await reads.state(tide)));
  const [cd1 = 0, cd2 = 0] = parts;
  const play = { startedAt: 1000, endedAt: 2000, positionMs: 900 };
  unwrap(await writes.setPosition(tide, cd1, 700, true));
  await noteParts();
  unwrap(await writes.finish(tide, cd1, play));
  await noteParts();
  unwrap(await writes.setPosition(tide, cd2, null, true));
  await noteParts();
  unwrap(await writes.setPosition(tide, cd2, 400, true));
  await noteParts();
  unwrap(await writes.finish(tide, cd2, play));
  await noteParts();
  unwrap(await createEditWrites(connection, () => undefined).undo());
  await noteParts();
  const [first, second, third, special] = [
    episodeId(1, 1),
    episodeId(1, 2),
    episodeId(1, 3),
    episodeId(0, 1),
  ];
  const series = idOf('Signals');
  const fileOf = async (id: number) => unwrap(await reads.item(id)).files[0]?.id ?? 0;
  const upNext = async () => unwrap(await reads.upNext(series));
  const fresh = await upNext();
  unwrap(await writes.setPosition(second, 0, 60_000, false));
  const begun = await upNext();
  const file = await fileOf(first);
  events.length = 0;
  unwrap(await writes.finish(first, file, { startedAt: 1000, endedAt: 9000, positionMs: 8000 }));
  const told = events.splice(0);
  const states = [unwrap(await reads.state(first)), unwrap(await reads.state(second))];
  const again = { startedAt: 20_000, endedAt: 29_000, positionMs: 8000 };
  // The second time as one whose answer was lost.
  for (const endedAt of [29_000, 29_500]) unwrap(await writes.finish(first, file, { ...again, endedAt }));
  const { playCount } = unwrap(await reads.state(first));
  const plays = unwrap(await reads.plays(first));
  const next = unwrap(await reads.next(first, file));
  const last = unwrap(await reads.next(third, await fileOf(third)));
  const ofSpecial = unwrap(await reads.next(special, await fileOf(special)));
  const ofFilm = unwrap(await reads.next(idOf('The Long Shore'), await fileOf(idOf('The Long Shore'))));
  const then = await upNext();
  await execute(connection, `UPDATE media_file SET is_missing = 1 WHERE media_item_id = ${third}`);
  const withoutMissing = unwrap(await reads.next(first, file));
  await connection.close();
  return {
    ids: { first, second, third, special },
    parts: { ids: parts, behind: behindParts, states: ofParts },
    ...{ fresh, begun, told, states, plays, playCount, next, last, ofSpecial, ofFilm, then, withoutMissing },
  };
}

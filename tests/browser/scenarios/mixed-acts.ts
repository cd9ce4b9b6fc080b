import fc from 'fast-check';
import type { Act, ItemEdit } from '/src/shared/edits/item-edit.ts';
import type { LibraryEdit } from '/src/shared/edits/library-edit.ts';
import { AppError, type Reply, unwrap } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { createEditWrites } from '/src/workers/db/services/edits-service.ts';
import { createInboxWrites } from '/src/workers/db/services/inbox-writes-service.ts';
import { createLibraryWrites } from '/src/workers/db/services/library-writes-service.ts';
import { createMetadataWrites } from '/src/workers/db/services/metadata-writes-service.ts';
import { createScanWrites } from '/src/workers/db/services/scan-writes-service.ts';
import { letWait, OTHER_DEED, otherDeeds } from './act-kinds.ts';
import { ACT } from './arbitrary-edits.ts';
import { GROUP_EDIT } from './arbitrary-group-edits.ts';
import { execute, faults, makeLibrary, select } from './import-database.ts';
import { openLibrary } from './library-database.ts';
import { match } from './match-runs.ts';
import { DETAILS } from './metadata-films.ts';
import { episodes, film, openScanned, scanTree } from './scan-database.ts';

const PLACE = fc.integer({ min: 0, max: 20 });
const PLACES = fc.uniqueArray(PLACE, { minLength: 1, maxLength: 3 });
const LIBRARY = fc.integer({ min: 1, max: 4 });
const PLACE_EDIT: fc.Arbitrary<ItemEdit> = fc.oneof(
  LIBRARY.map((libraryId) => ({ kind: 'move' as const, libraryId })),
  fc.constant({ kind: 'remove' as const }),
  fc.constant({ kind: 'restore' as const }),
);
const LIBRARY_EDIT: fc.Arbitrary<LibraryEdit> = fc.oneof(
  fc.record({
    kind: fc.constant('library-set' as const),
    changes: fc.oneof(
      fc.record({ name: fc.constantFrom('Noir', 'Films', 'Third') }),
      fc.record({ color: fc.constantFrom(null, '#445566') }),
      fc.record({ isActive: fc.boolean() }),
      fc.record({ mediaType: fc.constantFrom('movie' as const, 'tv' as const) }),
    ),
  }),
  fc.constant({ kind: 'library-delete' as const }),
  fc.constant({ kind: 'library-restore' as const }),
  LIBRARY.map((intoId) => ({ kind: 'library-merge' as const, intoId })),
);
/** A deed of any kind; titles are named by their place among those that are there. */
const DEED = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      at: PLACES,
      edits: ACT.map(([, edits]) => edits),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      at: PLACES,
      edits: PLACE_EDIT.map((one) => [one]),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('organise' as const), edit: GROUP_EDIT }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('other' as const), deed: OTHER_DEED }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('merge' as const), at: PLACES }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('split' as const), at: PLACE }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('apart' as const), at: PLACES }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('library' as const), id: LIBRARY, edit: LIBRARY_EDIT }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('root' as const),
      id: fc.integer({ min: 1, max: 3 }),
      titles: fc.constantFrom('keep' as const, 'remove' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('accept' as const), at: PLACES }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('refuse' as const), at: PLACES }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('look-up' as const), at: PLACE }) },
);
type Deed = typeof DEED extends fc.Arbitrary<infer T> ? T : never;

/** Not of the library: what is kept of acts and jobs, what is told, what is made from other tables, and floors of ids. */
const NOT_COMPARED = new Set([
  ...['act', 'act_part', 'act_item', 'act_item_range', 'act_picture', 'import_origin', 'search_change'],
  ...['search_pending', 'sqlite_sequence', 'sqlite_stat1', 'item_id_floor', 'highest_id', 'job_run'],
  ...['genre'],
]);
/** Rows that are no different from none. */
const ONLY: Readonly<Record<string, string>> = {
  item_count: 'count > 0',
  library: 'deleted_at IS NULL',
  person: 'id IN (SELECT person_id FROM credit)',
  person_external_id: 'person_id IN (SELECT person_id FROM credit)',
  company: 'id IN (SELECT company_id FROM item_company)',
};
/** Columns that say only when, or under which number, something was stored. */
const PASSING: Readonly<Record<string, readonly string[]>> = {
  bin_item: ['deleted_at'],
  play_event: ['id'],
  saved_search: ['position'],
};

/** All rows of all tables. */
async function dump(connection: Connection): Promise<string[]> {
  const rows: string[] = [];
  const tables = await select(
    connection,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'text_search*' ORDER BY name`,
  );
  for (const name of tables.map((table) => String(table.name))) {
    if (NOT_COMPARED.has(name)) continue;
    const passing = ['updated_at', ...(PASSING[name] ?? [])];
    for (const row of await select(connection, `SELECT * FROM ${name} WHERE ${ONLY[name] ?? 'true'}`)) {
      for (const column of passing) delete row[column];
      rows.push(`${name} ${JSON.stringify(row)}`);
    }
  }
  for (const row of await select(
    connection,
    'SELECT media_item_id, name FROM item_genre JOIN genre ON genre.id = genre_id',
  ))
    rows.push(`genre of ${JSON.stringify(row)}`);
  return rows.filter((row) => !row.startsWith('item_genre')).sort();
}

function difference(wanted: readonly string[] | undefined, found: readonly string[]): string {
  const [before, after] = [new Set(wanted), new Set(found)];
  return [
    ...(wanted ?? []).filter((row) => !after.has(row)).map((row) => `- ${row}`),
    ...found.filter((row) => !before.has(row)).map((row) => `+ ${row}`),
  ].join('\n');
}

/** Two folders of films and episodes in two libraries, with what is read of files, and much that a person made of them. */
async function fill(connection: Connection): Promise<void> {
  await makeLibrary(connection, 'Other');
  const scans = createScanWrites({ connection, publish: () => undefined, lockName: () => 'test~job' });
  unwrap(await scans.addRoot({ libraryId: 2, name: 'Second', kind: 'folder', handleKey: 'second' }));
  await scanTree(connection, { '': [film('Keep', 1998), film('Long Road', 2003)] }, {}, 2);
  await execute(
    connection,
    `INSERT INTO tag (id, name, created_at, updated_at) VALUES (1, 'Mood', 0, 0), (2, 'Sea', 0, 0);
     INSERT INTO item_tag VALUES (1, 1), (2, 2), (4, 2);
     INSERT INTO collection (id, name, created_at, updated_at) VALUES (1, 'Best', 0, 0), (2, 'Later', 0, 0);
     INSERT INTO item_collection VALUES (1, 1, 0), (2, 1, 1), (4, 2, 0);
     UPDATE media_file SET duration_ms = 5000 + id, resolution = '1080p', width = 1920, height = 1080, read_state = 'read';
     INSERT INTO audio_track (media_file_id, language) SELECT id, 'fr' FROM media_file;
     INSERT INTO subtitle (media_item_id, language, media_file_id, created_at, updated_at)
       SELECT media_item_id, 'de', id, 1, 1 FROM media_file;
     INSERT INTO artwork (media_item_id, artwork_type, url, download_status, created_at, updated_at)
       SELECT id, 'poster', 'https://example.org/' || id, 'pending', 1, 1 FROM media_item;`,
  );
  await match(connection);
  await letWait(connection);
}

/** Does deeds; null: nothing was to be done, or it could not be. */
function deedsOf(connection: Connection): (deed: Deed) => Promise<Act | null> {
  const publish = () => undefined;
  const writes = createEditWrites(connection, publish);
  const inbox = createInboxWrites(connection, publish);
  const libraries = createLibraryWrites(connection, publish, () => 'test~job');
  const scans = createScanWrites({ connection, publish, lockName: () => 'test~job' });
  const metadata = createMetadataWrites(connection, publish);
  const doOther = otherDeeds(connection);
  const there = async (places: readonly number[]) => {
    const ids = (await select(connection, 'SELECT id FROM media_item ORDER BY id')).map(({ id }) =>
      Number(id),
    );
    return [...new Set(places.map((place) => ids[place % ids.length] ?? 0))];
  };
  const only = async (place: number) => (await there([place]))[0] ?? 0;
  const doIt = async (deed: Deed): Promise<Act | null> => {
    switch (deed.kind) {
      case 'edit':
        return unwrap(await writes.edit(Uint32Array.from(await there(deed.at)), deed.edits));
      case 'organise':
        return unwrap(await writes.organise(deed.edit));
      case 'other':
        return doOther(deed.deed);
      case 'merge':
        return unwrap(await writes.merge([{ itemIds: await there(deed.at) }]));
      case 'apart':
        return unwrap(await writes.setApart(await there(deed.at)));
      case 'split': {
        const files = await select(
          connection,
          'SELECT id, media_item_id AS item FROM media_file ORDER BY id',
        );
        const file = files[deed.at % Math.max(1, files.length)];
        return file ? unwrap(await writes.split(Number(file.item), Number(file.id))) : null;
      }
      case 'library':
        return unwrap(await libraries.edit(deed.id, deed.edit));
      case 'root':
        return unwrap(await scans.removeRoot(deed.id, deed.titles));
      case 'accept':
        return unwrap(await inbox.accept(await there(deed.at), { details: DETAILS, seasons: [] }));
      case 'refuse':
        return unwrap(await inbox.refuse(await there(deed.at)))?.act ?? null;
      case 'look-up':
        return { id: unwrap(await metadata.apply(await only(deed.at), DETAILS)) } as Act;
    }
  };
  return async (deed) => {
    try {
      return await doIt(deed);
    } catch (error) {
      // A name that is taken, a title that is not of the kind, a library that is not there.
      if (error instanceof AppError && error.code !== 'internal') return null;
      throw error;
    }
  };
}

const MANY_ACTS = 100;
/** More than are done: some come to nothing. */
const MOST_DEEDS = 600;
/** Looking at each state would take seconds. */
const COMPARED_EACH = 9;

/** An act that was done, what it was asked for as, and all rows after it. */
interface DoneDeed {
  readonly id: number;
  readonly told: string;
  readonly state: readonly string[];
}

async function doDeeds(connection: Connection, deeds: readonly Deed[]): Promise<DoneDeed[]> {
  const doDeed = deedsOf(connection);
  const done: DoneDeed[] = [];
  for (const deed of deeds) {
    if (done.length === MANY_ACTS) break;
    const act = await doDeed(deed);
    if (act === null) continue;
    const isCompared = done.length % COMPARED_EACH === 0 || done.length === MANY_ACTS - 1;
    const state = isCompared ? await dump(connection) : [];
    done.push({ id: act.id, told: JSON.stringify(deed), state });
  }
  return done;
}

/** Turns all of them; returns what was left, could not be done, or came to something else. */
async function turnAll(
  connection: Connection,
  done: readonly DoneDeed[],
  first: readonly string[],
  direction: 'undo' | 'redo',
): Promise<string[]> {
  const writes = createEditWrites(connection, () => undefined);
  const places = done.map((_, at) => at);
  const wrong: string[] = [];
  for (const at of direction === 'undo' ? places.reverse() : places) {
    const { id = 0, told = '' } = done[at] ?? {};
    const before = at === 0 ? first : done[at - 1]?.state;
    const said = saidOf(await writes[direction](id));
    const wanted = (direction === 'undo' ? before : done[at]?.state) ?? [];
    const differs = wanted.length === 0 ? '' : difference(wanted, await dump(connection));
    if (said !== '' || differs !== '') {
      wrong.push(`${direction} ${at}, ${told}: ${said}\n${differs.slice(0, 2000)}`);
      break;
    }
  }
  return wrong;
}

/** What is to be said of turning an act; nothing where all went well. */
function saidOf(reply: Reply<{ readonly left: number }>): string {
  if (!reply.ok) return reply.error.message;
  return reply.value.left > 0 ? `${reply.value.left} left` : '';
}

/** A hundred acts of all kinds, undone, done again and undone, each in a session of its own. */
export async function manyActs(seed: number) {
  const { connection: opened, scan } = await openScanned();
  await scan({
    '': [film('Harbor', 1990), film('Tower', 2001), film('Known'), film('Two of a Kind', 1999)],
    Signals: [
      episodes('s1.mkv', 'Signals', { seasons: [1], episodes: [1, 2] }),
      episodes('s2.mkv', 'Signals', { seasons: [1], episodes: [3] }),
    ],
  });
  await fill(opened);
  const first = await dump(opened);
  const done = await doDeeds(opened, fc.sample(DEED, { numRuns: MOST_DEEDS, seed }));
  await opened.close();
  const wrong: string[] = [];
  for (const direction of ['undo', 'redo', 'undo'] as const) {
    const connection = await openLibrary();
    if (wrong.length === 0) wrong.push(...(await turnAll(connection, done, first, direction)));
    await connection.close();
  }
  const connection = await openLibrary();
  const broken = await faults(connection);
  await connection.close();
  return { acts: done.length, wrong, broken };
}

import { AppError, unwrap } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { createUnitOfWork, type UnitOfWork } from '/src/workers/db/repositories/unit-of-work.ts';
import { createLibraries } from '/src/workers/db/services/libraries-service.ts';
import { createLibraryWrites } from '/src/workers/db/services/library-writes-service.ts';
import { insertItem, openLibrary } from './library-database.ts';

const RELATED = `
  INSERT INTO library (id, name, path, created_at, updated_at) VALUES (1, 'Films', '/films', 0, 0), (2, 'More', NULL, 0, 0);
  INSERT INTO genre VALUES (1, 'Drama'), (2, 'Comedy');
  INSERT INTO company (id, name, created_at) VALUES (1, 'Gaumont', 0);
  INSERT INTO person (id, name, created_at) VALUES (1, 'Ann', 0), (2, 'Bea', 0), (3, 'Ann', 0);
  INSERT INTO person_external_id VALUES ('imdb', 'nm1', 1), ('tmdb', '1', 1), ('imdb', 'nm3', 3);`;

const OF_ITEMS = `
  INSERT INTO item_genre VALUES (1, 1), (2, 1), (2, 2);
  INSERT INTO item_company VALUES (2, 1);
  INSERT INTO external_id VALUES (1, 'imdb', 'tt1'), (2, 'imdb', 'tt1'), (2, 'tmdb', '9');
  INSERT INTO credit VALUES (1, 'actor', 0, 1, 'Her'), (1, 'actor', 1, 2, NULL), (1, 'director', 2, 1, NULL),
    (2, 'actor', 0, 1, NULL);
  INSERT INTO media_file (id, media_item_id, path, name, fingerprint, is_missing, created_at, updated_at)
    VALUES (1, 1, '/a', 'a', 'same', 0, 0, 0), (2, 2, '/b', 'b', 'same', 1, 0, 0);
  INSERT INTO artwork (id, media_item_id, artwork_type, url, download_status, created_at, updated_at)
    VALUES (1, 1, 'poster', 'p', 'pending', 0, 0), (2, 1, 'fanart', 'f', 'pending', 0, 0),
      (3, 2, 'poster', 'q', 'completed', 0, 0);
  INSERT INTO subtitle (id, media_item_id, language, download_status, created_at, updated_at)
    VALUES (1, 1, 'en', 'pending', 0, 0), (2, 1, 'de', 'pending', 0, 0), (3, 2, 'en', 'completed', 0, 0);
  INSERT INTO trailer (id, media_item_id, name, url, created_at) VALUES (1, 1, 'Teaser', 'https://example.org/', 0);
  INSERT INTO job_run (id, library_id, job_type, status, title, started_at)
    VALUES (1, 1, 'import', 'completed', 'x', 0), (2, 1, 'import', 'failed', 'x', 0), (3, 2, 'scan', 'failed', 'x', 0);`;

/** Two films in different libraries of the same title, and a series of three episodes. */
async function openFilled(): Promise<Connection> {
  const connection = await openLibrary();
  await connection.write((statements) => {
    statements.exec(RELATED);
    insertItem(statements, { libraryId: 1, title: 'The Film', year: 2000 });
    insertItem(statements, { libraryId: 2, title: 'Film', year: 2000 });
    const seriesId = insertItem(statements, { libraryId: 1, title: 'Series', mediaType: 'series' });
    for (const [season, episode] of [
      [2, 1],
      [1, 2],
      [1, 1],
    ]) {
      const numbers = { season: season as number, episode: episode as number };
      const title = `Part ${season}x${episode}`;
      insertItem(statements, { libraryId: 1, title, mediaType: 'episode', seriesId, ...numbers });
    }
    statements.exec(OF_ITEMS);
  });
  return connection;
}

async function reading<T>(work: (unit: UnitOfWork) => T): Promise<T> {
  const connection = await openFilled();
  const found = await connection.read((statements) => work(createUnitOfWork(statements)));
  await connection.close();
  return found;
}

const idsOf = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);

/** Items of the first library by title: by offset, by key, by position, and how many there are. */
export function paging() {
  return reading((unit) => {
    const scope = { sort: 'title', libraryIds: [1], everyLibrary: false, sparse: false } as const;
    const up = { descending: false, fromEnd: false };
    const order = unit.items.pageAt(scope, up, 0, 100);
    const rows = unit.items.pageOf(order, 2, 2);
    return {
      order: [...order],
      byOffset: [...unit.items.pageAt(scope, up, 2, 2)],
      fromEnd: [...unit.items.pageAt(scope, { ...up, fromEnd: true }, 1, 2)],
      byKey: [...unit.items.pageAfter(scope, up, order[1] ?? 0, 2)],
      afterNothing: [...unit.items.pageAfter(scope, up, 999, 2)],
      byPosition: idsOf(JSON.parse(new TextDecoder().decode(rows))),
      counts: [unit.items.countAll(), unit.items.countByLibrary(1), unit.items.countByLibrary(9)],
    };
  });
}

/** What is found by each lookup of items and what belongs to them. */
export function lookups() {
  return reading((unit) => ({
    sameTitle: idsOf(unit.items.byTitleAndYear('film', 2000)),
    undatedTitle: idsOf(unit.items.byTitleAndYear('series', null)),
    episodes: unit.items.episodes(3).map(({ title }) => title),
    season: unit.items.episodes(3, 1).map(({ title }) => title),
    genres: unit.genres.list().map(({ name }) => name),
    dramas: [...unit.genres.itemIds('drama')],
    ofCompany: [...unit.companies.itemIds('gaumont')],
    byExternalId: [...unit.externalIds.itemIds('imdb', 'tt1')],
    fileByPath: unit.mediaFiles.byPath('/b'),
    noFile: unit.mediaFiles.byPath('/c') ?? null,
    sameContent: idsOf(unit.mediaFiles.byFingerprint('same')),
    posters: idsOf(unit.artwork.byItem(1, 'poster')),
    postersToFetch: idsOf(unit.artwork.nextPending([], 10)),
    english: idsOf(unit.subtitles.byItem(1, 'en')),
    englishToFetch: idsOf(unit.subtitles.byStatus('pending', 'en', 10)),
    trailers: unit.trailers.byItem(1),
    namesakes: idsOf(unit.people.byName('Ann')),
    personIds: unit.people.externalIds(1),
    cast: unit.credits.byItem(1, 'actor').map(({ name }) => name),
    directed: unit.credits.byPerson(1, 'director').map(({ itemId }) => itemId),
    failedOfLibrary: [...unit.jobs.idsByLibrary(1, 'failed')],
    failedScans: [...unit.jobs.idsByType('scan', 'failed')],
  }));
}

/** Tags, collections, favourites, watched, saved searches and history after some changes. */
export async function personal() {
  const connection = await openFilled();
  await connection.write((statements) => {
    const unit = createUnitOfWork(statements);
    const tag = unit.tags.insert('to see', '#f00', 1);
    unit.tags.addItem(tag, 1);
    unit.tags.addItem(tag, 1);
    unit.tags.addItem(tag, 2);
    unit.tags.removeItem(tag, 2);
    unit.tags.delete(unit.tags.insert('mistake', null, 1));
    const collection = unit.collections.insert('Best', 'of all', 1);
    for (const item of [2, 1, 3]) unit.collections.addItem(collection, item);
    unit.collections.addItem(collection, 2);
    unit.collections.removeItem(collection, 3);
    unit.favourites.put(1, 'first', 10);
    unit.favourites.put(1, 'better', 20);
    unit.favourites.put(2, null, 15);
    unit.favourites.put(3, null, 16);
    unit.favourites.delete(3);
    unit.watched.put(1, {
      isWatched: false,
      playCount: 0,
      resumeMs: 5000,
      resumePart: null,
      lastWatchedAt: 3,
    });
    unit.watched.put(1, {
      isWatched: true,
      playCount: 1,
      resumeMs: null,
      resumePart: null,
      lastWatchedAt: 4,
    });
    unit.watched.addPlay(1, { startedAt: 1, endedAt: 2, positionMs: 5000 });
    unit.watched.addPlay(1, { startedAt: 3, endedAt: null, positionMs: null });
    const draft = { name: 'Old', description: null, criteria: '{}', isPinned: false };
    const first = unit.savedSearches.insert(draft, 1);
    unit.savedSearches.insert({ ...draft, name: 'Pinned', isPinned: true }, 1);
    unit.savedSearches.delete(unit.savedSearches.insert({ ...draft, name: 'Gone' }, 1));
    unit.savedSearches.update(first, { ...draft, name: 'Renamed' }, 2);
    for (const timestamp of [1, 2, 3]) {
      unit.history.add({ itemId: 1, eventType: 'played', eventData: '{"at":1}', timestamp });
    }
    unit.history.add({ itemId: 1, eventType: 'added', eventData: null, timestamp: 2 });
    statements.exec('DELETE FROM media_item WHERE id = 2');
  });
  const found = await connection.read((statements) => {
    const unit = createUnitOfWork(statements);
    return {
      tags: unit.tags.list(),
      tagged: [...unit.tags.itemIds(1)],
      collections: unit.collections.list(),
      collected: [...unit.collections.itemIds(1)],
      favourites: unit.favourites.list(10),
      favourite: unit.favourites.get(1),
      watched: unit.watched.get(1),
      unwatched: unit.watched.get(3) ?? null,
      plays: unit.watched.plays(1).map(({ startedAt }) => startedAt),
      searches: unit.savedSearches
        .list()
        .map(({ name, isPinned, position, updatedAt }) => ({ name, isPinned, position, updatedAt })),
      played: unit.history.byItem(1, 'played').map(({ timestamp }) => timestamp),
      playedThen: unit.history.byTime('played', 1, 3, 10).map(({ timestamp }) => timestamp),
    };
  });
  await connection.close();
  return found;
}

/** Nothing of a unit of work that fails half way is kept. */
export async function undone() {
  const connection = await openFilled();
  const failure = await connection
    .write((statements) => {
      const unit = createUnitOfWork(statements);
      unit.tags.insert('kept?', null, 1);
      unit.favourites.put(999, null, 1);
    })
    .then(
      () => 'none',
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    );
  const tags = await connection.read((statements) => createUnitOfWork(statements).tags.list());
  await connection.close();
  return { failure, tags: tags.length };
}

/** Creating and renaming libraries, with what is told and what is refused. */
export async function libraries() {
  const connection = await openFilled();
  const told: (readonly number[])[] = [];
  const { list } = createLibraries(connection);
  const writes = createLibraryWrites(connection, ({ libraryIds }) => told.push(libraryIds));
  const created = await writes.create({ name: '  Élan ', mediaType: 'movie', isSynthetic: true });
  const rename = (id: number, name: string) => writes.edit(id, { kind: 'library-set', changes: { name } });
  const renamed = await rename(2, 'films 2');
  const codes: string[] = [];
  for (const attempt of [
    writes.create({ name: ' ' }),
    writes.create({ name: 'x'.repeat(201) }),
    writes.create({ name: 'ÉLAN' }),
    writes.create({ name: 'Other', path: '/films' }),
    rename(1, 'élan'),
    rename(99, 'Nothing'),
  ]) {
    const reply = await attempt;
    codes.push(reply.ok ? 'ok' : reply.error.code);
  }
  const sameName = await rename(1, 'FILMS');
  const listed = await list();
  await connection.close();
  return {
    created: unwrap(created).value,
    renamed: renamed.ok && renamed.value.title,
    codes,
    sameName: sameName.ok,
    listed,
    told,
  };
}

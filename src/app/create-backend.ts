import type { DatabaseClient } from '../client/database-client.ts';
import type { MediaClient } from '../client/media-client.ts';
import { ok, type Reply } from '../shared/reply.ts';
import type { Backend, DatabaseFacts, DatabaseStatus, Diagnostics } from './backend.ts';
import { Observable } from './observable.ts';
import { peopleReads } from './people-reads.ts';
import { searchReads } from './search-reads.ts';
import { StoppableReads } from './stoppable-reads.ts';

/** Gives the app its workers: reads go to the pool, writes to the writer, files to the media worker. */
export function createBackend(
  database: DatabaseClient,
  media: MediaClient,
  facts: () => DatabaseFacts,
): Backend {
  const status = new Observable<DatabaseStatus>(database.status);
  database.statusChanges.add((changed) => status.set(changed));
  return {
    status,
    facts,
    items: itemReads(database),
    edits: editCalls(database),
    search: searchReads(database),
    people: peopleReads(database),
    libraries: {
      list: () => database.read((apis) => apis.libraries.list()),
      create: (draft) => database.write((apis) => apis.libraryWrites.create(draft)),
      binned: (after, limit) => database.read((apis) => apis.libraries.binned(after, limit)),
      deleted: () => database.read((apis) => apis.libraries.deleted()),
      edit: (id, edit, basis) => database.write((apis) => apis.libraryWrites.edit(id, edit, basis)),
      forget: (itemIds) => database.write((apis) => apis.libraryWrites.forget(itemIds)),
      tidyBin: (now) => database.write((apis) => apis.libraryWrites.tidyBin(now)),
    },
    savedSearches: {
      list: () => database.read((apis) => apis.savedSearches.list()),
      create: (draft) => database.write((apis) => apis.savedSearchWrites.create(draft)),
      update: (id, changes) => database.write((apis) => apis.savedSearchWrites.update(id, changes)),
      setPinned: (id, isPinned) => database.write((apis) => apis.savedSearchWrites.setPinned(id, isPinned)),
      move: (id, to) => database.write((apis) => apis.savedSearchWrites.move(id, to)),
      delete: (id) => database.write((apis) => apis.savedSearchWrites.delete(id)),
      restore: (removed) => database.write((apis) => apis.savedSearchWrites.restore(removed)),
      importMany: (drafts) => database.write((apis) => apis.savedSearchWrites.importMany(drafts)),
    },
    scan: {
      roots: (libraryId) => database.read((apis) => apis.scan.roots(libraryId)),
      rules: (libraryId) => database.read((apis) => apis.scan.rules(libraryId)),
      usedKeys: () => database.read((apis) => apis.scan.usedKeys()),
      unread: (rootIds) => database.read((apis) => apis.scan.unread(rootIds)),
      unreadPictures: (rootIds) => database.read((apis) => apis.scan.unreadPictures(rootIds)),
      addRoot: (draft) => database.write((apis) => apis.scanWrites.addRoot(draft)),
      removeRoot: (rootId, titles) => database.write((apis) => apis.scanWrites.removeRoot(rootId, titles)),
      setRules: (libraryId, rules) => database.write((apis) => apis.scanWrites.setRules(libraryId, rules)),
      settleVanished: (rootId, answer) =>
        database.write((apis) => apis.scanWrites.settleVanished(rootId, answer)),
    },
    jobs: {
      list: (limit) => database.read((apis) => apis.jobs.list(limit)),
      unfinished: () => database.read((apis) => apis.jobs.unfinished()),
      get: (id) => database.read((apis) => apis.jobs.get(id)),
      rejections: (id, at, limit) => database.read((apis) => apis.jobs.rejections(id, at, limit)),
    },
    runner: {
      runImport: (request, source, onStart, onProgress) =>
        database.write((apis) => apis.jobRunner.runImport(request, source, onStart, onProgress)),
      runScan: (request, source, onStart, onProgress) =>
        database.write((apis) => apis.jobRunner.runScan(request, source, onStart, onProgress)),
      readFiles: (request, source, onStart, onProgress) =>
        database.write((apis) => apis.jobRunner.readFiles(request, source, onStart, onProgress)),
      runMatch: (request, source, onStart, onProgress) =>
        database.write((apis) => apis.jobRunner.runMatch(request, source, onStart, onProgress)),
      runPictures: (request, source, onStart, onProgress) =>
        database.write((apis) => apis.jobRunner.runPictures(request, source, onStart, onProgress)),
      runBatch: (request, onStart, onProgress) =>
        database.write((apis) => apis.jobRunner.runBatch(request, onStart, onProgress)),
      removeLibrary: (request, onStart, onProgress) =>
        database.write((apis) => apis.jobRunner.removeLibrary(request, onStart, onProgress)),
      cancel: (jobId) => database.write((apis) => apis.jobRunner.cancel(jobId)),
      pause: (jobId) => database.write((apis) => apis.jobRunner.pause(jobId)),
      recover: (onProgress) => database.write((apis) => apis.jobRunner.recover(onProgress)),
    },
    media,
    databaseFile: {
      exportDatabase: (requestId, target, onProgress) =>
        database.write((apis) => apis.databaseFile.exportDatabase(requestId, target, onProgress)),
      discardExport: (requestId) => database.write((apis) => apis.databaseFile.discardExport(requestId)),
      receiveDatabase: (requestId, file, onProgress) =>
        database.write((apis) => apis.databaseFile.receiveDatabase(requestId, file, onProgress)),
      acceptDatabase: (requestId) => database.write((apis) => apis.databaseFile.acceptDatabase(requestId)),
      discardDatabase: (requestId) => database.write((apis) => apis.databaseFile.discardDatabase(requestId)),
      cancel: (requestId) => database.write((apis) => ignoreAnswer(apis.databaseFile.cancel(requestId))),
    },
    migrations: {
      status: () => database.read((apis) => apis.migrations.status()),
      verify: () => database.read((apis) => apis.migrations.verify()),
    },
    diagnostics: diagnosticsOf(database, media),
    onChange: (listener) => database.changes.add(listener),
    waitForIdle: () => database.whenIdle(),
  };
}

/** Reads for lists. An order that is not wanted any more is stopped on the worker that builds it. */
function itemReads(database: DatabaseClient): Backend['items'] {
  const orders = new StoppableReads(database, ({ items }, requestId) => items.cancelOrder(requestId));
  return {
    page: (criteria, at, limit) => database.read((apis) => apis.items.page(criteria, at, limit)),
    rows: (ids) => database.read((apis) => apis.items.rows(ids)),
    order: (criteria, requestId) => orders.run(requestId, (apis) => apis.items.order(criteria, requestId)),
    cancelOrder: async (requestId) => orders.stop(requestId),
    count: (criteria) => database.read((apis) => apis.items.count(criteria)),
    seekTitle: (criteria, text) => database.read((apis) => apis.items.seekTitle(criteria, text)),
    get: (id) => database.read((apis) => apis.items.get(id)),
  };
}

/** Looking through many titles is stopped when it is not wanted any more. */
function editCalls(database: DatabaseClient): Backend['edits'] {
  const reads = new StoppableReads(database, ({ edits }, requestId) => edits.cancel(requestId));
  return {
    acts: (range) => database.read((apis) => apis.edits.acts(range)),
    ownFields: (itemId) => database.read((apis) => apis.edits.ownFields(itemId)),
    history: (itemId) => database.read((apis) => apis.edits.history(itemId)),
    manyValues: (itemIds, requestId) =>
      reads.run(requestId, (apis) => apis.edits.manyValues(itemIds, requestId)),
    preview: (itemIds, edits, requestId) =>
      reads.run(requestId, (apis) => apis.edits.preview(itemIds, edits, requestId)),
    cancel: async (requestId) => reads.stop(requestId),
    edit: (itemIds, edits, basis) => database.write((apis) => apis.editWrites.edit(itemIds, edits, basis)),
    undo: (actId) => database.write((apis) => apis.editWrites.undo(actId)),
    redo: (actId) => database.write((apis) => apis.editWrites.redo(actId)),
  };
}

function diagnosticsOf(database: DatabaseClient, media: MediaClient): Diagnostics {
  return {
    setRecording: (on) => {
      media.setRecording(on);
      void database.callAll(async ({ diagnostics }) => ok(await diagnostics.setRecording(on)));
    },
    plan: async (statement) => {
      const answers = await database.callAll(({ diagnostics }) => diagnostics.plan(statement));
      return answers.find(({ value }) => value !== null)?.value ?? null;
    },
    memory: async () => {
      const answers = await database.callAll(({ diagnostics }) => diagnostics.memory());
      return answers.map(({ thread, value }) => ({ thread, ...value }));
    },
    pool: () => database.workers,
  };
}

async function ignoreAnswer(answer: Promise<void>): Promise<Reply<void>> {
  await answer;
  return ok(undefined);
}

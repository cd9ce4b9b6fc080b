import fc from 'fast-check';
import type { Act } from '/src/shared/edits/item-edit.ts';
import type { ItemCriteria } from '/src/shared/item-criteria.ts';
import { AppError, type Reply, unwrap } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { createInboxWrites } from '/src/workers/db/services/inbox-writes-service.ts';
import { createLibraryWrites } from '/src/workers/db/services/library-writes-service.ts';
import { createPlaybackWrites } from '/src/workers/db/services/playback-writes-service.ts';
import { createSavedSearchWrites } from '/src/workers/db/services/saved-search-writes-service.ts';
import { createSavedSearches } from '/src/workers/db/services/saved-searches-service.ts';
import { createScanWrites } from '/src/workers/db/services/scan-writes-service.ts';
import { execute, select } from './import-database.ts';

const NAME = fc.constantFrom('Noir', 'noir 2', 'Été');
const AT = fc.integer({ min: 0, max: 3 });
const ITEM = fc.integer({ min: 1, max: 3 });

/** What a person does that is no edit of titles; searches are named by their place, those that are not there are left. */
export const OTHER_DEED = fc.oneof(
  fc.record({ kind: fc.constant('save' as const), name: NAME }),
  fc.record({ kind: fc.constant('rename' as const), at: AT, name: NAME }),
  fc.record({ kind: fc.constant('redirect' as const), at: AT, descending: fc.boolean() }),
  fc.record({ kind: fc.constant('pin' as const), at: AT, isPinned: fc.boolean() }),
  fc.record({ kind: fc.constant('arrange' as const), at: AT, to: AT }),
  fc.record({ kind: fc.constant('discard' as const), at: AT }),
  fc.record({ kind: fc.constant('bring' as const), names: fc.array(NAME, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('library' as const), name: NAME }),
  fc.record({ kind: fc.constant('rules' as const), smallestBytes: AT }),
  fc.record({ kind: fc.constant('folder' as const), name: NAME }),
  fc.record({ kind: fc.constant('play' as const), itemId: ITEM }),
  fc.record({
    kind: fc.constant('skip' as const),
    itemIds: fc.array(ITEM, { minLength: 1 }),
    isSkipped: fc.boolean(),
  }),
);
/** One of them. */
export type OtherDeed = typeof OTHER_DEED extends fc.Arbitrary<infer T> ? T : never;

const criteria = (descending: boolean): ItemCriteria => ({ sort: 'title', descending });

/** Lets the films and series wait in the inbox that are not matched. */
export async function letWait(connection: Connection): Promise<void> {
  await execute(
    connection,
    `INSERT OR IGNORE INTO match_case (media_item_id, library_id, list, outcome, folder, sort_title, asked_at, candidates)
     SELECT id, library_id, 'waiting', 'nothing', '', sort_title, 0, '[]' FROM media_item
     WHERE media_type <> 'episode' AND status <> 'matched'`,
  );
}

/** Does such deeds; null: nothing was to be done, or it could not be. */
export function otherDeeds(connection: Connection): (deed: OtherDeed) => Promise<Act | null> {
  const publish = () => undefined;
  const searches = createSavedSearchWrites(connection, publish);
  const { list } = createSavedSearches(connection);
  const libraries = createLibraryWrites(connection, publish);
  const scans = createScanWrites({ connection, publish, lockName: () => 'test~job' });
  const inbox = createInboxWrites(connection, publish);
  const playback = createPlaybackWrites(connection, publish);
  let serial = 0;
  const act = async (reply: Promise<Reply<{ readonly act: Act | null }>>) => unwrap(await reply).act;
  const at = async (place: number, work: (id: number) => Promise<Reply<{ readonly act: Act | null }>>) => {
    const search = unwrap(await list())[place];
    return search === undefined ? null : act(work(search.id));
  };
  const doIt = async (deed: OtherDeed): Promise<Act | null> => {
    switch (deed.kind) {
      case 'save':
        return act(searches.create({ name: deed.name, criteria: criteria(false) }));
      case 'rename':
        return at(deed.at, (id) => searches.update(id, { name: deed.name }));
      case 'redirect':
        return at(deed.at, (id) => searches.update(id, { criteria: criteria(deed.descending) }));
      case 'pin':
        return at(deed.at, (id) => searches.setPinned(id, deed.isPinned));
      case 'arrange': {
        const search = unwrap(await list())[deed.at];
        return search === undefined ? null : act(searches.move(search.id, deed.to));
      }
      case 'discard':
        return at(deed.at, (id) => searches.delete(id));
      case 'bring':
        return act(searches.importMany(deed.names.map((name) => ({ name, criteria: criteria(true) }))));
      case 'library':
        return act(libraries.create({ name: deed.name }));
      case 'rules':
        return unwrap(
          await scans.setRules(1, {
            ignoredFolders: [],
            ignoredExtensions: [],
            ignoredPatterns: [],
            ignoresExtras: true,
            smallestBytes: deed.smallestBytes,
            nameRules: [],
          }),
        );
      case 'folder':
        return act(
          scans.addRoot({ libraryId: 1, name: deed.name, kind: 'folder', handleKey: `key-${serial++}` }),
        );
      case 'play': {
        const startedAt = 1_000 + serial++;
        unwrap(await playback.finish(deed.itemId, 0, { startedAt, endedAt: startedAt + 1, positionMs: 5 }));
        return newestAct(connection);
      }
      case 'skip':
        return unwrap(await (deed.isSkipped ? inbox.skip(deed.itemIds) : inbox.unskip(deed.itemIds)));
    }
  };
  return async (deed) => {
    try {
      return await doIt(deed);
    } catch (error) {
      // A name that is taken.
      if (error instanceof AppError && error.code === 'constraint') return null;
      throw error;
    }
  };
}

async function newestAct(connection: Connection): Promise<Act> {
  const [row] = await select(connection, 'SELECT max(id) AS id FROM act');
  return { id: Number(row?.id) } as Act;
}

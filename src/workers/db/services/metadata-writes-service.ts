import type { ChangeEvent } from '../../../rpc/change-event.ts';
import type { MetadataBefore, MetadataWritesApi } from '../../../rpc/metadata-writes-api.ts';
import type { StoredArtwork } from '../../../shared/metadata/stored-artwork.ts';
import type { MergedDetails } from '../../../shared/metadata/title-details.ts';
import { AppError, failed, ok, type Reply } from '../../../shared/reply.ts';
import type { Connection, Statements, WriteOptions } from '../engine/connection.ts';
import { readKnownItem } from '../repositories/import-lookup-repository.ts';
import { hasSortIndexes } from '../repositories/item-list-repository.ts';
import { restoreItemSnapshot } from '../repositories/item-restore-repository.ts';
import { readItemSnapshot } from '../repositories/item-snapshot-repository.ts';
import { deleteGenresAmong, deleteUnattachedAmong } from '../repositories/library-removal-repository.ts';
import { catchUpSearch } from '../repositories/search-repository.ts';
import { createUnitOfWork } from '../repositories/unit-of-work.ts';
import { type AppliedDetails, applyDetails } from './apply-details.ts';
import type { KnownItem } from './item-identity.ts';
import { parseSnapshot, storeSnapshot } from './stored-snapshot.ts';

/** Overviews of other items that full text catches up with besides, if any wait. */
const MOST_CAUGHT_UP = 100;

/** Stores what providers say of items, on the writer's connection. */
export function createMetadataWrites(
  connection: Connection,
  publish: (event: ChangeEvent) => void,
): MetadataWritesApi {
  /** Runs a change of one item in a transaction and tells of it. */
  async function change<T>(
    itemId: number,
    kinds: ChangeEvent['kinds'],
    work: (statements: Statements, item: KnownItem) => T,
    options?: WriteOptions,
  ): Promise<Reply<T>> {
    try {
      const { value, libraryId } = await connection.write((statements) => {
        const item = requireItem(statements, itemId);
        return { value: work(statements, item), libraryId: item.libraryId };
      }, options);
      publish({ kinds, libraryIds: [libraryId], itemIds: [itemId] });
      return ok(value);
    } catch (error) {
      return failed(error);
    }
  }

  return {
    // What nobody chose can be found again after a power cut.
    apply: (itemId, details, chosenBy) =>
      change(
        itemId,
        ['item', 'person'],
        (statements, item) => apply(statements, item, details, chosenBy),
        chosenBy === 'score' ? { durability: 'relaxed' } : {},
      ),

    restore: (before) =>
      change(before.itemId, ['item', 'person'], (statements) => restore(statements, before)),

    setArtwork: (itemId, artwork) =>
      change(itemId, ['item'], (statements) => setArtwork(statements, itemId, artwork)),
  };
}

function apply(
  statements: Statements,
  item: KnownItem,
  details: MergedDetails,
  chosenBy: 'person' | 'score',
): MetadataBefore {
  requireIndexes(statements);
  requireKind(item, details);
  const snapshot = readItemSnapshot(statements, item.id);
  if (!snapshot) throw gone(item.id);
  const { title } = snapshot.item;
  const target = { id: item.id, mediaType: item.mediaType, title };
  const { detached, personIdsGiven } = applyDetails(statements, target, details, chosenBy, Date.now());
  tidyUp(statements, detached);
  return { itemId: item.id, title, json: storeSnapshot({ ...snapshot, personIdsGiven }) };
}

function restore(statements: Statements, { itemId, json }: MetadataBefore): void {
  const snapshot = parseSnapshot(json);
  if (snapshot.itemId !== itemId) {
    throw new AppError('invalid-argument', 'This is what another title was before.', `item ${itemId}`);
  }
  requireIndexes(statements);
  try {
    tidyUp(statements, restoreItemSnapshot(statements, snapshot));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'constraint') throw error;
    throw new AppError('invalid-argument', 'What this title was before cannot be read.', error.detail);
  }
}

function setArtwork(statements: Statements, itemId: number, artwork: readonly StoredArtwork[]): void {
  const pictures = createUnitOfWork(statements).artwork;
  for (const type of new Set(artwork.map(({ type }) => type))) pictures.deleteOfType(itemId, type);
  const now = Date.now();
  for (const picture of artwork) {
    if (!/^[0-9a-f]+$/.test(picture.key) || !/^#[0-9a-f]{6}$/i.test(picture.dominantColor)) {
      throw new AppError('invalid-argument', 'A stored picture has a key in hex digits and a colour.');
    }
    pictures.insertStored(itemId, picture, now);
  }
}

/** Whoever had a part in the item alone goes, and full text follows, which is quick for one item. */
function tidyUp(statements: Statements, { people, companies, genres }: AppliedDetails['detached']): void {
  deleteUnattachedAmong(statements, { people, companies });
  deleteGenresAmong(statements, genres);
  catchUpSearch(statements, MOST_CAUGHT_UP);
}

/** While they are down, no trigger tells the search, and a first load gives out ids of people from memory. */
function requireIndexes(statements: Statements): void {
  if (hasSortIndexes(statements)) return;
  throw new AppError('busy', 'Many titles are being added or removed. Try again when that is done.');
}

function requireKind({ mediaType }: KnownItem, { ref }: MergedDetails): void {
  const kind = mediaType === 'movie' || mediaType === 'video' ? 'movie' : mediaType;
  if (kind === ref.kind) return;
  const what = ref.kind === 'movie' ? 'a film' : 'a series';
  const is = { movie: 'a film', video: 'a video', series: 'a series', episode: 'an episode' }[mediaType];
  throw new AppError('invalid-argument', `These details are of ${what}; this title is ${is}.`);
}

function requireItem(statements: Statements, itemId: number): KnownItem {
  const item = readKnownItem(statements, itemId);
  if (!item) throw gone(itemId);
  return item;
}

function gone(itemId: number): AppError {
  return new AppError('not-found', 'This title is no longer in the library.', `item ${itemId}`);
}

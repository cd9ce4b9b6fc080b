import type { StoredArtwork } from '../../../shared/metadata/stored-artwork.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { hasSortIndexes } from '../repositories/item-list-repository.ts';
import { deleteGenresAmong, deleteUnattachedAmong } from '../repositories/library-removal-repository.ts';
import { catchUpSearch } from '../repositories/search-repository.ts';
import { createUnitOfWork } from '../repositories/unit-of-work.ts';
import type { AppliedDetails } from './apply-details.ts';

/** Overviews that full text catches up with, those of other items too if any wait. */
const MOST_CAUGHT_UP = 100;

/** Shows these pictures with an item, in the place of others of their types. */
export function setArtwork(statements: Statements, itemId: number, artwork: readonly StoredArtwork[]): void {
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

/** Whoever had a part in what was changed alone goes, and full text follows, which is quick for a few items. */
export function tidyUp(
  statements: Statements,
  { people, companies, genres }: AppliedDetails['detached'],
  mostCaughtUp = MOST_CAUGHT_UP,
): void {
  if (people.length + companies.length > 0) deleteUnattachedAmong(statements, { people, companies });
  if (genres.length > 0) deleteGenresAmong(statements, genres);
  catchUpSearch(statements, mostCaughtUp);
}

/** While they are down, no trigger tells the search, and a first load gives out ids of people from memory. */
export function requireIndexes(statements: Statements): void {
  if (hasSortIndexes(statements)) return;
  throw new AppError('busy', 'Many titles are being added or removed. Try again when that is done.');
}

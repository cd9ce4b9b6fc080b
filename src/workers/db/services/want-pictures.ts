import type { MergedDetails } from '../../../shared/metadata/title-details.ts';
import type { Statements } from '../engine/connection.ts';
import { artworkRepository } from '../repositories/artwork-repository.ts';
import { besideOwnArtwork } from './nfo-precedence.ts';

/**
 * Notes the first poster and backdrop to be fetched, but those of which one lies beside the video, or which are there.
 * `now` in ms since the epoch.
 */
export function wantPictures(
  statements: Statements,
  itemId: number,
  { images }: MergedDetails,
  now: number,
): void {
  const found = (['poster', 'fanart'] as const).flatMap(
    (type) => images.find((one) => one.type === type) ?? [],
  );
  const pictures = artworkRepository(statements);
  pictures.deleteUnfetched(itemId);
  for (const { type, url } of besideOwnArtwork(statements, itemId, found)) {
    const isThere = pictures.byItem(itemId, type).some((one) => one.url === url);
    if (!isThere) pictures.insertPending(itemId, type, url, now);
  }
}

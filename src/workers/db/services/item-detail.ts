import type { ItemDetail, ItemNfo } from '../../../shared/media-item.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { importOrigins } from '../repositories/import-origin-repository.ts';
import { itemNfoRepository } from '../repositories/item-nfo-repository.ts';
import { sidecarRepository } from '../repositories/sidecar-repository.ts';
import { createUnitOfWork } from '../repositories/unit-of-work.ts';

/** All that is known of an item, from every table. Throws `not-found`. */
export function readItemDetail(statements: Statements, id: number): ItemDetail {
  const unit = createUnitOfWork(statements);
  const { items, tags, collections, externalIds, credits, mediaFiles, favourites, watched } = unit;
  const item = items.get(id);
  if (!item) throw new AppError('not-found', 'This title is no longer in the library.', `item ${id}`);
  const state = watched.get(id);
  const favourite = favourites.get(id);
  const files = mediaFiles.byItem(id);
  const subtitles = sidecarRepository(statements).subtitlesOf(files.map((file) => file.id));
  return {
    ...item,
    alternativeTitles: items.alternativeTitles(id),
    genres: items.genres(id),
    countries: items.countries(id),
    companies: items.companies(id),
    keywords: items.keywords(id),
    pictures: items.pictures(id),
    tags: tags.byItem(id).map(({ name }) => name),
    collections: collections.byItem(id),
    externalIds: externalIds.byItem(id),
    metadataSources: unit.itemMetadata.byItem(id),
    nfo: nfoOf(statements, id),
    imported: importOrigins.of(statements, id) ?? null,
    trailers: unit.trailers.byItem(id),
    credits: credits.byItem(id),
    files: files.map((file) => ({ ...file, subtitles: subtitles.get(file.id) ?? [] })),
    isFavourite: favourite !== undefined,
    favouriteNotes: favourite?.notes ?? null,
    watched: state?.isWatched ?? false,
    playCount: state?.playCount ?? 0,
    resumeMs: state?.resumeMs ?? null,
    resumePart: state?.resumePart ?? null,
    lastWatchedAt: state?.lastWatchedAt ?? null,
  };
}

function nfoOf(statements: Statements, id: number): ItemNfo | null {
  const record = itemNfoRepository(statements).get(id);
  if (record === undefined) return null;
  const { path, isLocked, said, readAt, personal } = record;
  const { tags, collection } = personal;
  const gave = { tags, collections: collection === null ? [] : [collection] };
  return { path, isLocked, namesTitle: said.includes('title'), says: said, gave, readAt };
}

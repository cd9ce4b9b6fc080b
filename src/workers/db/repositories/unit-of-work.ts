import type { Statements } from '../engine/connection.ts';
import { artworkRepository } from './artwork-repository.ts';
import { collectionRepository } from './collection-repository.ts';
import { companyRepository } from './company-repository.ts';
import { creditRepository } from './credit-repository.ts';
import { externalIdRepository } from './external-id-repository.ts';
import { favouriteRepository } from './favourite-repository.ts';
import { genreRepository } from './genre-repository.ts';
import { historyRepository } from './history-repository.ts';
import { itemMetadataRepository } from './item-metadata-repository.ts';
import { itemRepository } from './item-repository.ts';
import { jobQueryRepository } from './job-query-repository.ts';
import { libraryRepository } from './library-repository.ts';
import { mediaFileRepository } from './media-file-repository.ts';
import { personRepository } from './person-repository.ts';
import { providerCacheRepository } from './provider-cache-repository.ts';
import { savedSearchRepository } from './saved-search-repository.ts';
import { subtitleRepository } from './subtitle-repository.ts';
import { tagRepository } from './tag-repository.ts';
import { trailerRepository } from './trailer-repository.ts';
import { watchedRepository } from './watched-repository.ts';

/** The repositories bound to one transaction: what is done through them happens together or not at all. */
export type UnitOfWork = ReturnType<typeof createUnitOfWork>;

/** Binds every repository to the statements of a transaction. */
export function createUnitOfWork(statements: Statements) {
  return {
    libraries: libraryRepository(statements),
    items: itemRepository(statements),
    genres: genreRepository(statements),
    companies: companyRepository(statements),
    externalIds: externalIdRepository(statements),
    itemMetadata: itemMetadataRepository(statements),
    mediaFiles: mediaFileRepository(statements),
    artwork: artworkRepository(statements),
    subtitles: subtitleRepository(statements),
    trailers: trailerRepository(statements),
    people: personRepository(statements),
    credits: creditRepository(statements),
    tags: tagRepository(statements),
    collections: collectionRepository(statements),
    favourites: favouriteRepository(statements),
    watched: watchedRepository(statements),
    history: historyRepository(statements),
    jobs: jobQueryRepository(statements),
    savedSearches: savedSearchRepository(statements),
    providerCache: providerCacheRepository(statements),
  };
}

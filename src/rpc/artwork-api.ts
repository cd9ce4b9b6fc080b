import type { ArtworkType } from '../shared/artwork.ts';
import type { ArtworkSize, StoredArtwork } from '../shared/metadata/stored-artwork.ts';
import type { Reply } from '../shared/reply.ts';

/** Pictures: fetched with CORS, re-encoded to the sizes shown, kept as files of this site. The metadata worker. */
export interface ArtworkApi {
  /** A picture of a provider for a look at it; kept in memory only. */
  preview(url: string, width: number, requestId: string): Promise<Reply<Blob>>;
  /** Fetches a picture and stores it in all sizes. The same address again is not fetched again. */
  store(url: string, type: ArtworkType, requestId: string): Promise<Reply<StoredArtwork>>;
  /** Stores a picture of a person's own; `file-unreadable` when it is none. */
  keep(picture: Blob, url: string, type: ArtworkType): Promise<Reply<StoredArtwork>>;
  /** In the order of the keys; null for those that are not there. */
  read(keys: readonly string[], size: ArtworkSize): Promise<Reply<readonly (Blob | null)[]>>;
  /** Takes pictures away that nothing shows any more. */
  remove(keys: readonly string[]): Promise<Reply<void>>;
}

import type { ArtworkType, DownloadStatus } from '../../../shared/artwork.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import artworkByItemTypeSql from '../sql/artwork/by-item-type.sql?raw';
import artworkByStatusTypeSql from '../sql/artwork/by-status-type.sql?raw';

/** A picture of an item: where it comes from and where it is kept. */
export interface Artwork {
  readonly id: number;
  readonly itemId: number;
  readonly artworkType: ArtworkType;
  readonly url: string | null;
  readonly localPath: string | null;
  readonly size: 'small' | 'medium' | 'large' | 'original' | null;
  /** px. */
  readonly width: number | null;
  /** px. */
  readonly height: number | null;
  /** Bytes. */
  readonly fileSize: number | null;
  /** A CSS colour. */
  readonly dominantColor: string | null;
  readonly downloadStatus: DownloadStatus;
}

const ARTWORK_BY_ITEM_TYPE = defineQuery<{ itemId: number; artworkType: ArtworkType }, Artwork>(
  'artwork/by-item-type',
  artworkByItemTypeSql,
);
const ARTWORK_BY_STATUS_TYPE = defineQuery<
  { downloadStatus: DownloadStatus; artworkType: ArtworkType; limit: number },
  Artwork
>('artwork/by-status-type', artworkByStatusTypeSql);

/** Pictures of items. */
export function artworkRepository(statements: Statements) {
  return {
    byItem: (itemId: number, artworkType: ArtworkType): readonly Artwork[] =>
      statements.all(ARTWORK_BY_ITEM_TYPE, { itemId, artworkType }),
    /** The work list of a download: oldest first. */
    byStatus: (downloadStatus: DownloadStatus, artworkType: ArtworkType, limit: number): readonly Artwork[] =>
      statements.all(ARTWORK_BY_STATUS_TYPE, { downloadStatus, artworkType, limit }),
  };
}

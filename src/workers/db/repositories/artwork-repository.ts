import type { ArtworkTotals } from '../../../rpc/metadata-writes-api.ts';
import type { ArtworkType, DownloadStatus } from '../../../shared/artwork.ts';
import type { StoredArtwork } from '../../../shared/metadata/stored-artwork.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import artworkByItemTypeSql from '../sql/artwork/by-item-type.sql?raw';
import artworkByStatusTypeSql from '../sql/artwork/by-status-type.sql?raw';
import deleteOfItemSql from '../sql/artwork/delete-of-item.sql?raw';
import deleteOfTypeSql from '../sql/artwork/delete-of-type.sql?raw';
import insertStoredSql from '../sql/artwork/insert-stored.sql?raw';
import totalsSql from '../sql/artwork/totals.sql?raw';
import usedKeysSql from '../sql/artwork/used-keys.sql?raw';

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
const DELETE_OF_ITEM = defineQuery<{ itemId: number }, never>('artwork/delete-of-item', deleteOfItemSql);
const DELETE_OF_TYPE = defineQuery<{ itemId: number; artworkType: ArtworkType }, never>(
  'artwork/delete-of-type',
  deleteOfTypeSql,
);
const INSERT_STORED = defineQuery<
  {
    itemId: number;
    artworkType: ArtworkType;
    url: string;
    key: string;
    width: number;
    height: number;
    bytes: number;
    dominantColor: string;
    now: number;
  },
  never
>('artwork/insert-stored', insertStoredSql);
const TOTALS = defineQuery<Record<never, never>, ArtworkTotals>('artwork/totals', totalsSql);
const USED_KEYS = defineQuery<{ keys: string }, { key: string }>('artwork/used-keys', usedKeysSql);

/** Pictures of items. */
export function artworkRepository(statements: Statements) {
  return {
    byItem: (itemId: number, artworkType: ArtworkType): readonly Artwork[] =>
      statements.all(ARTWORK_BY_ITEM_TYPE, { itemId, artworkType }),
    /** The work list of a download: oldest first. */
    byStatus: (downloadStatus: DownloadStatus, artworkType: ArtworkType, limit: number): readonly Artwork[] =>
      statements.all(ARTWORK_BY_STATUS_TYPE, { downloadStatus, artworkType, limit }),
    deleteAll: (itemId: number): void => void statements.run(DELETE_OF_ITEM, { itemId }),
    deleteOfType: (itemId: number, artworkType: ArtworkType): void =>
      void statements.run(DELETE_OF_TYPE, { itemId, artworkType }),
    /** A picture that is stored under its key, in all sizes. */
    insertStored: (itemId: number, { type, ...picture }: StoredArtwork, now: number): void => {
      const { url, key, width, height, bytes, dominantColor } = picture;
      const sizes = { width, height, bytes, dominantColor };
      statements.run(INSERT_STORED, { itemId, artworkType: type, url, key, ...sizes, now });
    },
    /** Of all pictures that items have. */
    totals: (): ArtworkTotals => statements.all(TOTALS, {})[0] ?? { pictures: 0, bytes: 0 },
    /** Those of the keys under which an item has a picture. */
    usedKeys: (keys: readonly string[]): readonly string[] =>
      statements.all(USED_KEYS, { keys: JSON.stringify(keys) }).map(({ key }) => key),
  };
}

import type { ArtworkTotals } from '../../../rpc/metadata-writes-api.ts';
import type { ArtworkType, DownloadStatus } from '../../../shared/artwork.ts';
import type { StoredArtwork } from '../../../shared/metadata/stored-artwork.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import artworkByItemTypeSql from '../sql/artwork/by-item-type.sql?raw';
import countPendingSql from '../sql/artwork/count-pending.sql?raw';
import deleteOfItemSql from '../sql/artwork/delete-of-item.sql?raw';
import deleteOfTypeSql from '../sql/artwork/delete-of-type.sql?raw';
import deletePendingSql from '../sql/artwork/delete-pending.sql?raw';
import deleteUnfetchedSql from '../sql/artwork/delete-unfetched.sql?raw';
import failPendingSql from '../sql/artwork/fail-pending.sql?raw';
import insertPendingSql from '../sql/artwork/insert-pending.sql?raw';
import insertStoredSql from '../sql/artwork/insert-stored.sql?raw';
import pendingSql from '../sql/artwork/pending.sql?raw';
import pendingAmongSql from '../sql/artwork/pending-among.sql?raw';
import totalsSql from '../sql/artwork/totals.sql?raw';
import usedKeysSql from '../sql/artwork/used-keys.sql?raw';
import wantFailedSql from '../sql/artwork/want-failed.sql?raw';

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

/** A picture to be fetched. */
export type PendingPicture = Pick<Artwork, 'id' | 'itemId' | 'artworkType'> & {
  readonly url: string;
  /** Of its item. */
  readonly title: string;
};

const ARTWORK_BY_ITEM_TYPE = defineQuery<{ itemId: number; artworkType: ArtworkType }, Artwork>(
  'artwork/by-item-type',
  artworkByItemTypeSql,
);
const PENDING = defineQuery<{ artworkType: ArtworkType; limit: number }, PendingPicture>(
  'artwork/pending',
  pendingSql,
);
const PENDING_AMONG = defineQuery<{ itemIds: string; limit: number }, PendingPicture>(
  'artwork/pending-among',
  pendingAmongSql,
);
const COUNT_PENDING = defineQuery<Record<never, never>, { count: number }>(
  'artwork/count-pending',
  countPendingSql,
);
const INSERT_PENDING = defineQuery<
  { itemId: number; artworkType: ArtworkType; url: string; now: number },
  never
>('artwork/insert-pending', insertPendingSql);
const DELETE_PENDING = defineQuery<{ id: number; url: string }, never>(
  'artwork/delete-pending',
  deletePendingSql,
);
const DELETE_UNFETCHED = defineQuery<{ itemId: number }, never>(
  'artwork/delete-unfetched',
  deleteUnfetchedSql,
);
const FAIL_PENDING = defineQuery<{ id: number; url: string; now: number }, never>(
  'artwork/fail-pending',
  failPendingSql,
);
const WANT_FAILED = defineQuery<{ now: number }, never>('artwork/want-failed', wantFailedSql);
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
    /** Pictures to be fetched: those of these items first, then posters before backdrops, the oldest first. */
    nextPending: (itemIds: readonly number[], limit: number): readonly PendingPicture[] => {
      const among =
        itemIds.length === 0
          ? []
          : statements.all(PENDING_AMONG, { itemIds: JSON.stringify(itemIds), limit });
      if (among.length > 0) return among;
      const posters = statements.all(PENDING, { artworkType: 'poster', limit });
      return posters.length > 0 ? posters : statements.all(PENDING, { artworkType: 'fanart', limit });
    },
    countPending: (): number => statements.get(COUNT_PENDING, {})?.count ?? 0,
    /** A poster or backdrop to be fetched; what is shown until then stays. `now` in ms since the epoch. */
    insertPending: (itemId: number, artworkType: ArtworkType, url: string, now: number): void =>
      void statements.run(INSERT_PENDING, { itemId, artworkType, url, now }),
    /** Takes one away that waits; false when it does not wait any more. */
    deletePending: ({ id, url }: PendingPicture): boolean =>
      statements.run(DELETE_PENDING, { id, url }) === 1,
    /** Notes that it cannot be had; false when it does not wait any more. `now` in ms since the epoch. */
    failPending: ({ id, url }: PendingPicture, now: number): boolean =>
      statements.run(FAIL_PENDING, { id, url, now }) === 1,
    /** Posters and backdrops of an item that wait, or could not be had, are not wanted any more. */
    deleteUnfetched: (itemId: number): void => void statements.run(DELETE_UNFETCHED, { itemId }),
    /** All that could not be had are wanted once more. `now` in ms since the epoch. */
    wantFailed: (now: number): void => void statements.run(WANT_FAILED, { now }),
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

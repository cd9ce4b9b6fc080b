import type { MediaType } from '../../../shared/media-type.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import clearFileItemsSql from '../sql/sidecar/clear-file-items.sql?raw';
import endWishSql from '../sql/sidecar/end-wish.sql?raw';
import getNfoSql from '../sql/sidecar/get-nfo.sql?raw';
import putNfoSql from '../sql/sidecar/put-nfo.sql?raw';
import setDecidedBySql from '../sql/sidecar/set-decided-by.sql?raw';
import setFileItemSql from '../sql/sidecar/set-file-item.sql?raw';
import setMediaTypeSql from '../sql/sidecar/set-media-type.sql?raw';
import setSubtitleItemSql from '../sql/sidecar/set-subtitle-item.sql?raw';
import { type NfoPersonal, parseNfoPersonal } from './nfo-personal.ts';

/** Fields that an NFO may speak of or lock. */
export type NfoField =
  | 'title'
  | 'originalTitle'
  | 'year'
  | 'description'
  | 'genres'
  | 'countries'
  | 'companies'
  | 'runtimeMin'
  | 'rating'
  | 'airedDate'
  | 'credits'
  | 'trailers';

/** What an item's NFO has said of it. */
export interface ItemNfoRecord {
  readonly itemId: number;
  /** Null: the file is not there any more. */
  readonly sidecarId: number | null;
  /** With the root's name. */
  readonly path: string;
  /** Fields that nobody but a person changes. */
  readonly said: readonly NfoField[];
  readonly externalIds: Readonly<Record<string, string>>;
  readonly isLocked: boolean;
  /** Providers are to be asked, by its ids, for what it does not say. */
  readonly wantsDetails: boolean;
  readonly personal: NfoPersonal;
}

/** The same as it is stored. */
type StoredNfoRecord = ItemNfoRecord & {
  /** It is named after the video. */
  readonly isOfVideo: boolean;
  /** ms since the epoch. */
  readonly readAt: number;
};

interface NfoRow {
  readonly itemId: number;
  readonly sidecarId: number | null;
  readonly path: string;
  readonly said: string;
  readonly externalIds: string;
  readonly isLocked: 0 | 1;
  readonly wantsDetails: 0 | 1;
  readonly personal: string;
  readonly readAt: number;
  readonly ofVideos: string | null;
}

type Item = { itemId: number };

const GET = defineQuery<Item, NfoRow>('sidecar/get-nfo', getNfoSql);
const PUT = defineQuery<
  {
    itemId: number;
    sidecarId: number | null;
    path: string;
    said: string;
    externalIds: string;
    isLocked: 0 | 1;
    wantsDetails: 0 | 1;
    personal: string;
    now: number;
  },
  never
>('sidecar/put-nfo', putNfoSql);
const END_WISH = defineQuery<Item, never>('sidecar/end-wish', endWishSql);
const SET_FILE_ITEM = defineQuery<Item & { fileId: number; now: number }, never>(
  'sidecar/set-file-item',
  setFileItemSql,
);
const CLEAR_FILE_ITEMS = defineQuery<{ fileId: number }, never>(
  'sidecar/clear-file-items',
  clearFileItemsSql,
);
const SET_SUBTITLE_ITEM = defineQuery<Item & { fileId: number }, never>(
  'sidecar/set-subtitle-item',
  setSubtitleItemSql,
);
const SET_MEDIA_TYPE = defineQuery<Item & { mediaType: MediaType }, never>(
  'sidecar/set-media-type',
  setMediaTypeSql,
);
const SET_DECIDED_BY = defineQuery<Item & { decidedBy: 'nfo' | 'name' }, never>(
  'sidecar/set-decided-by',
  setDecidedBySql,
);

/** What NFO files say of items. `now` in ms since the epoch. */
export function itemNfoRepository(statements: Statements) {
  return {
    get: (itemId: number): StoredNfoRecord | undefined => {
      const row = statements.get(GET, { itemId });
      return row && toRecord(row);
    },
    put: (record: ItemNfoRecord, now: number): void => {
      const { itemId, sidecarId, path, said, externalIds, isLocked, wantsDetails, personal } = record;
      statements.run(PUT, {
        ...{ itemId, sidecarId, path, said: JSON.stringify(said), externalIds: JSON.stringify(externalIds) },
        ...{ isLocked: isLocked ? 1 : 0, wantsDetails: wantsDetails ? 1 : 0 },
        ...{ personal: JSON.stringify(personal), now },
      });
    },
    /** Providers have said what they know; tells whether they were wanted to. */
    endWish: (itemId: number): boolean => statements.run(END_WISH, { itemId }) === 1,
    /** Puts a file to another item, which is its own from then on; the others are added by `ScanRows`. */
    setFileItem: (fileId: number, itemId: number, now: number): void => {
      statements.run(SET_FILE_ITEM, { fileId, itemId, now });
      statements.run(CLEAR_FILE_ITEMS, { fileId });
      statements.run(SET_SUBTITLE_ITEM, { fileId, itemId });
    },
    setMediaType: (itemId: number, mediaType: MediaType): void =>
      void statements.run(SET_MEDIA_TYPE, { itemId, mediaType }),
    /** Says by which id an item's match was decided. */
    setDecidedBy: (itemId: number, decidedBy: 'nfo' | 'name'): void =>
      void statements.run(SET_DECIDED_BY, { itemId, decidedBy }),
  };
}

function toRecord(row: NfoRow): StoredNfoRecord {
  const { itemId, sidecarId, path, said, externalIds, isLocked, wantsDetails, ofVideos } = row;
  return {
    ...{ itemId, sidecarId, path },
    said: JSON.parse(said) as readonly NfoField[],
    externalIds: JSON.parse(externalIds) as Readonly<Record<string, string>>,
    isLocked: isLocked === 1,
    wantsDetails: wantsDetails === 1,
    personal: parseNfoPersonal(row.personal),
    isOfVideo: (ofVideos ?? '') !== '',
    readAt: row.readAt,
  };
}

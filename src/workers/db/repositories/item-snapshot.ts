/** What a column of a row may hold; with `?` also null. */
export type SnapshotColumn = 'text' | 'text?' | 'number' | 'number?';
/** The columns of a row. */
export type SnapshotColumns = Readonly<Record<string, SnapshotColumn>>;
/** What a column holds. */
export type SnapshotValue<C extends SnapshotColumn> =
  | (C extends 'text' | 'text?' ? string : number)
  | (C extends 'text?' | 'number?' ? null : never);
type Row<C extends SnapshotColumns> = { readonly [Name in keyof C]: SnapshotValue<C[Name]> };

/** Columns of the item's own row that metadata changes. */
export const SNAPSHOT_ITEM = {
  title: 'text',
  sortTitle: 'text',
  originalTitle: 'text?',
  year: 'number?',
  airedDate: 'text?',
  runtimeMin: 'number?',
  rating: 'number?',
  votes: 'number?',
  status: 'text',
  updatedAt: 'number',
} as const satisfies SnapshotColumns;

/** Rows of other tables that are the item's, by their table; `personIdsGiven` came by what is taken back. */
export const SNAPSHOT_LISTS = {
  descriptions: { description: 'text', language: 'text?' },
  alternativeTitles: { title: 'text', language: 'text?' },
  countries: { country: 'text' },
  genres: { id: 'number', name: 'text' },
  companies: { id: 'number', name: 'text', externalId: 'text?', logoUrl: 'text?', createdAt: 'number' },
  externalIds: { source: 'text', externalId: 'text' },
  people: {
    id: 'number',
    name: 'text',
    biography: 'text?',
    birthday: 'text?',
    deathday: 'text?',
    imageUrl: 'text?',
    createdAt: 'number',
  },
  personIds: { personId: 'number', source: 'text', externalId: 'text' },
  personIdsGiven: { source: 'text', externalId: 'text' },
  credits: { role: 'text', position: 'number', personId: 'number', character: 'text?' },
  trailers: { id: 'number', name: 'text', url: 'text', language: 'text?', createdAt: 'number' },
  sources: {
    provider: 'text',
    providerTitleId: 'text',
    language: 'text?',
    chosenBy: 'text',
    appliedAt: 'number',
  },
  artwork: {
    id: 'number',
    artworkType: 'text',
    url: 'text?',
    localPath: 'text?',
    size: 'text?',
    width: 'number?',
    height: 'number?',
    fileSize: 'number?',
    dominantColor: 'text?',
    downloadStatus: 'text',
    createdAt: 'number',
    updatedAt: 'number',
    downloadedAt: 'number?',
  },
} as const satisfies Readonly<Record<string, SnapshotColumns>>;

/** Lists that snapshots of before they were kept do not have. */
export const SNAPSHOT_LATER_LISTS = {
  keywords: { keyword: 'text' },
} as const satisfies Readonly<Record<string, SnapshotColumns>>;

type ListName = keyof typeof SNAPSHOT_LISTS;
type LaterListName = keyof typeof SNAPSHOT_LATER_LISTS;

/** A row of one of a snapshot's lists. */
export type SnapshotRow<Name extends ListName> = Row<(typeof SNAPSHOT_LISTS)[Name]>;
/** The columns of an item's own row that metadata changes. */
export type SnapshotItem = Row<typeof SNAPSHOT_ITEM>;

/** All of an item that metadata may change, as it was. */
export type ItemSnapshot = { readonly itemId: number; readonly item: SnapshotItem } & {
  readonly [Name in ListName]: readonly SnapshotRow<Name>[];
} & {
  readonly [Name in LaterListName]?: readonly Row<(typeof SNAPSHOT_LATER_LISTS)[Name]>[];
};

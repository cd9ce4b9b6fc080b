import type { ItemMatch } from './item-match.ts';
import type { MediaType } from './media-type.ts';
import type { ProviderId } from './metadata/provider-id.ts';
import type { ItemPoster, StoredArtwork } from './metadata/stored-artwork.ts';
import type { Trailer } from './metadata/title-details.ts';

/** How an item stands towards metadata: waiting, found, chosen by hand, left alone, failed. */
export type MatchStatus = 'pending' | 'matched' | 'manual' | 'skipped' | 'failed';

/** One row of a list: what a table row or a poster needs and no more. */
export interface ItemRow {
  readonly id: number;
  readonly title: string;
  readonly year: number | null;
  readonly mediaType: MediaType;
  /** 0 to 10. */
  readonly rating: number | null;
  readonly runtimeMin: number | null;
  /** ms since the epoch. */
  readonly addedAt: number;
  /** Sum of the item's files, in bytes. */
  readonly sizeBytes: number | null;
  readonly status: MatchStatus;
  readonly season: number | null;
  readonly episode: number | null;
  readonly seriesTitle: string | null;
  /** Null: none is stored. */
  readonly poster: ItemPoster | null;
  /** In a list that was searched for: why it is there. */
  readonly match?: ItemMatch;
}

/** A person's part in an item. */
export interface ItemCredit {
  readonly personId: number;
  readonly name: string;
  readonly role: string;
  readonly character: string | null;
  readonly order: number;
}

/** A stream of sound in a file. */
export interface FileAudio {
  /** As in `AudioTrack`. */
  readonly codec: string | null;
  readonly channels: number | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly title: string | null;
  /** It is played unless another is chosen. */
  readonly isDefault: boolean;
}

/** Subtitles of a file. */
export interface FileSubtitle {
  /** BCP 47 or ISO 639; `und` where nobody told. */
  readonly language: string;
  /** `srt`, `ass`, `pgs`…; null where nobody told. */
  readonly format: string | null;
  /** What the file calls them, for those within the video. */
  readonly title: string | null;
  /** They are shown unless others are chosen, for those within the video. */
  readonly isDefault: boolean;
  /** Within the video's folder; null: they are within the video. */
  readonly fileName: string | null;
  readonly isForced: boolean;
  readonly isHearingImpaired: boolean;
}

/** A file that holds an item. */
export interface MediaFile {
  readonly id: number;
  readonly path: string;
  readonly name: string;
  readonly sizeBytes: number | null;
  readonly durationMs: number | null;
  readonly container: string | null;
  readonly videoCodec: string | null;
  readonly audioCodec: string | null;
  /** Such as `High` or `Main 10`. */
  readonly videoProfile: string | null;
  /** Frames a second. */
  readonly frameRate: number | null;
  /** Bits of each colour. */
  readonly bitDepth: number | null;
  /** Pixels of the picture. */
  readonly width: number | null;
  readonly height: number | null;
  readonly resolution: string | null;
  /** "HDR10, Dolby Vision"; null where it has none, or its header has not been read. */
  readonly hdr: string | null;
  /** In their order; none where its header has not been read. */
  readonly audio: readonly FileAudio[];
  /** It was not there when its folder was last looked at. */
  readonly isMissing: boolean;
  /** Those in files of their own first. */
  readonly subtitles: readonly FileSubtitle[];
}

/** An id that another catalogue knows the item by. */
export interface ExternalId {
  readonly source: string;
  readonly externalId: string;
}

/** A collection that an item is in. */
export interface ItemCollection {
  readonly id: number;
  readonly name: string;
}

/** A company that had a part in an item. */
export interface ItemCompany {
  readonly id: number;
  readonly name: string;
}

/** What an item is called besides. */
export interface ItemTitle {
  readonly title: string;
  /** BCP 47; null when nobody says. */
  readonly language: string | null;
}

/** Where an item's metadata comes from. */
export interface ItemMetadataSource {
  readonly provider: ProviderId;
  readonly providerTitleId: string;
  readonly chosenBy: 'person' | 'score';
  /** By which id it was found without a search, if by one: of the NFO, or in the name. */
  readonly decidedBy: 'nfo' | 'name' | null;
  /** ms since the epoch. */
  readonly appliedAt: number;
}

/** The NFO file that says what an item is. */
export interface ItemNfo {
  /** With the root's name. */
  readonly path: string;
  /** It lets nobody but a person change the item. */
  readonly isLocked: boolean;
  /** It says what the title is, not only by which id others know it. */
  readonly namesTitle: boolean;
  /** Names of the fields it says, as `ItemDetail` has them. */
  readonly says: readonly string[];
  /** Tags and collections it has put the item under: once, a person may have taken it out since. */
  readonly gave: { readonly tags: readonly string[]; readonly collections: readonly string[] };
  /** When it was read last, in ms since the epoch. */
  readonly readAt: number;
}

/** The catalogue that an item was imported from. */
export interface ItemImport {
  /** Of the file, for a person. */
  readonly name: string;
  /** ms since the epoch. */
  readonly importedAt: number;
}

/** A stored poster or backdrop of an item. */
export type ItemPicture = StoredArtwork & {
  /** A person has chosen it; those that are not chosen are shown only where none is. */
  readonly isChosen: boolean;
  /** When it was chosen, or stored; ms since the epoch. */
  readonly since: number;
  /** The file beside the video that it is, with the root's name; null: it is none. */
  readonly file: string | null;
};

/** All that is known of one item: what its page shows. */
export interface ItemDetail extends ItemRow {
  readonly libraryId: number;
  readonly libraryName: string;
  readonly isSynthetic: boolean;
  readonly sortTitle: string;
  readonly originalTitle: string | null;
  readonly alternativeTitles: readonly ItemTitle[];
  readonly description: string | null;
  /** BCP 47 of the description; null when nobody says. */
  readonly descriptionLanguage: string | null;
  /** A wide picture to stand behind the head of its page: its own, or its series'. */
  readonly backdrop: ItemPoster | null;
  /** One is to be fetched, for the first time or anew. */
  readonly awaitsBackdrop: boolean;
  /** YYYY-MM-DD. */
  readonly airedDate: string | null;
  readonly votes: number | null;
  readonly updatedAt: number;
  readonly seriesId: number | null;
  readonly genres: readonly string[];
  readonly countries: readonly string[];
  readonly companies: readonly ItemCompany[];
  /** Posters and backdrops of its own that are stored. */
  readonly pictures: readonly ItemPicture[];
  /** What it is about. */
  readonly keywords: readonly string[];
  readonly tags: readonly string[];
  readonly collections: readonly ItemCollection[];
  readonly externalIds: readonly ExternalId[];
  readonly metadataSources: readonly ItemMetadataSource[];
  /** Null: it has none. */
  readonly nfo: ItemNfo | null;
  /** Null: it was found in a folder, made up, or imported before that was noted. */
  readonly imported: ItemImport | null;
  readonly trailers: readonly Trailer[];
  readonly credits: readonly ItemCredit[];
  readonly files: readonly MediaFile[];
  readonly isFavourite: boolean;
  /** What a person noted of a favourite. */
  readonly favouriteNotes: string | null;
  /** What a person thinks of it, 0 to 10; null: they have not said. */
  readonly userRating: number | null;
  readonly watched: boolean;
  readonly playCount: number;
  /** Where to go on, in ms from the beginning; null: at the beginning. */
  readonly resumeMs: number | null;
  /** The part that this place is in; see `WatchedState`. */
  readonly resumePart: number | null;
  readonly lastWatchedAt: number | null;
}

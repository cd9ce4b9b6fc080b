import type { ArtworkType } from '../shared/artwork.ts';
import type { NfoFile } from '../shared/files/nfo.ts';
import type { Sidecar } from '../shared/files/sidecar.ts';
import type { StoredArtwork } from '../shared/metadata/stored-artwork.ts';
import type { Reply } from '../shared/reply.ts';

/** A file beside a video that has not been read. */
export interface UnreadSidecar {
  readonly id: number;
  readonly rootId: number;
  /** Relative to its root. */
  readonly path: string;
  readonly kind: Sidecar['kind'];
  /** Of a picture. */
  readonly artworkType: ArtworkType | null;
}

/** What came of reading it. */
export interface SidecarReading {
  readonly id: number;
  /** As it was when it was read. */
  readonly sizeBytes: number | null;
  /** Whole ms since the epoch. */
  readonly modifiedAt: number | null;
  readonly nfo: NfoFile | null;
  /** Stored by now, under its key. */
  readonly picture: StoredArtwork | null;
  /** Why it says nothing, for a person. */
  readonly problem: string | null;
  /** It may be read another time: it, or what keeps pictures, was out of reach. */
  readonly isOutOfReach: boolean;
}

/** Keeps pictures of a person's own: the metadata worker, asked by the media worker over a port of their own. */
export interface PictureKeeper {
  /**
   * Stores a picture in all sizes, once for the same content. `file-unreadable` for what is no picture, `storage-full`.
   * @param url as what it is stored
   */
  keep(picture: Blob, url: string, type: ArtworkType): Promise<Reply<StoredArtwork>>;
}

import type { ArtworkType } from '../shared/artwork.ts';
import type { StoredArtwork } from '../shared/metadata/stored-artwork.ts';
import type { Reply } from '../shared/reply.ts';

/** A picture by its address. */
export interface WantedPicture {
  readonly url: string;
  readonly type: ArtworkType;
}

/** A picture that is stored now, or why it cannot be had, for a person. */
export type FetchedPicture =
  | { readonly picture: StoredArtwork }
  | {
      readonly problem: string;
      /** Nobody answered: it may be had another time. */
      readonly isOutOfReach: boolean;
    };

/** Fetches pictures and keeps them: the metadata worker, asked by the writer over a port of their own. */
export interface PictureSource {
  /** In the order asked. `storage-full`; `cancelled` once it is closed. */
  fetch(wanted: readonly WantedPicture[]): Promise<Reply<readonly FetchedPicture[]>>;
  close(): Promise<void>;
}

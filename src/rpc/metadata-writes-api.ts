import type { StoredArtwork } from '../shared/metadata/stored-artwork.ts';
import type { MergedDetails } from '../shared/metadata/title-details.ts';
import type { Reply } from '../shared/reply.ts';

/** What an item was before, as JSON: what {@link MetadataWritesApi.restore} takes. */
export interface MetadataBefore {
  readonly itemId: number;
  readonly title: string;
  readonly json: string;
}

/** Writing what providers say: the writer. */
export interface MetadataWritesApi {
  /**
   * Puts what providers say in the place of what is known of an item; what they do not say stays. Files, tags and all
   * that is personal stay. Its state becomes `manual`, or `matched` when nobody chose it. One transaction.
   * `not-found`; `invalid-argument` when the details are of another kind than the item.
   */
  apply(itemId: number, details: MergedDetails, chosenBy: 'person' | 'score'): Promise<Reply<MetadataBefore>>;
  /** Makes it what it was. */
  restore(before: MetadataBefore): Promise<Reply<void>>;
  /** Shows these pictures with an item, in the place of others of their types. */
  setArtwork(itemId: number, artwork: readonly StoredArtwork[]): Promise<Reply<void>>;
}

/** Pictures in use: each once, however many items show it. */
export interface ArtworkTotals {
  readonly pictures: number;
  /** Of all sizes of them together. */
  readonly bytes: number;
}

/** Which stored pictures are in use: any reader. Files are the artwork store's affair; the database removes none. */
export interface ArtworkUseReads {
  /** Those of the keys under which an item has a picture, in no order. */
  usedKeys(keys: readonly string[]): Promise<Reply<readonly string[]>>;
  totals(): Promise<Reply<ArtworkTotals>>;
}

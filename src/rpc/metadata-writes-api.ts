import type { StoredArtwork } from '../shared/metadata/stored-artwork.ts';
import type { MergedDetails, SeasonDetails } from '../shared/metadata/title-details.ts';
import type { Reply } from '../shared/reply.ts';

/** What providers say of the seasons of a series that a person has chosen. */
export interface ChosenSeasons {
  /** All seasons they know; episodes are not looked at. */
  readonly known: readonly SeasonDetails[];
  /** Those whose episodes were asked for. */
  readonly seasons: readonly SeasonDetails[];
  /** It is another series than it was taken for before. */
  readonly isOther: boolean;
  /** The act it belongs to: where it was undone meanwhile nothing is filled (`cancelled`). */
  readonly actId: number;
}

/** The picture of an episode. */
export interface EpisodeStill {
  readonly itemId: number;
  readonly artwork: StoredArtwork;
}

/** Writing what providers say: the writer. */
export interface MetadataWritesApi {
  /**
   * Puts what a person has chosen of what providers say in the place of what is known of an item; what they do not say
   * stays. Files, tags and all that is personal stay. Its state becomes `manual`. One transaction; returns the id of the act
   * that takes it back. `not-found`; `invalid-argument` when the details are of another kind than the item.
   */
  apply(itemId: number, details: MergedDetails): Promise<Reply<number>>;
  /** Shows these pictures with an item, in the place of others of their types. */
  setArtwork(itemId: number, artwork: readonly StoredArtwork[]): Promise<Reply<void>>;
  /**
   * Notes the episodes of a series and fills the items of them, but those a person has decided on. One transaction.
   * `not-found`.
   */
  fillEpisodes(seriesId: number, chosen: ChosenSeasons): Promise<Reply<void>>;
  /** Shows these pictures with episodes, in the place of others; an episode that is gone is left out. */
  setStills(stills: readonly EpisodeStill[]): Promise<Reply<void>>;
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
  /** How many pictures wait to be fetched. */
  pending(): Promise<Reply<number>>;
}

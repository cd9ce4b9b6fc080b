import type { StoredArtwork } from '../shared/metadata/stored-artwork.ts';
import type { MergedDetails, SeasonDetails } from '../shared/metadata/title-details.ts';
import type { Reply } from '../shared/reply.ts';

/** What an item was before, as JSON: what {@link MetadataWritesApi.restore} takes. */
export interface MetadataBefore {
  readonly itemId: number;
  readonly title: string;
  readonly json: string;
  /** The act it is, where a person chose. */
  readonly actId?: number;
}

/** What the episodes of a series were before, as JSON: what {@link MetadataWritesApi.restoreEpisodes} takes. */
export interface EpisodesBefore {
  readonly seriesId: number;
  readonly json: string;
}

/** What providers say of the seasons of a series that a person has chosen. */
export interface ChosenSeasons {
  /** All seasons they know; episodes are not looked at. */
  readonly known: readonly SeasonDetails[];
  /** Those whose episodes were asked for. */
  readonly seasons: readonly SeasonDetails[];
  /** It is another series than it was taken for before. */
  readonly isOther: boolean;
  /** The act it belongs to: one that was undone meanwhile is not filled (`cancelled`). */
  readonly actId?: number;
}

/** The picture of an episode. */
export interface EpisodeStill {
  readonly itemId: number;
  readonly artwork: StoredArtwork;
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
  /**
   * Notes the episodes of a series and fills the items of them, but those a person has decided on. One transaction.
   * `not-found`.
   */
  fillEpisodes(seriesId: number, chosen: ChosenSeasons): Promise<Reply<EpisodesBefore>>;
  /** Makes the episodes of a series what they were. */
  restoreEpisodes(before: EpisodesBefore): Promise<Reply<void>>;
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

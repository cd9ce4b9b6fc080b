import type { ItemPoster } from '../shared/metadata/stored-artwork.ts';
import type { Reply } from '../shared/reply.ts';
import type { PackedRows } from './items-api.ts';

/** A title that a person is in the middle of, or that comes next in a series they are. */
export interface BegunTitle {
  readonly id: number;
  /** Where to go on, in ms; null: the next episode, which was not begun. */
  readonly resumeMs: number | null;
  /** Of its file, or as long as it is said to run; null: nobody says. */
  readonly durationMs: number | null;
}

/** What the page that the app may begin with shows: ids of titles, with the rows of all of them. */
export interface HomeShelves extends PackedRows {
  readonly begun: readonly BegunTitle[];
  /** Series instead of their episodes. */
  readonly added: readonly number[];
  /** The episode watched last of each series. */
  readonly watched: readonly number[];
  readonly favourites: readonly number[];
}

/** A tag and how many titles have it. */
export interface TagSummary {
  readonly id: number;
  readonly name: string;
  /** `#rrggbb`. */
  readonly color: string | null;
  readonly count: number;
}

/** A tag that has a colour. */
export type TagColor = Pick<TagSummary, 'name'> & { readonly color: string };

/** A branch of several tags with titles; a title that has two of them counts once. */
export interface BranchCount {
  /** Of the tag all of them are, or are below; in lower case. */
  readonly name: string;
  readonly count: number;
}

/** The tags, by name. */
export interface TagList {
  readonly tags: readonly TagSummary[];
  readonly branches: readonly BranchCount[];
}

/** A collection as it is among others. */
export interface CollectionSummary {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
  /** A picture of its own. */
  readonly artwork: ItemPoster | null;
  readonly count: number;
  readonly watched: number;
  /** Its first titles, at most four. */
  readonly first: readonly number[];
}

/** Collections by name, with the rows of the titles they are shown by. */
export interface CollectionList extends PackedRows {
  readonly collections: readonly CollectionSummary[];
}

/** A collection with its titles in their order. */
export interface CollectionDetail extends Omit<CollectionSummary, 'first'> {
  readonly itemIds: Uint32Array<ArrayBuffer>;
}

/** Where to go on in a list by time: what stood last. */
export interface TimePlace {
  /** ms since the epoch. */
  readonly at: number;
  readonly id: number;
}

/** A title in a list by time; `notes` are those of a favourite. */
export interface TimedTitle extends TimePlace {
  readonly notes: string | null;
}

/** A stretch of a list by time, the newest first, with the rows of its titles. */
export interface TimedTitles extends PackedRows {
  readonly titles: readonly TimedTitle[];
}

/** The lists of which this can be asked. */
export type TimedList = 'added' | 'begun' | 'watched' | 'favourites';

/** What stands on the pages beside the lists: home, tags, collections, favourites. Any reader. */
export interface ShelvesApi {
  /** At most `limit` titles on each shelf. */
  home(limit: number): Promise<Reply<HomeShelves>>;
  tags(): Promise<Reply<TagList>>;
  /** Those that have a colour, by name. */
  tagColors(): Promise<Reply<readonly TagColor[]>>;
  collections(): Promise<Reply<CollectionList>>;
  /** `not-found` when it is gone. */
  collection(id: number): Promise<Reply<CollectionDetail>>;
  /** @param limit at most 200 */
  timed(list: TimedList, before: TimePlace | null, limit: number): Promise<Reply<TimedTitles>>;
}

import type { PlayableItem, PlayEvent, WatchedState } from '../shared/playback.ts';
import type { Reply } from '../shared/reply.ts';
import type { NeighbourEpisode } from '../shared/series-episodes.ts';

/** Reading what was played, and what playing takes: any reader. */
export interface PlaybackApi {
  /** An item with its files; `not-found`. */
  item(itemId: number): Promise<Reply<PlayableItem>>;
  /** How far a person is with it; one that was never played is at its beginning. */
  state(itemId: number): Promise<Reply<WatchedState>>;
  /** The times it was played to its end, the latest first. */
  plays(itemId: number): Promise<Reply<readonly PlayEvent[]>>;
  /**
   * The next part of a film in parts that is there, else the episode after this one that is there and not within this
   * file; null at the end. Specials stay among themselves.
   */
  next(itemId: number, fileId: number): Promise<Reply<NextUp | null>>;
  /** The episode of a series to go on with: one that was begun, else the first that was not watched, else the first. */
  upNext(seriesId: number): Promise<Reply<UpNext | null>>;
}

/** What is played behind a file: an episode, or a part of the same title. */
export interface NextUp extends NeighbourEpisode {
  /** Of a title in parts: the next of them, and which it is by its name. Null: another title, by the best of its files. */
  readonly part: { readonly fileId: number; readonly number: number } | null;
}

/** The episode of a series to go on with. */
export interface UpNext extends NeighbourEpisode {
  readonly resumeMs: number | null;
}

/** A time an item was played to its end; moments in ms since the epoch. */
export interface FinishedPlay {
  readonly startedAt: number;
  readonly endedAt: number;
  /** ms from the beginning: where it counted as played. */
  readonly positionMs: number;
}

/** Keeping what was played: the writer. An item that is gone is `not-found`. */
export interface PlaybackWritesApi {
  /**
   * Keeps where an item was left; null: its next play begins at the beginning, of a part that others came before at that
   * of the part.
   * @param fileId the file that was played
   * @param isPassing it goes on and will be told again: nobody is told of this change
   */
  setPosition(
    itemId: number,
    fileId: number,
    positionMs: number | null,
    isPassing: boolean,
  ): Promise<Reply<void>>;
  /**
   * Marks an item as watched, counts the play and forgets the position. What else the file holds (two episodes in one)
   * is played as well. An act, see `EditWritesApi`, but for a part of a film that others come after: then the next is what
   * to go on with.
   * @param fileId the file that was played
   */
  finish(itemId: number, fileId: number, play: FinishedPlay): Promise<Reply<void>>;
}

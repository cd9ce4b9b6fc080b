import type { MediaType } from './media-type.ts';

/** How far a person is with an item. Times are ms, moments ms since the epoch. */
export interface WatchedState {
  readonly isWatched: boolean;
  readonly playCount: number;
  /** Where to go on within the item; null: at its beginning. */
  readonly resumeMs: number | null;
  /** Of a film in parts: the one to go on with, whose place that is. Null: it is whole, or nobody knows. */
  readonly resumePart: number | null;
  readonly lastWatchedAt: number | null;
}

/** One time an item was played to its end. Times are ms, moments ms since the epoch. */
export interface PlayEvent {
  readonly id: number;
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** Where it was left. */
  readonly positionMs: number | null;
}

/** Subtitles of a file that is to be played. */
export interface PlayableSubtitle {
  /** Below 0: known from the file alone. */
  readonly id: number;
  /** BCP 47 or ISO 639; `und` where nobody told. */
  readonly language: string;
  readonly format: string | null;
  /** Relative to the file's root; null: they are within the video. */
  readonly path: string | null;
  readonly isForced: boolean;
  readonly isHearingImpaired: boolean;
  /** Of the track within the video; absent: they are in a file of their own, or the video's kind is not read for them. */
  readonly track?: number;
  /** What the video calls the track: text from outside. */
  readonly title?: string;
}

/** A file of an item, with all that playing it takes. */
export interface PlayableFile {
  readonly id: number;
  /** Null: it belongs to no place that is scanned. */
  readonly rootId: number | null;
  /** Relative to its root. */
  readonly pathInRoot: string;
  /** As it is shown: with the root's name in front. */
  readonly path: string;
  readonly name: string;
  readonly sizeBytes: number | null;
  readonly durationMs: number | null;
  /** As in `MediaHeader`; null: its header has not been read. */
  readonly container: string | null;
  readonly videoCodec: string | null;
  readonly audioCodec: string | null;
  /** Pixels. */
  readonly width: number | null;
  readonly height: number | null;
  /** It was not there when its folder was last looked at. */
  readonly isMissing: boolean;
  /** Those in files of their own first. */
  readonly subtitles: readonly PlayableSubtitle[];
}

/** An item as a player shows it. */
export interface PlayableItem {
  readonly id: number;
  readonly title: string;
  readonly mediaType: MediaType;
  readonly year: number | null;
  readonly seriesTitle: string | null;
  readonly season: number | null;
  readonly episode: number | null;
  readonly state: WatchedState;
  readonly files: readonly PlayableFile[];
}

/** A line of subtitles, or some that stand together. */
export interface SubtitleCue {
  /** ms from the beginning of the video. */
  readonly startMs: number;
  readonly endMs: number;
  /** Plain text, with `\n` between lines: nothing in it is markup. */
  readonly text: string;
  /** Belongs at the top of the picture. */
  readonly isOnTop: boolean;
}

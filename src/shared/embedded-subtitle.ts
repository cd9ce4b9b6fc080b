import type { SubtitleCue } from './subtitle-cue.ts';

/** A subtitle track within a video file, as the file itself lists it. */
export interface EmbeddedSubtitle {
  /** Of the track within its file. */
  readonly number: number;
  /** As in `SubtitleTrack`: `subrip`, `ass`, `ssa`, `webvtt`, `timed-text`, `ttml`; `pgs`, `vobsub`, `dvb`…. */
  readonly format: string;
  /** BCP 47; `und` where the file does not tell. */
  readonly language: string;
  /** Text from outside. */
  readonly title: string | null;
  readonly isForced: boolean;
  readonly isHearingImpaired: boolean;
}

/** Some cues of a track, in no order, with how much of it was read by then. */
export interface CueBatch {
  readonly cues: readonly SubtitleCue[];
  /** 0 to 1. */
  readonly part: number;
}

const READABLE = new Set(['subrip', 'ass', 'ssa', 'webvtt', 'timed-text', 'ttml']);

/** Whether its text is read here. */
export function isReadableFormat(format: string): boolean {
  return READABLE.has(format);
}

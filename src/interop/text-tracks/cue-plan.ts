import type { SubtitleCue } from '../../shared/subtitle-cue.ts';

/** A stretch of a track that is read from its beginning to its end. */
export interface Stretch {
  /** ms: cues of it are there from this time on. */
  readonly fromMs: number;
  /** Where it begins and ends, and how far it was read: bytes or numbers, as its plan counts. */
  readonly begin: number;
  readonly end: number;
  at: number;
}

/** How the cues of a track are read: stretches by time, each in steps that are soon done. */
export interface CuePlan {
  readonly stretches: readonly Stretch[];
  /** Reads on in a stretch: `at` has moved on behind it. */
  step(stretch: Stretch): Promise<readonly SubtitleCue[]>;
}

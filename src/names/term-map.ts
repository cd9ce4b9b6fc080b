import { AUDIO_TERMS } from './terms/audio-terms.ts';
import { LANGUAGE_TERMS } from './terms/language-terms.ts';
import { RELEASE_TERMS } from './terms/release-terms.ts';
import type { Term } from './terms/term.ts';
import { VIDEO_TERMS } from './terms/video-terms.ts';

/** All terms by their word; of a word in two tables the first. */
export const TERMS: ReadonlyMap<string, Term> = new Map(
  [...LANGUAGE_TERMS, ...RELEASE_TERMS, ...AUDIO_TERMS, ...VIDEO_TERMS].reverse(),
);

/** No term is longer. */
export const LONGEST_TERM = Math.max(...[...TERMS.keys()].map((word) => word.length));

/** How well an item answers what was searched for, the best first. */
export const MATCH_TIERS = [
  /** A title is what was typed. */
  'exact',
  /** A title begins with it. */
  'prefix',
  /** Every word typed is in one title, the last perhaps not to its end. */
  'words',
  /** All of it is in the name of one person. */
  'person',
  /** The words are spread over titles, people, file names and year. */
  'mixed',
  /** Inside of words. */
  'part',
  'overview',
  /** Nearly: with a letter or two wrong. */
  'typo',
] as const;
export type MatchTier = (typeof MATCH_TIERS)[number];

/** Where it was found. */
export type MatchField =
  | 'title'
  | 'original-title'
  | 'alternative-title'
  | 'file-name'
  | 'person'
  | 'overview';

/** Why an item is among the results. */
export interface ItemMatch {
  readonly tier: MatchTier;
  readonly field: MatchField;
  /** The text it was found in, where that is not the title: to be shown with the part marked. */
  readonly text?: string;
}

/** A word to be marked in a text, folded as the search folds. */
export interface MatchedWord {
  readonly word: string;
  /** `prefix`: the beginning of a word; `part`: anywhere in one; `whole`: all of one. */
  readonly kind: 'whole' | 'prefix' | 'part';
}

import type { MatchedWord } from '../item-match.ts';

/** A piece of a text; all of them joined are the text. */
export interface TextPiece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Marks in a text what the search found in it. */
export function markText(text: string, _words: readonly MatchedWord[]): readonly TextPiece[] {
  return [{ text, isMarked: false }];
}

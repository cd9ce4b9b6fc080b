/** A word of a segment: what lies between separators and brackets. */
export interface Word {
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[^\s._\-–—()[\]{}【】（）「」,;~|/\\★@!?=]+/g;

/** The words of a segment in their order. */
export function wordsOf(lower: string): Word[] {
  return Array.from(lower.matchAll(WORD), (match) => ({
    lower: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

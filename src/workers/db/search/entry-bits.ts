/** An entry that is no word itself has the term in its low bits, and what it stands for above: span − 1, then place. */
const TERM_BITS = 24;
export const TERM_MASK = (1 << TERM_BITS) - 1;
const SPAN_BITS = 3;
const SPAN_MASK = (1 << SPAN_BITS) - 1;

/** An entry for another spelling of `span` words (1 to 8) from the word `place` (0 to 31) on. */
export function packSpelling(term: number, place: number, span: number): number {
  return ((term & TERM_MASK) | (((place << SPAN_BITS) | (span - 1)) << TERM_BITS)) >>> 0;
}

/** Index of the first word that it stands for. */
export function placeOf(entry: number): number {
  return entry >>> (TERM_BITS + SPAN_BITS);
}

/** How many words it stands for. */
export function spanOf(entry: number): number {
  return ((entry >>> TERM_BITS) & SPAN_MASK) + 1;
}

/** Han, kana and Hangul: scripts without spaces, or (Hangul) with endings that stick to their words. */
const CJK =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u30fc\\uff70]\\p{M}*';
const ANY = new RegExp(CJK, 'u');
const EACH = new RegExp(CJK, 'gu');

/**
 * Sets every Chinese, Japanese and Korean character apart by spaces, so that each is a word of its own and any
 * part of a text is found as a phrase. Their wide, narrow and taken-apart forms become the usual ones. A text
 * without them stays as it is. Doing it twice changes nothing but the number of spaces.
 */
export function spaceCjk(text: string): string {
  return ANY.test(text) ? text.normalize('NFKC').replaceAll(EACH, ' $& ') : text;
}

/**
 * Whether UTF-8 bytes may hold what {@link spaceCjk} changes: a quick look that says yes to some other texts too
 * (all in the scripts whose characters begin with the same bytes).
 */
export function mayHoldCjk(utf8: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = utf8[at] as number;
    // U+1000 to U+1FFF, and U+3000 upwards; what lies between is punctuation, of which there is much.
    if (byte >= 0xe3 || byte === 0xe1) return true;
  }
  return false;
}

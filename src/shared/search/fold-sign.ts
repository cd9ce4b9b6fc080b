import { foldText } from '../fold-text.ts';

/** Signs are few, texts many. */
const MOST_KEPT = 4096;
const kept = new Map<string, string>();

/**
 * One sign of a text (a code point with the marks behind it) as it is within a folded word: nothing for
 * an accent or an apostrophe, a space for what parts words.
 */
export function foldSign(sign: string): string {
  const known = kept.get(sign);
  if (known !== undefined) return known;
  const folded = toHiragana(foldText(`a${sign}a`).slice(1, -1));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(sign, folded);
  return folded;
}

/** Both syllabaries write the same words. */
function toHiragana(text: string): string {
  return text.replaceAll(/[ァ-ヶヽヾ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));
}

/** Where the sign that begins at `index` ends: behind its marks, and behind the other letters of a syllable block. */
export function signEnd(text: string, index: number): number {
  let end = index + ((text.codePointAt(index) as number) > 0xffff ? 2 : 1);
  while (end < text.length && isMark(text.charCodeAt(end))) end++;
  return end;
}

function isMark(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) ||
    code === 0x3099 ||
    code === 0x309a ||
    (code >= 0x1160 && code <= 0x11ff)
  );
}

/** Whether a sign is of a script that writes words without spaces and has many signs (Han, kana). */
export function isDenseSign(code: number): boolean {
  if (code < 0x3005) return false;
  return (
    (code >= 0x3041 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x31f0 && code <= 0x31ff) ||
    code <= 0x3007 ||
    (code >= 0x20000 && code <= 0x323af)
  );
}

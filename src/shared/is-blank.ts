/** Drawn as nothing besides spaces, format and control characters: joiners, fillers of Hangul, and the blank of Braille. */
const SEEN = /[^\s\p{Cf}\p{Cc}\u115f\u1160\u2800\u3164\uffa0]/u;

/** Whether a text shows nothing: it is empty, or has only spaces, characters of no width and the like. */
export function isBlank(text: string): boolean {
  return !SEEN.test(text);
}

const ONLY_ASCII = /^[\x20-\x7e]*$/;
/** NFKD writes "8½" as "81⁄2": parted, it stays eight and a half. */
const FRACTION = /[¼-¾⅐-⅞]/g;
/** Left out without a gap: "Ocean’s" is "oceans". Format characters (soft hyphen, joiners) have no looks. */
const WITHOUT_GAP = /['‘’ʼ`\p{Cf}]/gu;
/**
 * Accents (https://www.unicode.org/charts/nameslist/c_0300.html and its supplements), and the optional vowel
 * points of Hebrew and Arabic. Signs that are letters (Devanagari vowels, kana voicing) stay.
 */
const ACCENT = new RegExp(
  [
    '[\\u0300-\\u036f]|[\\u1ab0-\\u1aff]|[\\u1dc0-\\u1dff]|[\\u20d0-\\u20ff]|[\\ufe20-\\ufe2f]',
    '[\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7]|[\\u064b-\\u065f\\u0670]',
  ].join('|'),
  'g',
);
/** Letters that Unicode does not take apart although people type them so. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
  ı: 'i',
  ς: 'σ',
};
const SPECIAL_LETTER = /[ßæœøłđðþħŧŋıς]/g;
const GAP = /[^\p{L}\p{M}\p{N}]+/gu;
const ASCII_GAP = /[^a-z0-9]+/g;

/**
 * A text as it is compared when accents, case and punctuation do not matter: compatibility forms
 * unified, accents dropped (`é` → `e`, `ø` → `o`, `ß` → `ss`), lower case, every other sign one
 * space, none at the ends. Folding twice changes nothing. Empty for a text without letters or digits.
 */
export function foldText(text: string): string {
  if (ONLY_ASCII.test(text)) {
    return text.toLowerCase().replaceAll(/['`]/g, '').replaceAll(ASCII_GAP, ' ').trim();
  }
  return text
    .replaceAll('´', "'")
    .replaceAll(FRACTION, ' $&')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(WITHOUT_GAP, '')
    .replaceAll(ACCENT, '')
    .replaceAll(SPECIAL_LETTER, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .normalize('NFC')
    .replaceAll(GAP, ' ')
    .trim();
}

const CYRILLIC = 'a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya'.split(' ');
const FIRST_CYRILLIC = 0x430;
const GREEK = 'a v g d e z i th i k l m n x o p r s s t y f ch ps o'.split(' ');
const FIRST_GREEK = 0x3b1;
const OTHERS: Readonly<Record<string, string>> = {
  і: 'i',
  ї: 'i',
  є: 'ye',
  ґ: 'g',
  ў: 'u',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
};

/** Where Latin spelling has a single vowel as often: "Solaris", "Solyaris". */
const SHORT_VOWELS: Readonly<Record<string, string>> = { я: 'a', ю: 'u' };

/** A folded Cyrillic or Greek word in Latin letters, one way or two; none where it is neither. */
export function transliterate(word: string): readonly string[] {
  const full = spell(word, {});
  if (full === null) return [];
  const short = spell(word, SHORT_VOWELS);
  return short === null || short === full ? [full] : [full, short];
}

function spell(word: string, vowels: Readonly<Record<string, string>>): string | null {
  let latin = '';
  for (const letter of word) {
    const code = letter.charCodeAt(0);
    const written =
      vowels[letter] ?? CYRILLIC[code - FIRST_CYRILLIC] ?? GREEK[code - FIRST_GREEK] ?? OTHERS[letter];
    if (written === undefined) return null;
    if (written !== '_') latin += written;
  }
  return latin === '' ? null : latin;
}

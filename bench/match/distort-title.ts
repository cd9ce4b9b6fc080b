import type { Random } from '../../src/workers/media/generator/random.ts';

/** What happens to a title on its way into a name, and in how many of the names in which it can happen. */
const SHARES = {
  /** `&` for "and", and the other way round. */
  ampersand: 0.3,
  /** "II" for "2", and the other way round. */
  numeral: 0.2,
  /** What stands behind a colon is left out. */
  subtitle: 0.03,
  /** A letter is missing, doubled, or has changed places with its neighbour. */
  slip: 0.015,
} as const;

const NUMERALS = ['II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];
/** A slip in a word of fewer letters makes it another word. */
const LEAST_LETTERS = 5;

/** What has happened to a title. */
export interface Distortion {
  readonly title: string;
  readonly happened: readonly (keyof typeof SHARES)[];
}

/** A title as somebody types it who names a file. */
export function distortTitle(title: string, random: Random): Distortion {
  const happened: (keyof typeof SHARES)[] = [];
  let now = title;
  for (const what of Object.keys(SHARES) as (keyof typeof SHARES)[]) {
    const other = CHANGES[what](now, random);
    if (other === now || !random.chance(SHARES[what])) continue;
    now = other;
    happened.push(what);
  }
  return { title: now, happened };
}

const CHANGES: Readonly<Record<keyof typeof SHARES, (title: string, random: Random) => string>> = {
  ampersand: (title) =>
    title.includes(' & ') ? title.replaceAll(' & ', ' and ') : title.replace(/ and /i, ' & '),
  numeral: (title) =>
    title
      .replace(/(?<=\s)[2-8]$/, (digit) => NUMERALS[Number(digit) - 2] ?? digit)
      .replace(/(?<=\s)(?:II|III|IV|VI|VII|VIII)$/, (numeral) =>
        title.endsWith(numeral) ? String(NUMERALS.indexOf(numeral) + 2) : numeral,
      ),
  subtitle: (title) => title.replace(/:\s.*$/, ''),
  slip: (title, random) => {
    const words = title.split(' ');
    const long = words.flatMap((word, index) =>
      /^\p{L}+$/u.test(word) && word.length >= LEAST_LETTERS ? [index] : [],
    );
    if (long.length === 0) return title;
    const at = random.pick(long);
    const word = words[at] ?? '';
    const place = 1 + random.below(word.length - 2);
    const [before, letter, next, after] = [
      word.slice(0, place),
      word[place],
      word[place + 1],
      word.slice(place + 2),
    ];
    const slips = [
      `${before}${next}${after}`,
      `${before}${letter}${letter}${next}${after}`,
      `${before}${next}${letter}${after}`,
    ];
    words[at] = random.pick(slips);
    return words.join(' ');
  },
};

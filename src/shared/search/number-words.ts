import type { WordVariant } from './search-query.ts';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const NUMERALS = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');
const HUNDRED = 100;
const THOUSAND = 1000;

const values = new Map<string, number>([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, 20 + 10 * index] as const),
  ['hundred', HUNDRED],
  ['thousand', THOUSAND],
]);
const variants = collectVariants();

/** The words that numbers are put together from. */
export const NUMBER_WORDS: readonly string[] = [...values.keys(), 'and'];

/** Whether a word is a Roman numeral from 1 to 20. */
export function isNumeral(word: string): boolean {
  return NUMERALS.includes(word);
}

/** Other ways to write a word that is a number: "11" for "eleven", "2" and "two" for "ii". */
export function numberVariants(word: string): readonly WordVariant[] {
  return variants.get(word) ?? [];
}

function collectVariants(): ReadonlyMap<string, readonly WordVariant[]> {
  const groups: string[][] = [...values].map(([word, value]) => [String(value), word]);
  const numerals = new Set(NUMERALS);
  for (const [index, numeral] of NUMERALS.entries())
    groups.find(([digits]) => digits === String(index + 1))?.push(numeral);
  for (const [index, word] of ORDINALS.entries()) groups.push([ordinalDigits(index + 1), word]);
  const found = new Map<string, readonly WordVariant[]>();
  for (const group of groups)
    for (const word of group)
      found.set(
        word,
        group.filter((other) => other !== word).map((text) => ({ text, isNumeral: numerals.has(text) })),
      );
  return found;
}

function ordinalDigits(value: number): string {
  const ending = value > 3 ? 'th' : (['', 'st', 'nd', 'rd'][value] as string);
  return `${value}${ending}`;
}

/** Words of a text that are one number together. */
export interface NumberPhrase {
  readonly from: number;
  readonly count: number;
  /** In digits. */
  readonly text: string;
}

/** Finds numbers of several words: "twenty one", "one hundred and one", "nineteen eighty four" (1984). */
export function findNumberPhrases(words: readonly string[]): readonly NumberPhrase[] {
  const phrases: NumberPhrase[] = [];
  let from = 0;
  while (from < words.length) {
    const phrase = longestPhrase(words, from);
    if (phrase !== null) phrases.push(phrase);
    from += phrase?.count ?? 1;
  }
  return phrases;
}

const LONGEST = 8;

function longestPhrase(words: readonly string[], from: number): NumberPhrase | null {
  if (!values.has(words[from] as string)) return null;
  let end = from;
  while (end < words.length && end - from < LONGEST && isNumberWord(words[end] as string)) end++;
  for (let count = end - from; count > 1; count--) {
    const value = numberOf(words.slice(from, from + count));
    if (value !== null) return { from, count, text: String(value) };
  }
  return null;
}

function isNumberWord(word: string): boolean {
  return word === 'and' || values.has(word);
}

function numberOf(words: readonly string[]): number | null {
  if (words.at(-1) === 'and') return null;
  const numbers = words.filter((word) => word !== 'and').map((word) => values.get(word) as number);
  const thousand = numbers.indexOf(THOUSAND);
  if (thousand >= 0) {
    const high = belowThousand(numbers.slice(0, thousand));
    const low = thousand === numbers.length - 1 ? 0 : belowThousand(numbers.slice(thousand + 1));
    return high === null || low === null ? null : high * THOUSAND + low;
  }
  return belowThousand(numbers) ?? (words.includes('and') ? null : yearOf(numbers));
}

/** "nineteen eighty four", "twenty twelve". */
function yearOf(numbers: readonly number[]): number | null {
  const [century, ...rest] = numbers;
  if (century === undefined || century < 11 || century > 20 || rest.length === 0) return null;
  const years = belowHundred(rest);
  return years === null || years < 10 ? null : century * HUNDRED + years;
}

function belowThousand(numbers: readonly number[]): number | null {
  const hundred = numbers.indexOf(HUNDRED);
  if (hundred < 0) return belowHundred(numbers);
  const high = belowHundred(numbers.slice(0, hundred));
  const low = hundred === numbers.length - 1 ? 0 : belowHundred(numbers.slice(hundred + 1));
  return high === null || low === null || high === 0 ? null : high * HUNDRED + low;
}

function belowHundred(numbers: readonly number[]): number | null {
  const [first, second] = numbers;
  if (first === undefined || first >= HUNDRED || numbers.length > 2) return null;
  if (second === undefined) return first;
  return first >= 20 && second > 0 && second < 10 ? first + second : null;
}

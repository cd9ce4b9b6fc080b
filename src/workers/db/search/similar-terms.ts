import { EditDistance } from './edit-distance.ts';
import type { TermList } from './term-list.ts';

/** The terms that are a word but for so many letters, or begin so; ascending. */
export function similarTerms(
  terms: TermList,
  word: string,
  most: number,
  isBeginning: boolean,
): readonly number[] {
  if (!EditDistance.fits(word)) return [];
  const distance = new EditDistance(word);
  const found = isBeginning ? beginnings(terms, word, most, distance) : wholes(terms, word, most, distance);
  distance.release();
  return found;
}

function wholes(terms: TermList, word: string, most: number, distance: EditDistance): readonly number[] {
  const { starts, count, joined } = terms;
  const letters = terms.letters();
  const own = lettersOf(word);
  const shortest = word.length - most;
  const longest = word.length + most;
  const found: number[] = [];
  for (let term = 0, start = 0; term < count; term++) {
    const next = starts[term + 1] as number;
    const length = next - start - 1;
    // A wrong letter changes two bits at most.
    if (
      length >= shortest &&
      length <= longest &&
      bitCount((letters[term] as number) ^ own) <= 2 * most &&
      distance.to(joined, start, next - 1) <= most
    )
      found.push(term);
    start = next;
  }
  return found;
}

function beginnings(terms: TermList, word: string, most: number, distance: EditDistance): readonly number[] {
  const { starts, count, joined } = terms;
  const letters = terms.letters();
  const own = lettersOf(word);
  const found: number[] = [];
  for (let term = 0, start = 0; term < count; term++) {
    const next = starts[term + 1] as number;
    const end = Math.min(next - 1, start + word.length + most);
    if (
      end - start >= word.length - most &&
      bitCount(own & ~(letters[term] as number)) <= most &&
      distance.toBeginning(joined, start, end) <= most
    )
      found.push(term);
    start = next;
  }
  return found;
}

function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index++) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const LONGEST = 31;
/** By UTF-16 unit: where in the word it is, a bit for each place. */
const places = new Int32Array(1 << 16);

/**
 * How many letters of one word are wrong, left out, added or swapped with the next against texts: the
 * restricted Damerau–Levenshtein distance, all rows of a column at once (Hyyrö 2003,
 * https://doi.org/10.1007/978-3-540-39984-1_12). Words of at most 31 UTF-16 units. One at a time is in use.
 */
export class EditDistance {
  readonly #word: string;

  /** Whether a word is short enough. */
  static fits(word: string): boolean {
    return word.length > 0 && word.length <= LONGEST;
  }

  constructor(word: string) {
    this.#word = word;
    for (let index = 0; index < word.length; index++)
      places[word.charCodeAt(index)] = (places[word.charCodeAt(index)] as number) | (1 << index);
  }

  /** To be called at the end. */
  release(): void {
    for (let index = 0; index < this.#word.length; index++) places[this.#word.charCodeAt(index)] = 0;
  }

  /** The distance to the text from `start` to `end`. */
  to(text: string, start: number, end: number): number {
    return this.#run(text, start, end, false);
  }

  /** The least distance to any beginning of the text from `start` to `end`. */
  toBeginning(text: string, start: number, end: number): number {
    return this.#run(text, start, end, true);
  }

  #run(text: string, start: number, end: number, isBeginning: boolean): number {
    const last = 1 << (this.#word.length - 1);
    let score = this.#word.length;
    let least = score;
    let plus = -1;
    let minus = 0;
    let diagonal = 0;
    let before = 0;
    for (let index = start; index < end; index++) {
      const found = places[text.charCodeAt(index)] as number;
      const swapped = ((~diagonal & found) << 1) & before;
      diagonal = (((found & plus) + plus) ^ plus) | found | minus | swapped;
      let upper = minus | ~(diagonal | plus);
      let lower = diagonal & plus;
      if ((upper & last) !== 0) score++;
      else if ((lower & last) !== 0) score--;
      upper = (upper << 1) | 1;
      lower <<= 1;
      plus = lower | ~(diagonal | upper);
      minus = upper & diagonal;
      before = found;
      if (score < least) least = score;
    }
    return isBeginning ? least : score;
  }
}

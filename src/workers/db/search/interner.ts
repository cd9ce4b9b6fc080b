/** Gives texts numbers, from 1 on. */
export class Interner {
  readonly #numbers = new Map<string, number>();
  readonly texts: string[] = [];

  constructor(texts: readonly string[] = []) {
    for (const text of texts) this.number(text);
  }

  /** The number of a text; a new one when it has not been seen. */
  number(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.texts.push(text);
    this.#numbers.set(text, number);
    return number;
  }
}

import type { Random } from './random.ts';

const SLOTS = 1 << 16;

/** Draws from a list by weight in constant time: a table of 65,536 slots shared out among the choices. */
export class RankedChoice<T> {
  readonly choices: readonly T[];
  readonly #slots = new Uint16Array(SLOTS);

  /** `weights[i]` belongs to `choices[i]`; up to 65,536 of them. */
  constructor(choices: readonly T[], weights: readonly number[]) {
    this.choices = choices;
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let reached = 0;
    for (const [index, weight] of weights.entries()) {
      const from = Math.round((reached / total) * SLOTS);
      reached += weight;
      this.#slots.fill(index, from, Math.round((reached / total) * SLOTS));
    }
  }

  /** By rank, as words and names are used: the n-th about 1/n as often as the first. */
  static zipf<T>(choices: readonly T[], flattening = 3): RankedChoice<T> {
    return new RankedChoice(
      choices,
      choices.map((_, rank) => 1 / (rank + flattening)),
    );
  }

  draw(random: Random): T {
    return this.choices[this.#slots[random.next() >>> 16] as number] as T;
  }
}

import type { Backend } from '../backend.ts';

const WRITTEN =
  'Something else wrote to the database meanwhile: the figures may be worse than they should be.';
const HIDDEN = 'The tab was in the background for a while, where browsers slow pages down.';

/** Watches for what makes figures worse than they are. */
export class Disturbances {
  readonly #notes = new Set<string>();
  readonly #endings: (() => void)[];
  /** Whether whatever is written now is written by somebody else. */
  #isQuiet = false;

  constructor({ onChange }: Pick<Backend, 'onChange'>) {
    const look = () => {
      if (document.visibilityState === 'hidden') this.#notes.add(HIDDEN);
    };
    look();
    document.addEventListener('visibilitychange', look);
    this.#endings = [
      () => document.removeEventListener('visibilitychange', look),
      onChange(() => {
        if (this.#isQuiet) this.#notes.add(WRITTEN);
      }),
    ];
  }

  /** Notes of whatever is written while `work` goes on. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#isQuiet = true;
    try {
      return await work();
    } finally {
      this.#isQuiet = false;
    }
  }

  /** Ends it; gives a sentence for each thing that happened. */
  end(): readonly string[] {
    for (const end of this.#endings) end();
    return [...this.#notes];
  }
}

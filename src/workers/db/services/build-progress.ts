/** A step of a build: one statement that reads a table and writes what comes of it. */
export interface BuildStep {
  /** Rows it reads, nearly. */
  readonly rows: number;
  /** Operations of SQLite it takes a row at most. */
  readonly operationsARow: number;
}

/**
 * How far a build has come, from the operations SQLite has taken. A step's share of the whole is its share
 * of the rows; what is told, from 0 to 1, never goes back, and never beyond the step's end.
 */
export class BuildProgress {
  readonly #steps: readonly BuildStep[];
  readonly #tell: (fraction: number) => void;
  readonly #total: number;
  #told = 0;

  constructor(steps: readonly BuildStep[], tell: (fraction: number) => void) {
    this.#steps = steps;
    this.#tell = tell;
    this.#total = steps.reduce((sum, { rows }) => sum + atLeastOne(rows), 0);
  }

  /** The step of this number, from 0, has taken so many operations. */
  at(number: number, operations: number): void {
    const { rows, operationsARow } = this.#steps[number] as BuildStep;
    let before = 0;
    for (let step = 0; step < number; step++) before += atLeastOne(this.#steps[step]?.rows ?? 0);
    const share = Math.min(1, operations / (atLeastOne(rows) * operationsARow));
    this.#told = Math.max(this.#told, (before + share * atLeastOne(rows)) / this.#total);
    this.#tell(this.#told);
  }

  /** Time passes in which nothing can be counted: tells again what is known. */
  again(): void {
    this.#tell(this.#told);
  }
}

/** An estimate may be 0 where there are some. */
function atLeastOne(rows: number): number {
  return Math.max(1, rows);
}

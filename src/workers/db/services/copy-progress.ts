import type { CopyProgress } from '../../../rpc/database-file-api.ts';

/** Told no more often than this, in ms. */
const INTERVAL = 100;

/** Tells how far a copy has come: at the start of each phase, then at most ten times a second. */
export class CopyProgressReporter {
  readonly #tell: (progress: CopyProgress) => void;
  #phase = '';
  #toldAt = 0;

  constructor(tell: (progress: CopyProgress) => void) {
    this.#tell = tell;
  }

  report(phase: string, bytes: number, totalBytes: number): void {
    const now = performance.now();
    if (phase === this.#phase && now - this.#toldAt < INTERVAL && bytes < totalBytes) return;
    this.#phase = phase;
    this.#toldAt = now;
    this.#tell({ phase, bytes, totalBytes });
  }
}

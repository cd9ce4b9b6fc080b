import { readFailure } from '../../../interop/read-failure.ts';
import { AppError } from '../../../shared/reply.ts';

/** Also ends a reader that goes to and fro in a damaged file. */
const MOST_SLICES = 1024;

const NOTHING = new Uint8Array(0);

/** Reads slices of a file, counts them, and gives nothing more after a great many. */
export class BoundedReader {
  bytes = 0;
  slices = 0;
  readonly #file: Blob;
  readonly #name: string;
  readonly #signal: AbortSignal;

  constructor(file: Blob, name: string, signal: AbortSignal) {
    this.#file = file;
    this.#name = name;
    this.#signal = signal;
  }

  /** Throws `cancelled`, or what {@link readFailure} makes of the browser's error. */
  readonly read = async (size: number, offset: number): Promise<Uint8Array> => {
    this.stopIfCancelled();
    if (this.slices >= MOST_SLICES) return NOTHING;
    this.slices += 1;
    try {
      const buffer = await this.#file.slice(offset, offset + size).arrayBuffer();
      this.bytes += buffer.byteLength;
      return new Uint8Array(buffer);
    } catch (error) {
      throw readFailure(this.#name, error);
    }
  };

  /** Throws `cancelled` when it was. */
  stopIfCancelled(): void {
    if (this.#signal.aborted) throw new AppError('cancelled', `Reading “${this.#name}” was stopped.`);
  }
}

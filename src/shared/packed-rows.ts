/**
 * Rows laid out as arrays that can be moved between threads and lent to SQLite as they are: every row has the
 * same number of numbers, followed by the same number of texts or blobs.
 */
export interface PackedRows {
  readonly count: number;
  /** Row after row; NaN is null. */
  readonly numbers: Float64Array<ArrayBuffer>;
  /** Texts (UTF-8) and blobs, one behind the other; null is an empty one. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where each of them ends, after a first 0. */
  readonly ends: Uint32Array<ArrayBuffer>;
}

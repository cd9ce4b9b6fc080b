/** The values of one field by slot, as plain arrays. */
export interface ValueSetsData {
  /** Numbers of the values as the database has them; entries are places here. */
  readonly values: Uint32Array;
  /** Slot `s` has the entries from `starts[s]` up to but not including `starts[s + 1]`. */
  readonly starts: Uint32Array;
  readonly entries: Uint8Array | Uint16Array | Uint32Array;
}

/** Of no slot. */
export const NO_VALUE_SETS: ValueSetsData = {
  values: new Uint32Array(),
  starts: new Uint32Array(1),
  entries: new Uint8Array(),
};

/** An array for entries, as narrow as so many values allow. */
export function makeEntries(length: number, values: number): Uint8Array | Uint16Array | Uint32Array {
  if (values <= 0x100) return new Uint8Array(length);
  return values <= 0x10000 ? new Uint16Array(length) : new Uint32Array(length);
}

import type { NameIndexData, NameKind } from './name-index-data.ts';

/** Makes an index of names. Documents are numbered from 0 in any order; all names of one are added in a row. */
export class NameIndexBuilder {
  /** Adds a name of a document. */
  add(_document: number, _kind: NameKind, _text: string): void {}

  /** The index, by slot. `slots`: the slot of each document, a permutation of 0 to their number − 1. */
  build(slots: Uint32Array): NameIndexData {
    return {
      slots: slots.length,
      terms: '',
      slotEnds: new Uint32Array(slots.length),
      kinds: new Uint8Array(0),
      lengths: new Uint8Array(0),
      nameEnds: new Uint32Array(0),
      entries: new Uint32Array(0),
    };
  }
}
